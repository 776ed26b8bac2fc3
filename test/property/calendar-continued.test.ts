import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continued } from '#shared/calendar/changed-days.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { at, calendarWith, day, value } from '../fixtures/calendar.ts';

const FIRST = day('2026-12-01');
const dayAt = (n: number): LocalDate => addDays(FIRST, n);
const ALL = Array.from({ length: 60 }, (_, n) => dayAt(n));

const calendar = (completeFrom: fc.Arbitrary<number | null>): fc.Arbitrary<WorkingCalendar> =>
  fc
    .record({
      from: completeFrom,
      length: fc.nat({ max: 40 }),
      off: fc.uniqueArray(fc.nat({ max: 59 }), { maxLength: 8 }),
    })
    .map(({ from, length, off }) =>
      calendarWith({
        ...(from === null ? {} : { completeFrom: dayAt(from) }),
        completeUntil: dayAt((from ?? 0) + length),
        daysOff: off.map((n) => ({ date: dayAt(n), name: 'Nghỉ' })),
      }),
    );
const before = calendar(fc.option(fc.nat({ max: 30 })));
const after = calendar(fc.nat({ max: 30 }));

const knows = ({ completeFrom, completeUntil }: WorkingCalendar, date: LocalDate): boolean =>
  (completeFrom ?? '') <= date && date <= completeUntil;
const isOff = ({ daysOff }: WorkingCalendar, date: LocalDate): boolean =>
  daysOff.some((one) => one.date === date);

describe('lịch mới nối vào lịch trước nó', () => {
  it('đủ từ ngày đầu mà cả hai nói liền nhau tới cuối; ngày nào lịch mới nói thì theo lịch mới, trước đó theo lịch cũ', () => {
    fc.assert(
      fc.property(before, after, (then, now) => {
        const joined = continued(then, now);
        const from = now.completeFrom ?? FIRST;
        const isKnown = (date: LocalDate): boolean =>
          date < from ? knows(then, date) : knows(now, date);
        for (const date of ALL) {
          const run = ALL.filter((one) => date <= one && one <= now.completeUntil);
          expect([date, knows(joined, date)]).toEqual([date, run.length > 0 && run.every(isKnown)]);
          expect([date, isOff(joined, date)]).toEqual([
            date,
            isOff(date < from ? then : now, date),
          ]);
        }
      }),
    );
  });

  it('hồ sơ nhận cuối năm cũ, hẹn sang năm mới: hai lịch đã nối thì không báo thiếu lịch', () => {
    const year = (n: number) =>
      calendarWith({ completeFrom: `${n}-01-01`, completeUntil: `${n}-12-31` });
    const rule = { kind: 'amount', amount: 5, unit: 'working_day' } as const;
    const warned = (known: WorkingCalendar) =>
      value(dueDate(at('2026-12-30T09:00'), rule, known)).warnings.map(({ code }) => code);
    expect(warned(continued(year(2026), year(2027)))).toEqual([]);
    expect(warned(continued(year(2025), year(2027)))).toEqual(['calendar_not_covered']);
  });
});
