/** The date that a desk may promise for a procedure at this moment, or why none can be promised yet. */
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import { usableDeadline } from '#shared/catalogue/offer.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import type { Channel, DeadlinePromise } from '#shared/dossier/intake.ts';

export interface PublishedCalendar {
  readonly version: number;
  readonly data: WorkingCalendar;
}

/** `receivedAt`: Vietnamese time; `caseIndex` counts from 0. Without a calendar nothing can be promised. */
export const promiseFor = (
  procedure: Procedure,
  channel: Channel,
  caseIndex: number | null,
  receivedAt: LocalDateTime,
  calendar: PublishedCalendar | null,
): DeadlinePromise => {
  const usable = usableDeadline(procedure, channel, caseIndex === null ? null : caseIndex + 1);
  if (!usable.ok) return { state: 'unconfirmed', reason: usable.error.code };
  if (calendar === null) return { state: 'unconfirmed', reason: 'calendar_missing' };
  const due = dueDate(receivedAt, usable.value.rule, calendar.data);
  if (!due.ok) return { state: 'unconfirmed', reason: due.error.code };
  const warnings = [...usable.value.warnings, ...due.value.warnings.map(({ code }) => code)];
  return {
    state: 'promised',
    rule: usable.value.rule,
    dueAt: due.value.dueAt,
    days: due.value.days.map((day) => ({ ...day })),
    warnings: [...new Set(warnings)],
    calendarVersion: calendar.version,
  };
};
