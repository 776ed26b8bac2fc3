/** The date in force with its walk, so that it can be explained, extended, and held against another calendar. */
import type { DueDate } from '#shared/calendar/deadline.ts';
import { dueDate, dueFrom } from '#shared/calendar/due-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { deadlineRuleSchema } from '#shared/catalogue/deadline.ts';
import type { Deadline } from './dossier.ts';
import type { AcceptedPayload } from './intake.ts';

/** The calendar of the walk; null when it is not here, or cannot be read. */
export type CalendarAt = (version: number) => WorkingCalendar | null;

const walkedAgain = (
  { deadline, receivedAt }: { readonly deadline: Deadline } & Pick<AcceptedPayload, 'receivedAt'>,
  calendarAt: CalendarAt,
): DueDate | null => {
  const { walk, moved, promise } = deadline;
  if (walk !== null) {
    const calendar = calendarAt(walk.calendarVersion);
    const due = calendar === null ? null : dueFrom(walk.start, walk.allowance, calendar);
    return due?.ok === true ? due.value : null;
  }
  if (moved || promise?.state !== 'promised') return null;
  const calendar = calendarAt(promise.calendarVersion);
  const rule = deadlineRuleSchema.safeParse(promise.rule);
  if (calendar === null || !rule.success) return null;
  const due = dueDate(receivedAt, rule.data, calendar);
  return due.ok ? due.value : null;
};

/** Null where a hand set the date, where nothing was promised, and where the walk cannot be gone again. */
export const dueDateInForce = (
  deadline: Deadline,
  { receivedAt }: Pick<AcceptedPayload, 'receivedAt'>,
  calendarAt: CalendarAt,
): DueDate | null => {
  const due = walkedAgain({ deadline, receivedAt }, calendarAt);
  return due !== null && due.dueAt === deadline.dueAt ? due : null;
};
