/**
 * The one place where days are counted. A walk starts on a day, uses up an allowance day by day and
 * ends on the due day; the steps it took are the explanation, so the two cannot disagree.
 */
import { err, ok, type Result, unreachable } from '#shared/result.ts';
import type { Allowance, DayReason, DayStep, DeadlineRefusal, Start } from './deadline.ts';
import {
  type LocalDate,
  type LocalDateTime,
  addDays,
  addMonths,
  atMinute,
  civilOf,
  dateOf,
  minuteOfDay,
  secondOfClock,
  secondOfDay,
} from './local-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import {
  type CalendarDay,
  type Span,
  calendarDay,
  closingOf,
  isWorked,
  lengthOf,
  spansAfter,
} from './working-time.ts';

export interface Walk {
  readonly dueAt: LocalDateTime;
  readonly days: readonly DayStep[];
}

type Walked = Result<Walk, DeadlineRefusal>;

/** Ten years: no walk goes further. */
const HORIZON_DAYS = 3653;
const HORIZON_MONTHS = 120;
const LAST_YEAR = 9999;

export const walk = (start: Start, allowance: Allowance, calendar: WorkingCalendar): Walked => {
  if (civilOf(dateOf(start.at)).year > LAST_YEAR - 2 * (HORIZON_MONTHS / 12))
    return err({ code: 'deadline_beyond_horizon' });
  switch (allowance.unit) {
    case 'same_day':
      return walkSameDay(start, calendar);
    case 'working_day':
      return allowance.days === 0
        ? walkCalendarDays(start, 0, calendar)
        : walkWorkingDays(dayZero(start), allowance.days, calendar);
    case 'working_minute':
      return walkWorkingMinutes(start, allowance.minutes, calendar);
    case 'day':
      return walkCalendarDays(start, allowance.days, calendar);
    case 'month':
      return walkMonths(start, allowance.months, calendar);
    default:
      return unreachable(allowance);
  }
};

const walkSameDay = ({ at }: Start, calendar: WorkingCalendar): Walked => {
  const today = calendarDay(dateOf(at), calendar);
  const tooLate = secondOfDay(at) > secondOfClock(calendar.sameDay.until);
  const closed = at > closingOf(today);
  if (isWorked(today) && !tooLate && !closed)
    return ok({ dueAt: closingOf(today), days: [step(today, true, { code: 'same_day' })] });
  if (!isWorked(today)) return walkWorkingDays(step(today, false), 1, calendar);
  const code = tooLate ? 'after_same_day_limit' : 'after_closing';
  return walkWorkingDays(step(today, false, { code }), 1, calendar);
};

const walkWorkingDays = (first: DayStep, amount: number, calendar: WorkingCalendar): Walked => {
  const days: DayStep[] = [first];
  let counted = 0;
  for (const day of daysFrom(addDays(first.date, 1), calendar)) {
    const counts = isWorked(day);
    if (counts) counted += 1;
    days.push(step(day, counts));
    if (counted === amount) return ok({ dueAt: closingOf(day), days });
  }
  return endless(counted > 0);
};

const walkWorkingMinutes = (start: Start, minutes: number, calendar: WorkingCalendar): Walked => {
  const days: DayStep[] = [];
  let left = minutes;
  for (const day of daysFrom(dateOf(start.at), calendar)) {
    const first = days.length === 0;
    const spans = first ? spansAfter(day.spans, minuteOfDay(start.at)) : day.spans;
    const end = minuteAfter(spans, left);
    const used = end === null ? lengthOf(spans) : left;
    const over = first && isWorked(day) && spans.length === 0;
    const reason = over ? ({ code: 'after_closing' } as const) : reasonOf(day);
    days.push({ ...step(day, used > 0, reason), minutes: used });
    left -= used;
    if (end !== null) return ok({ dueAt: atMinute(day.date, end), days });
  }
  return endless(left < minutes);
};

const walkCalendarDays = (start: Start, amount: number, calendar: WorkingCalendar): Walked => {
  if (amount > HORIZON_DAYS) return err({ code: 'deadline_beyond_horizon' });
  const first = dayZero(start);
  const stepAt = (i: number): DayStep => ({
    date: addDays(first.date, i),
    counts: true,
    reason: { code: 'calendar_day' },
  });
  return walkDates(first, amount, stepAt, start.at, calendar);
};

const walkMonths = (start: Start, amount: number, calendar: WorkingCalendar): Walked => {
  if (amount > HORIZON_MONTHS) return err({ code: 'deadline_beyond_horizon' });
  const first = dayZero(start);
  const stepAt = (i: number): DayStep => {
    const date = addMonths(first.date, i);
    const clamped = civilOf(date).day !== civilOf(first.date).day;
    return { date, counts: true, reason: { code: clamped ? 'month_end' : 'month' } };
  };
  return walkDates(first, amount, stepAt, start.at, calendar);
};

/**
 * To the `amount`-th date, whatever kind of day it is; due at its end if it is worked and not over
 * yet at `notBefore`, else at the end of the next day that is.
 */
const walkDates = (
  first: DayStep,
  amount: number,
  stepAt: (i: number) => DayStep,
  notBefore: LocalDateTime,
  calendar: WorkingCalendar,
): Walked => {
  const counted = Array.from({ length: amount }, (_, i) => stepAt(i + 1));
  const target = counted.at(-1) ?? first;
  const days = [first, ...counted].slice(0, amount);
  for (const day of daysFrom(target.date, calendar)) {
    const open = isWorked(day) && closingOf(day) >= notBefore;
    days.push(day.date === target.date ? arrival(day, target) : afterwards(day, open));
    if (open) return ok({ dueAt: closingOf(day), days });
  }
  return endless(false);
};

const arrival = (day: CalendarDay, { counts, reason }: DayStep): DayStep => ({
  ...step(day, counts, reason),
  ...(isWorked(day) ? {} : { notWorked: reasonOf(day) }),
});

const afterwards = (day: CalendarDay, open: boolean): DayStep =>
  step(day, false, open ? { ...reasonOf(day), code: 'rolled_to' } : reasonOf(day));

/** Every day from `first` on, as the calendar sees it, up to the horizon. */
function* daysFrom(first: LocalDate, calendar: WorkingCalendar): Generator<CalendarDay> {
  for (let i = 0; i <= HORIZON_DAYS; i += 1) yield calendarDay(addDays(first, i), calendar);
}

/** The minute at which `minutes` of these spans are over; null when they are not long enough. */
const minuteAfter = (spans: readonly Span[], minutes: number): number | null => {
  let left = minutes;
  for (const { from, to } of spans) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return null;
};

const dayZero = ({ kind, at }: Start): DayStep => ({
  date: dateOf(at),
  counts: false,
  reason: { code: `${kind}_day` },
});

const step = (day: CalendarDay, counts: boolean, reason: DayReason = reasonOf(day)): DayStep => ({
  date: day.date,
  counts,
  reason,
  ...(day.unverified ? { unverified: true } : {}),
});

const reasonOf = ({ kind, name }: CalendarDay): DayReason =>
  name === undefined ? { code: kind } : { code: kind, name };

const endless = (metWorkingDays: boolean): Walked =>
  err({ code: metWorkingDays ? 'deadline_beyond_horizon' : 'calendar_no_working_day' });
