/** What is left until a date whose walk is not known: a hand set it, or it runs on from a day that is still to come. */
import type { Remainder } from './pause.ts';
import { dateOf, daysBetween, addDays, type LocalDateTime } from './local-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { calendarDay, isWorked, workingMinutesBetween } from './working-time.ts';

const workedDaysAfter = (
  from: LocalDateTime,
  to: LocalDateTime,
  calendar: WorkingCalendar,
): number => {
  const days = daysBetween(dateOf(from), dateOf(to));
  return Array.from({ length: days }, (_, index) => addDays(dateOf(from), index + 1)).filter(
    (date) => isWorked(calendarDay(date, calendar)),
  ).length;
};

/** Null where the date is past. `unit`: in which the date was given; a hand counts working days. */
export const remainingByDate = (
  dueAt: LocalDateTime,
  at: LocalDateTime,
  unit: Remainder['unit'],
  calendar: WorkingCalendar,
): Remainder | null => {
  if (dateOf(at) > dateOf(dueAt)) return null;
  if (unit === 'day') return { unit, days: daysBetween(dateOf(at), dateOf(dueAt)) };
  if (unit === 'working_day') return { unit, days: workedDaysAfter(at, dueAt, calendar) };
  return at > dueAt ? null : { unit, minutes: workingMinutesBetween(at, dueAt, calendar) };
};
