import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { workedDaysTo } from '#shared/calendar/worked-days.ts';
import { calendarDay, isWorked } from '#shared/calendar/working-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { anyCalendar, anyDate, runs } from '#test/fixtures/calendar-arbitraries.ts';
import { calendarWith, day } from '#test/fixtures/calendar.ts';

/** One day after the other. */
const walked = (today: LocalDate, due: LocalDate, calendar: WorkingCalendar): number => {
  const step = due < today ? -1 : 1;
  let left = 0;
  for (let at = today; at !== due;) {
    at = addDays(at, step);
    if (isWorked(calendarDay(at, calendar))) left += step;
  }
  return left;
};

describe('còn mấy ngày làm việc', () => {
  it('đếm theo tuần và ngày đặc biệt cũng bằng đếm từng ngày, đi tới hay đi lui', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, anyDate, (calendar, today, due) => {
        expect(workedDaysTo(today, due, calendar)).toBe(walked(today, due, calendar));
      }),
      runs,
    );
  });

  it('quá hạn bao lâu cũng đếm đủ, không dừng ở sáu mươi', () => {
    const calendar = calendarWith({});
    const today = day('2026-11-23');
    expect(workedDaysTo(today, day('2026-02-16'), calendar)).toBe(-200);
    expect(workedDaysTo(today, day('2016-11-23'), calendar)).toBeLessThan(-2600);
    expect(workedDaysTo(today, day('2026-11-13'), null)).toBe(-10);
  });
});
