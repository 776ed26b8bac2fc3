/** When citizens are received in an ordinary week, and which of the next days are not ordinary: to be told and printed. */
import { addDays, weekdayOf, type LocalDate, type Weekday } from './local-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { calendarDay, isWorked, openSpans, type Span } from './working-time.ts';

/** Neighbouring weekdays with the same hours; both ends are meant. */
export interface OpeningHours {
  readonly from: Weekday;
  readonly to: Weekday;
  readonly spans: readonly Span[];
}

/** The week as offices count it, Monday first. */
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0];

const sameSpans = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.length === other.length &&
  one.every(({ from, to }, i) => other[i]?.from === from && other[i]?.to === to);

/** Weekdays on which nobody is received are left out. */
export const openingHours = (calendar: WorkingCalendar): readonly OpeningHours[] => {
  const hours: OpeningHours[] = [];
  for (const weekday of WEEK) {
    const spans = openSpans(weekday, calendar);
    const last = hours.at(-1);
    const follows = last !== undefined && WEEK.indexOf(last.to) + 1 === WEEK.indexOf(weekday);
    if (spans.length === 0) continue;
    if (follows && sameSpans(last.spans, spans)) hours[hours.length - 1] = { ...last, to: weekday };
    else hours.push({ from: weekday, to: weekday, spans });
  }
  return hours;
};

export interface ClosedDay {
  readonly date: LocalDate;
  readonly name: string;
}

/** Days of the `days` after `today` on which nobody works although their weekday would. */
export const closedDaysAfter = (
  today: LocalDate,
  days: number,
  calendar: WorkingCalendar,
): readonly ClosedDay[] =>
  Array.from({ length: days }, (_, i) => calendarDay(addDays(today, i + 1), calendar)).flatMap(
    (day) =>
      day.kind === 'day_off' &&
      !isWorked(day) &&
      openSpans(weekdayOf(day.date), calendar).length > 0
        ? [{ date: day.date, name: day.name ?? '' }]
        : [],
  );
