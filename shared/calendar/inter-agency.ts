/** Procedures that several agencies handle: the receiving unit's own deadline and the total one. */
import { err, ok, type Result } from '#shared/result.ts';
import type { DeadlineRefusal, DeadlineRule, DueDate } from './deadline.ts';
import { dueDate } from './due-date.ts';
import type { LocalDateTime } from './local-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export interface InterAgencyDueDates {
  /** Until when the unit that received the dossier must have done its own part. */
  readonly own: DueDate;
  /** Until when the citizen gets the result. */
  readonly total: DueDate;
}

export type InterAgencyRefusal = DeadlineRefusal | { readonly code: 'deadline_own_after_total' };

export const interAgencyDueDates = (
  receivedAt: LocalDateTime,
  rules: { readonly own: DeadlineRule; readonly total: DeadlineRule },
  calendar: WorkingCalendar,
): Result<InterAgencyDueDates, InterAgencyRefusal> => {
  const own = dueDate(receivedAt, rules.own, calendar);
  if (!own.ok) return own;
  const total = dueDate(receivedAt, rules.total, calendar);
  if (!total.ok) return total;
  return own.value.dueAt > total.value.dueAt
    ? err({ code: 'deadline_own_after_total' })
    : ok({ own: own.value, total: total.value });
};
