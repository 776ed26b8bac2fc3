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
  label,
  opened,
  onOpened,
}: {
  readonly days: readonly DayStep[];
  readonly dueAt: LocalDateTime;
  readonly label: string;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  if (days.length === 0) return null;
  const walk = { days: days.map((day) => ({ ...day })), warnings: [], calendarVersion: 0 };
  return (
    <details
      className={styles.why}
      open={opened}
      onToggle={(event) => onOpened(event.currentTarget.open)}
    >
      <summary>{label}</summary>
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
