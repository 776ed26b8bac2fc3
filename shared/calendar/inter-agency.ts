/**
 * The dates of one dossier: the citizen's and, where several agencies handle it, until when the unit that received it has
 * done its own part. One function gives both, and whatever moves the one moves the other by the same rule: each walks in
 * its own unit and keeps its own explanation, and the part never ends after the whole.
 */
import { err, ok, type Result } from '#shared/result.ts';
import type { DeadlineRefusal, DeadlineRule, DueDate, Interruption } from './deadline.ts';
import { dueDate } from './due-date.ts';
import { extendDeadline, type Extension } from './extension.ts';
import { dateOf, type LocalDateTime } from './local-time.ts';
import { pauseDeadline, resumeDeadline, type PausedDeadline, type PauseRefusal } from './pause.ts';
import { excludeTime, type Extendable } from './route.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export interface Dates {
  /** Until when the citizen gets the result. */
  readonly total: DueDate;
  /** The receiving unit's own part; null where it handles the whole alone. */
  readonly own: DueDate | null;
}

export type InterAgencyRefusal = DeadlineRefusal | { readonly code: 'deadline_own_after_total' };

/** `receivedAt`: Vietnamese time. A part that is longer than its whole is a mistake of whoever published it. */
export const datesFrom = (
  receivedAt: LocalDateTime,
  rules: { readonly total: DeadlineRule; readonly own: DeadlineRule | null },
  calendar: WorkingCalendar,
): Result<Dates, InterAgencyRefusal> => {
  const total = dueDate(receivedAt, rules.total, calendar);
  if (!total.ok) return total;
  if (rules.own === null) return ok({ total: total.value, own: null });
  const own = dueDate(receivedAt, rules.own, calendar);
  if (!own.ok) return own;
  return own.value.dueAt > total.value.dueAt
    ? err({ code: 'deadline_own_after_total' })
    : ok({ total: total.value, own: own.value });
};

/** A part in another unit than the whole may come to a later date once both have moved: the whole's then holds. */
const withinWhole = ({ total, own }: Dates): Dates =>
  own !== null && own.dueAt > total.dueAt ? { total, own: total } : { total, own };

/** Moves both by one rule. */
export const moveDates = <Refusal>(
  { total, own }: Dates,
  move: (due: DueDate) => Result<DueDate, Refusal>,
): Result<Dates, Refusal> => {
  const whole = move(total);
  if (!whole.ok) return whole;
  const part = own === null ? null : move(own);
  if (part !== null && !part.ok) return part;
  return ok(withinWhole({ total: whole.value, own: part?.value ?? null }));
};

/** Both clocks stand still; what remains is kept of each in its own unit. */
export interface PausedDates {
  readonly total: PausedDeadline;
  readonly own: PausedDeadline | null;
}

export const pauseDates = (
  { total, own }: Dates,
  pausedAt: LocalDateTime,
  calendar: WorkingCalendar,
): Result<PausedDates, PauseRefusal> => {
  const whole = pauseDeadline(total, pausedAt, calendar);
  if (!whole.ok) return whole;
  const part = own === null ? null : pauseDeadline(own, pausedAt, calendar);
  if (part !== null && !part.ok) return part;
  return ok({ total: whole.value, own: part?.value ?? null });
};

export const resumeDates = (
  { total, own }: PausedDates,
  resumedAt: LocalDateTime,
  calendar: WorkingCalendar,
): Result<Dates, PauseRefusal> => {
  const whole = resumeDeadline(total, resumedAt, calendar);
  if (!whole.ok) return whole;
  const part = own === null ? null : resumeDeadline(own, resumedAt, calendar);
  if (part !== null && !part.ok) return part;
  return ok(withinWhole({ total: whole.value, own: part?.value ?? null }));
};

export const excludeFromDates = (
  dates: Dates,
  interruptions: readonly Interruption[],
  calendar: WorkingCalendar,
): Result<Dates, PauseRefusal> =>
  moveDates(dates, (due) => excludeTime(due, interruptions, calendar));

/**
 * The part is given the same time as the whole while its own date is still ahead: one that is past was kept or missed,
 * and a later date for the citizen changes nothing about it. The whole may have been dated by a hand.
 */
export const extendDates = (
  { total, own }: { readonly total: Extendable; readonly own: DueDate | null },
  extension: Extension,
  calendar: WorkingCalendar,
): Result<Dates, DeadlineRefusal> => {
  const whole = extendDeadline(total, extension, calendar);
  if (!whole.ok) return whole;
  if (own === null || dateOf(own.dueAt) < dateOf(extension.decidedAt))
    return ok({ total: whole.value, own });
  const part = extendDeadline(own, extension, calendar);
  return part.ok ? ok(withinWhole({ total: whole.value, own: part.value })) : part;
};
