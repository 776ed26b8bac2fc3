/**
 * When a dossier is due, and why: one function gives both.
 *
 * Days are walked from the reception day, which is day 0 at whatever hour the citizen came; the due
 * time is the end of the last day's working time. Working hours run inside working time only and
 * end at their minute. A fraction of a working day is that part of a standard day, walked as hours.
 * Basis: NĐ 118/2025/NĐ-CP (the clock starts with a complete dossier, as stated on the receipt).
 */
import { err, ok, type Result, unreachable } from '#shared/result.ts';
import type {
  Allowance,
  DeadlineRefusal,
  DeadlineRule,
  DeadlineWarning,
  DueDate,
  Start,
} from './deadline.ts';
import { type LocalDateTime, dateOf } from './local-time.ts';
import { type Walk, walk } from './walk.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { standardDayMinutes } from './working-time.ts';

/** `receivedAt`: the true moment of reception, Vietnamese time, also when it is recorded later. */
export const dueDate = (
  receivedAt: LocalDateTime,
  rule: DeadlineRule,
  calendar: WorkingCalendar,
): Result<DueDate, DeadlineRefusal> => {
  const allowance = allowanceOf(rule, calendar);
  return allowance.ok
    ? dueFrom({ kind: 'reception', at: receivedAt }, allowance.value, calendar)
    : allowance;
};

/** The same for a clock that starts or goes on at any other moment. */
export const dueFrom = (
  start: Start,
  allowance: Allowance,
  calendar: WorkingCalendar,
): Result<DueDate, DeadlineRefusal> => {
  const walked = walk(start, allowance, calendar);
  if (!walked.ok) return walked;
  const warnings = calendarWarnings(start.at, walked.value, calendar);
  return ok({ start, allowance, ...walked.value, warnings });
};

/** A rule in whole units, ready to be walked. */
export const allowanceOf = (
  rule: DeadlineRule,
  calendar: WorkingCalendar,
): Result<Allowance, DeadlineRefusal> => {
  if (rule.kind === 'same_day') return ok({ unit: 'same_day' });
  const { amount, unit } = rule;
  const whole = Number.isInteger(amount);
  if (!Number.isFinite(amount) || amount <= 0) return err({ code: 'deadline_amount_invalid' });
  switch (unit) {
    case 'working_day':
      return whole
        ? ok({ unit, days: amount })
        : workingMinutes(amount * standardDayMinutes(calendar));
    case 'working_hour':
      return workingMinutes(amount * 60);
    case 'day':
      return whole ? ok({ unit, days: amount }) : err({ code: 'deadline_amount_invalid' });
    case 'month':
      return whole ? ok({ unit, months: amount }) : err({ code: 'deadline_amount_invalid' });
    default:
      return unreachable(unit);
  }
};

/** More hours than the calendar's limit: the source is likely to mean days, the province must say. */
export const needsConfirmation = (rule: DeadlineRule, calendar: WorkingCalendar): boolean =>
  rule.kind === 'amount' &&
  rule.unit === 'working_hour' &&
  rule.amount > calendar.hours.confirmAbove;

/** Parts of a minute are granted as a whole one. */
const workingMinutes = (minutes: number): Result<Allowance, DeadlineRefusal> =>
  ok({ unit: 'working_minute', minutes: Math.ceil(Number(minutes.toFixed(6))) });

const calendarWarnings = (
  from: LocalDateTime,
  { dueAt, days }: Walk,
  { completeFrom, completeUntil }: WorkingCalendar,
): readonly DeadlineWarning[] => {
  const covered =
    dateOf(dueAt) <= completeUntil && (completeFrom === undefined || dateOf(from) >= completeFrom);
  return [
    ...(covered ? [] : [{ code: 'calendar_not_covered', completeUntil } as const]),
    ...days.flatMap(({ date, reason, unverified }) =>
      unverified === true ? [{ ...reason, code: 'calendar_day_unverified', date } as const] : [],
    ),
  ];
};
