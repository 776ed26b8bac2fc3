/** How many worked days lie between two dates, however far apart: by whole weeks and the calendar's special days. */
import { addDays, daysBetween, type LocalDate } from './local-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { calendarDay, isWorked } from './working-time.ts';

const WEEK = 7;

const countOf = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

/** `from` is not counted, `to` is; 0 where `to` is not later. */
export const workedDaysAfter = (
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar,
): number => {
  const days = Math.max(0, daysBetween(from, to));
  const ordinary: WorkingCalendar = { ...calendar, daysOff: [], extraWorkingDays: [] };
  const week = Array.from({ length: WEEK }, (_, n) =>
    isWorked(calendarDay(addDays(from, n + 1), ordinary)),
  );
  const special = new Set(
    [...calendar.daysOff, ...calendar.extraWorkingDays].map(({ date }) => date),
  );
  const corrections = [...special]
    .filter((date) => date > from && date <= to)
    .map(
      (date) =>
        Number(isWorked(calendarDay(date, calendar))) -
        Number(isWorked(calendarDay(date, ordinary))),
    );
  return corrections.reduce(
    (sum, by) => sum + by,
    Math.floor(days / WEEK) * countOf(week) + countOf(week.slice(0, days % WEEK)),
  );
};

/**
 * From one date to another: 0 on the day itself, 1 on the next worked day, negative when it has passed. Without a
 * calendar every day counts.
 */
export const workedDaysTo = (
  today: LocalDate,
  due: LocalDate,
  calendar: WorkingCalendar | null,
): number => {
  if (calendar === null) return daysBetween(today, due);
  return due < today
    ? 0 - workedDaysAfter(addDays(due, -1), addDays(today, -1), calendar)
    : workedDaysAfter(today, due, calendar);
};
