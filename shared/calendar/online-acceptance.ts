/** The clock of its own under which an online dossier is accepted or turned down. */
import type { Result } from '#shared/result.ts';
import type { DeadlineRefusal, DueDate } from './deadline.ts';
import { allowanceOf, dueFrom } from './due-date.ts';
import type { LocalDateTime } from './local-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { workingMinutesBetween } from './working-time.ts';

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

/** How the wait of an online dossier stands: `soon` in its last quarter, `late` from the first minute after. */
export interface OnlineWait {
  readonly state: 'in_time' | 'soon' | 'late';
  /** Working minutes that are left; by how many it is late where it is. */
  readonly minutes: number;
  readonly answerBy: LocalDateTime;
}

const LAST_PART = 4;

/** Null where the calendar gives no date. `now`: Vietnamese time. */
export const onlineWait = (
  submittedAt: LocalDateTime,
  now: LocalDateTime,
  calendar: WorkingCalendar,
): OnlineWait | null => {
  const due = onlineAcceptanceDue(submittedAt, calendar);
  if (!due.ok) return null;
  const { dueAt: answerBy } = due.value;
  if (now > answerBy)
    return { state: 'late', minutes: workingMinutesBetween(answerBy, now, calendar), answerBy };
  // Hours that ran before the dossier came are nobody's.
  const from = now < submittedAt ? submittedAt : now;
  const minutes = workingMinutesBetween(from, answerBy, calendar);
  const soon = minutes * LAST_PART <= calendar.onlineAcceptance.hours * 60;
  return { state: soon ? 'soon' : 'in_time', minutes, answerBy };
};
