import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayStep } from '#shared/calendar/deadline.ts';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import { formatDate } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { walkedDays } from '#renderer/features/intake/due-words.ts';
import { explained } from './date-in-force.ts';
import styles from './deadlines.module.css';

/** The days walked to a date that is not given yet, with the reason for each. */
export const WalkedDays = ({
  days,
  dueAt,
}: {
  readonly days: readonly DayStep[];
  readonly dueAt: LocalDateTime;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  if (days.length === 0) return null;
  const walk = { days: days.map((day) => ({ ...day })), warnings: [], calendarVersion: 0 };
  return (
    <details className={styles.why}>
      <summary>{t('deadlines.dossier.why')}</summary>
      <ul className={styles.whyDays}>
        {walkedDays(explained(walk, dueAt), texts).map(({ date, weekday, counts, reason }) => (
          <li key={date}>
            {weekday} {formatDate(date)}:{' '}
            {t(counts ? 'intake.due.counted' : 'intake.due.notCounted')}
            {reason === '' ? '' : ` (${reason})`}
          </li>
        ))}
      </ul>
    </details>
  );
};
