/**
 * Time that does not count: a dossier that waits for its citizen (states 5, 6, 8), and disasters or
 * failures of the system that are excluded afterwards. What remains is kept in the deadline's own
 * unit (working days, working minutes, calendar days) and walked again from the day of resumption,
 * which is day 0. Nothing else shifts: a pause of no length changes nothing.
 */
import { err, ok, type Result, unreachable } from '#shared/result.ts';
import type { Allowance, DeadlineRefusal, DueDate, Interruption, Route } from './deadline.ts';
import { dueFrom } from './due-date.ts';
import {
  type ClockTime,
  type LocalDate,
  type LocalDateTime,
  addDays,
  addMonths,
  atMinute,
  atSecond,
  dateOf,
  daysBetween,
  secondOfClock,
} from './local-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { workingMinutesBetween } from './working-time.ts';

/** What is left to walk: months are counted as the days that they come to, a same-day promise as none. */
export type Remainder = Extract<
  Allowance,
  { readonly unit: 'working_day' | 'working_minute' | 'day' }
>;

export interface PausedDeadline {
  readonly pausedAt: LocalDateTime;
  /** `null`: it was overdue already; a pause does not mend that, and its date stays. */
  readonly remaining: Remainder | null;
  /** The promise that stood until now. */
  readonly before: DueDate;
  /** The way on which the remainder was counted, to be kept with the date that it leads to; left out where it is not known. */
  readonly way?: Route | undefined;
}

export type PauseRefusal =
  | DeadlineRefusal
  | { readonly code: 'pause_before_start' }
  | { readonly code: 'resume_before_pause' };

export const pauseDeadline = (
  due: DueDate,
  pausedAt: LocalDateTime,
  calendar: WorkingCalendar,
): Result<PausedDeadline, PauseRefusal> =>
  pausedAt < due.start.at
    ? err({ code: 'pause_before_start' })
    : ok({ pausedAt, remaining: remainingAt(due, pausedAt, calendar), before: due });

export const resumeDeadline = (
  { pausedAt, remaining, before, way }: PausedDeadline,
  resumedAt: LocalDateTime,
  calendar: WorkingCalendar,
): Result<DueDate, PauseRefusal> => {
  if (resumedAt < pausedAt) return err({ code: 'resume_before_pause' });
  if (remaining === null) return ok(before);
  const sameDay = dateOf(resumedAt) === dateOf(pausedAt);
  if (sameDay && remaining.unit !== 'working_minute') return ok(before);
  const due = dueFrom({ kind: 'resume', at: resumedAt }, remaining, calendar);
  if (!due.ok || way === undefined) return due;
  const excluded = merged([...way.excluded, { from: pausedAt, to: resumedAt }]);
  return ok({ ...due.value, route: { ...way, excluded } });
};

/** Time that does not count as people say it: whole days, both included, or from a clock time to a clock time. */
export interface ExcludedTime {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** On the first and on the last day; left out where the days are whole. */
  readonly hours?: { readonly from: ClockTime; readonly to: ClockTime } | undefined;
}

/** Whole days, both included, that do not count: the clock stops when the day before is over. */
export const excludedDays = (from: LocalDate, to: LocalDate): Interruption => ({
  from: atMinute(addDays(from, -1), LAST_MINUTE),
  to: atMinute(to, LAST_MINUTE),
});

/** Part of a day costs a deadline in hours its minutes, and one in days each day that began within it. */
export const interruptionOf = ({ from, to, hours }: ExcludedTime): Interruption =>
  hours === undefined
    ? excludedDays(from, to)
    : {
        from: atSecond(from, secondOfClock(hours.from)),
        to: atSecond(to, secondOfClock(hours.to)),
      };

/** It ends before it has begun. */
export const isNoTime = (excluded: ExcludedTime): boolean => {
  const { from, to } = interruptionOf(excluded);
  return to <= from;
};

const LAST_MINUTE = 24 * 60 - 1;

/** Takes interruptions out of one walk; their order does not matter, overlaps count once. */
export const excludeFromWalk = (
  due: DueDate,
  interruptions: readonly Interruption[],
  calendar: WorkingCalendar,
): Result<DueDate, PauseRefusal> =>
  merged(interruptions).reduce<Result<DueDate, PauseRefusal>>(
    (running, interruption) =>
      running.ok ? exclude(running.value, interruption, calendar) : running,
    ok(due),
  );

const exclude = (
  due: DueDate,
  { from, to }: Interruption,
  calendar: WorkingCalendar,
): Result<DueDate, PauseRefusal> => {
  const begin = from < due.start.at ? due.start.at : from;
  // Nothing of it lies on the way.
  if (to <= begin || begin > due.dueAt) return ok(due);
  const paused = pauseDeadline(due, begin, calendar);
  return paused.ok ? resumeDeadline(paused.value, to, calendar) : paused;
};

/** In order, those that touch as one. */
export const merged = (interruptions: readonly Interruption[]): readonly Interruption[] => {
  const whole: Interruption[] = [];
  for (const next of interruptions.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = whole.at(-1);
    if (last !== undefined && next.from <= last.to)
      whole.splice(-1, 1, { from: last.from, to: next.to > last.to ? next.to : last.to });
    else whole.push(next);
  }
  return whole;
};

const remainingAt = (
  due: DueDate,
  at: LocalDateTime,
  calendar: WorkingCalendar,
): Remainder | null => {
  const today = dateOf(at);
  if (today > dateOf(due.dueAt)) return null;
  const { allowance, start } = due;
  switch (allowance.unit) {
    case 'same_day':
    case 'working_day':
      return { unit: 'working_day', days: daysNotYetWalked(due, today) };
    case 'working_minute': {
      const walked = workingMinutesBetween(start.at, at, calendar);
      return at > due.dueAt
        ? null
        : { unit: 'working_minute', minutes: Math.max(0, allowance.minutes - walked) };
    }
    case 'day':
      return daysUntil(today, addDays(dateOf(start.at), allowance.days));
    case 'month':
      return daysUntil(today, addMonths(dateOf(start.at), allowance.months));
    default:
      return unreachable(allowance);
  }
};

const daysNotYetWalked = (due: DueDate, today: LocalDate): number =>
  due.days.filter(({ counts, date }) => counts && date > today).length;

/** None when the counted date is past already and the due day has only moved on to a worked one. */
const daysUntil = (today: LocalDate, target: LocalDate): Remainder => ({
  unit: 'day',
  days: Math.max(0, daysBetween(today, target)),
});
