import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import type { MissingBookNumbers } from '#shared/contract/outputs.ts';
import { formatDate, formatMoney } from '#shared/text/format.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { ExportButton } from '#renderer/features/export/export-button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from './certification.module.css';

/** The certification book of a day, the newest line first. */
export const BookList = ({
  today,
  day,
  onDay,
}: {
  readonly today: LocalDate;
  readonly day: LocalDate;
  readonly onDay: (day: LocalDate) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const { data: book } = useAsk('certification.book', { day }, { keepLast: true });
  const lines = book?.lines ?? [];
  const missing = book?.missing ?? [];
  const elsewhere = book?.missingElsewhere ?? [];
  const gaps = (among: readonly MissingBookNumbers[]): string =>
    among
      .map(({ first, last, count }) =>
        count === 1
          ? t('certification.book.missingOne', { first })
          : t('certification.book.missingMany', { total: count, first, last }),
      )
      .join(' ');
  const move = (by: 1 | -1): void => {
    const to = addDays(day, by);
    if (to <= today) onDay(to);
  };
  useShortcuts('screen', [
    { combo: 'Alt+↑', does: t('certification.keys.before'), run: () => move(-1) },
    { combo: 'Alt+↓', does: t('certification.keys.after'), run: () => move(1) },
  ]);
  return (
    <section className={styles.book} aria-labelledby="certification-book">
      <header className={styles.bookHead}>
        <h2 id="certification-book" className={styles.bookTitle}>
          {t('certification.book.title', { date: formatDate(day) })}
        </h2>
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<KeyHint combo="Alt+↑" />}
          onClick={() => move(-1)}
        >
          {t('certification.book.before')}
        </Button>
        {day < today && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              rightSection={<KeyHint combo="Alt+↓" />}
              onClick={() => move(1)}
            >
              {t('certification.book.after')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => onDay(today)}>
              {t('certification.book.today')}
            </Button>
          </>
        )}
        <ExportButton kind="certifications" day={day} />
      </header>
      {missing.length > 0 && (
        <p className={styles.quiet}>
          {gaps(missing)} {t('certification.book.missingDo')}
        </p>
      )}
      {elsewhere.length > 0 && (
        <p className={styles.quiet}>
          {t('certification.book.missingElsewhere')} {gaps(elsewhere)}{' '}
          {t('certification.book.missingElsewhereDo')}
        </p>
      )}
      {lines.length === 0 ? (
        <p className={styles.quiet}>{t('certification.book.empty')}</p>
      ) : (
        <>
          <p className={styles.sum}>
            {t('certification.book.sum', {
              documents: book?.documents ?? 0,
              copies: book?.copies ?? 0,
              amount: formatMoney(book?.amount ?? 0),
            })}
          </p>
          <div
            className={styles.frame}
            tabIndex={0}
            role="region"
            aria-label={t('certification.book.lines')}
          >
            <table className={styles.lines}>
              <thead>
                <tr>
                  <th scope="col">{t('certification.book.number')}</th>
                  <th scope="col">{t('certification.book.document')}</th>
                  <th scope="col" className={styles.figure}>
                    {t('certification.book.copies')}
                  </th>
                  <th scope="col" className={styles.figure}>
                    {t('certification.book.amount')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.toReversed().map((line) => (
                  <tr key={line.book} data-voided={line.voided}>
                    <th scope="row">
                      <button
                        type="button"
                        className={styles.open}
                        title={t('certification.book.openNamed', { number: line.number })}
                        onClick={() => go({ room: 'dossier', id: line.dossier, correcting: false })}
                      >
                        {line.book}
                      </button>
                    </th>
                    <td>
                      {line.document}
                      <span className={styles.quiet}>
                        {[
                          line.name,
                          ...(line.voided ? [t('certification.book.voided')] : []),
                          ...(line.voided || line.returned
                            ? []
                            : [t('certification.book.waiting')]),
                        ].join(' · ')}
                      </span>
                    </td>
                    <td className={styles.figure}>{line.copies}</td>
                    <td className={styles.figure}>{formatMoney(line.amount)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
};
