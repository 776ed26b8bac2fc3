import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import { formatClock, formatDate } from '#shared/text/format.ts';
import { remarkSentence } from '#shared/text/sentence.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useTexts } from '#renderer/app/language.ts';
import { committedWords, dueDay, dueShort, ownPartWords, walkedDays } from './due-words.ts';
import styles from './due.module.css';

type Promised = Extract<DeadlinePromise, { state: 'promised' }>;

const WalkTable = ({
  walk,
  caption,
  dueHere,
}: {
  readonly walk: Pick<Promised, 'days' | 'dueAt'>;
  /** Empty where one walk is all there is. */
  readonly caption: string;
  readonly dueHere: string;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  return (
    <table className={styles.days}>
      {caption !== '' && <caption className={styles.title}>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{t('intake.due.day')}</th>
          <th scope="col">{t('intake.due.counts')}</th>
          <th scope="col">{t('intake.due.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {walkedDays(walk, texts).map(({ date, weekday, counts, reason, isDue }) => (
          <tr key={date} data-counts={counts} data-due={isDue}>
            <td>
              {weekday} {formatDate(date)}
            </td>
            <td>{t(counts ? 'intake.due.counted' : 'intake.due.notCounted')}</td>
            <td>
              {reason}
              {isDue && (
                <b>
                  {' '}
                  → {formatClock(walk.dueAt)} {dueHere}
                </b>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** "Vì sao hẹn ngày này?": the days walked, with the reason for each; of both dates where there are two. */
export const DueExplanation = ({
  promise,
  opened,
  onClose,
  children,
}: {
  readonly promise: Promised;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What can be done with it. */
  readonly children?: ReactNode;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { own } = promise;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('intake.due.whyTitle')} size="lg">
      <WalkTable
        walk={promise}
        caption={own === undefined ? '' : t('intake.due.wholeDays')}
        dueHere={t('intake.due.dueHere')}
      />
      {own?.days !== undefined && own.days.length > 0 && (
        <WalkTable
          walk={{ days: own.days, dueAt: own.dueAt }}
          caption={t('intake.due.ownDays')}
          dueHere={t('intake.due.ownHere')}
        />
      )}
      <p className={styles.calendar}>
        {committedWords(promise, texts)} {ownPartWords(promise, texts)}{' '}
        {t('intake.due.calendar', { version: promise.calendarVersion })}
      </p>
      {children}
    </Dialog>
  );
};

/** The date beside the receipt, big enough for the citizen on the other side of the counter. */
export const DueBox = ({
  deadline,
  today,
  onWhy,
}: {
  readonly deadline: DeadlinePromise | null;
  readonly today: LocalDate;
  readonly onWhy: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  if (deadline === null) {
    return <p className={styles.before}>{t('intake.due.before')}</p>;
  }
  if (deadline.state === 'unconfirmed') {
    return (
      <section className={styles.unconfirmed} aria-live="polite">
        <h3 className={styles.title}>{t('intake.due.none')}</h3>
        <p>{t('intake.due.noneAbout')}</p>
        <p className={styles.warning}>{remarkSentence(texts, { code: deadline.reason })}</p>
      </section>
    );
  }
  const committed = committedWords(deadline, texts);
  const ownPart = ownPartWords(deadline, texts);
  return (
    <section className={styles.due} aria-live="polite">
      <h3 className={styles.title}>{t('intake.due.title')}</h3>
      <p className={styles.big}>{dueShort(deadline.dueAt, today, texts)}</p>
      <p>
        {dueDay(deadline.dueAt, texts)} ·{' '}
        <button type="button" className={styles.why} onClick={onWhy}>
          {t('intake.due.why')}
        </button>
      </p>
      {committed !== '' && <p>{committed}</p>}
      {ownPart !== '' && <p>{ownPart}</p>}
      {deadline.warnings.map((code) => (
        <p key={code} className={styles.warning}>
          {remarkSentence(texts, { code })}
        </p>
      ))}
    </section>
  );
};
