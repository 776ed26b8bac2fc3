/** What the calendar says of one day: whether it is worked, from when to when, and why not. */
import {
  type ClockTime,
  type LocalDate,
  type LocalDateTime,
  type Weekday,
  addDays,
  atMinute,
  dateOf,
  daysBetween,
  minuteOfDay,
  secondOfClock,
} from './local-time.ts';
import {
  type DayPart,
  type Period,
  type SpecialDay,
  type WorkingCalendar,
  WEEKDAYS,
  weekdayNameOf,
} from './working-calendar.ts';

export type DayKind =
  | 'working_day'
  /** Worked only before or only after noon, because the other half is off. */
  | 'half_day'
  /** Worked to make up for another day. */
  | 'extra_working_day'
  | 'weekly_rest'
  | 'day_off'
  /** A weekday that the office simply does not work. */
  | 'no_working_time';

/** Minutes since local midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  /** Working time, in order; empty when the day is not worked. */
  readonly spans: readonly Span[];
  /** The holiday, or what the extra day is worked for. */
  readonly name?: string;
  /** The day is what it is only because of an entry that nobody has verified. */
  readonly unverified: boolean;
}

const NOON = 12 * 60;

export const calendarDay = (date: LocalDate, calendar: WorkingCalendar): CalendarDay => {
  const weekday = weekdayNameOf(date);
  const rest = calendar.weeklyRest.includes(weekday);
  const standard = spansOf(calendar.standardDay);
  const own = calendar.workingHours[weekday];
  const hours = own === undefined ? standard : spansOf(own);
  const isThisDay = (day: SpecialDay): boolean => day.date === date;

  const extra = calendar.extraWorkingDays.find(isThisDay);
  if (extra !== undefined && (rest || hours.length === 0)) {
    const worked = partOf(hours.length > 0 ? hours : standard, extra.part);
    return special(worked.length > 0 ? 'extra_working_day' : 'no_working_time', extra, worked);
  }

  const off = calendar.daysOff.find(isThisDay);
  if (off !== undefined) {
    const left = rest || off.part === undefined ? [] : partOf(hours, otherPart(off.part));
    const unverified = off.status === 'unverified' && !rest;
    return { ...special(left.length > 0 ? 'half_day' : 'day_off', off, left), unverified };
  }

  if (rest) return { date, kind: 'weekly_rest', spans: [], unverified: false };
  const kind = hours.length > 0 ? 'working_day' : 'no_working_time';
  return { date, kind, spans: hours, unverified: false };
};

const special = (kind: DayKind, entry: SpecialDay, spans: readonly Span[]): CalendarDay => ({
  date: entry.date,
  kind,
  spans,
  unverified: entry.status === 'unverified',
  ...(entry.name === undefined ? {} : { name: entry.name }),
});

export const isWorked = (day: CalendarDay): boolean => day.spans.length > 0;

/** The end of the day's working time; midnight of a day that is not worked. */
export const closingOf = (day: CalendarDay): LocalDateTime =>
  atMinute(day.date, day.spans.at(-1)?.to ?? 0);

/** Working time of a day with nothing special, in minutes. */
export const standardDayMinutes = (calendar: WorkingCalendar): number =>
  lengthOf(spansOf(calendar.standardDay));

/** Working minutes between two times; seconds are dropped, as on a receipt. 0 when `to` is earlier. */
export const workingMinutesBetween = (
  from: LocalDateTime,
  to: LocalDateTime,
  calendar: WorkingCalendar,
): number => {
  const last = daysBetween(dateOf(from), dateOf(to));
  let minutes = 0;
  for (let i = 0; i <= last; i += 1) {
    const { spans } = calendarDay(addDays(dateOf(from), i), calendar);
    const begun = i === 0 ? spansAfter(spans, minuteOfDay(from)) : spans;
    minutes += lengthOf(i === last ? spansBefore(begun, minuteOfDay(to)) : begun);
  }
  return minutes;
};

/** When citizens are received on an ordinary day of the week; empty when they are not. */
export const openSpans = (weekday: Weekday, calendar: WorkingCalendar): readonly Span[] => {
  const name = WEEKDAYS[weekday];
  const opening = calendar.receptionHours[name];
  if (opening !== undefined) return spansOf(opening);
  if (calendar.weeklyRest.includes(name)) return [];
  return spansOf(calendar.workingHours[name] ?? calendar.standardDay);
};

/** Whether citizens are received then: the weekday's opening hours, or the day's working time. */
export const isReceptionOpen = (at: LocalDateTime, calendar: WorkingCalendar): boolean => {
  const day = calendarDay(dateOf(at), calendar);
  const opening = calendar.receptionHours[weekdayNameOf(day.date)];
  const closed = day.kind === 'day_off' || day.kind === 'half_day';
  const spans = opening === undefined || closed ? day.spans : spansOf(opening);
  const minute = minuteOfDay(at);
  return spans.some(({ from, to }) => from <= minute && minute < to);
};

/** What is left of the spans from `minute` on; one that ends at that very minute stays, empty. */
export const spansAfter = (spans: readonly Span[], minute: number): readonly Span[] =>
  spans
    .filter(({ to }) => to >= minute)
    .map(({ from, to }) => ({ from: Math.max(from, minute), to }));

const spansBefore = (spans: readonly Span[], minute: number): readonly Span[] =>
  spans
    .filter(({ from }) => from < minute)
    .map(({ from, to }) => ({ from, to: Math.min(to, minute) }));

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);

const spansOf = (periods: readonly Period[]): readonly Span[] =>
  periods.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }));

const minuteOf = (clock: ClockTime): number => secondOfClock(clock) / 60;

const partOf = (spans: readonly Span[], part: DayPart | undefined): readonly Span[] => {
  if (part === undefined) return spans;
  return part === 'morning'
    ? spansBefore(spans, NOON)
    : spansAfter(spans, NOON).filter(({ from, to }) => from < to);
};

const otherPart = (part: DayPart): DayPart => (part === 'morning' ? 'afternoon' : 'morning');
