import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import { formatDate } from '#shared/text/format.ts';
import { remarkSentence } from '#shared/text/sentence.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useTexts } from '#renderer/app/language.ts';
import { committedWords, dueDay, dueShort, ownPartWords, walkedDays } from './due-words.ts';
import styles from './due.module.css';

type Promised = Extract<DeadlinePromise, { state: 'promised' }>;

/** "Vì sao hẹn ngày này?": the days walked, with the reason for each. */
export const DueExplanation = ({
  promise,
  opened,
  onClose,
}: {
  readonly promise: Promised;
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('intake.due.whyTitle')} size="lg">
      <table className={styles.days}>
        <thead>
          <tr>
            <th scope="col">{t('intake.due.day')}</th>
            <th scope="col">{t('intake.due.counts')}</th>
            <th scope="col">{t('intake.due.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {walkedDays(promise, texts).map(({ date, weekday, counts, reason, isDue }) => (
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
                    → {dueShort(promise.dueAt, date, texts).slice(0, 5)} {t('intake.due.dueHere')}
                  </b>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.calendar}>
        {committedWords(promise, texts)} {ownPartWords(promise, texts)}{' '}
        {t('intake.due.calendar', { version: promise.calendarVersion })}
      </p>
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
