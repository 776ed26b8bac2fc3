/** The clock of its own under which an online dossier is accepted or turned down. */
import type { Result } from '#shared/result.ts';
import type { DeadlineRefusal, DueDate } from './deadline.ts';
import { allowanceOf, dueFrom } from './due-date.ts';
import type { LocalDateTime } from './local-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** By when a dossier submitted at that time must be answered: working hours, as the calendar says. */
export const onlineAcceptanceDue = (
  submittedAt: LocalDateTime,
  calendar: WorkingCalendar,
): Result<DueDate, DeadlineRefusal> => {
  const { hours } = calendar.onlineAcceptance;
  const allowance = allowanceOf({ kind: 'amount', amount: hours, unit: 'working_hour' }, calendar);
  return allowance.ok
    ? dueFrom({ kind: 'submission', at: submittedAt }, allowance.value, calendar)
    : allowance;
};
