import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDifference } from '#shared/calendar/changed-days.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import { addDays, dateOf, type LocalDate } from '#shared/calendar/local-time.ts';
import { excludedDays } from '#shared/calendar/pause.ts';
import { excludeTime } from '#shared/calendar/route.ts';
import { calendarDay, isWorked } from '#shared/calendar/working-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import {
  anyCalendar,
  anyCalendarFields,
  anyDate,
  anyRule,
  anyTime,
  runs,
} from '#test/fixtures/calendar-arbitraries.ts';
import { calendarWith, value } from '#test/fixtures/calendar.ts';

/** The same calendar with some special days taken away and some days off added. */
const anyChange = fc
  .tuple(anyCalendarFields, fc.uniqueArray(anyDate, { maxLength: 4 }), fc.nat({ max: 3 }))
  .map(([fields, added, dropped]) => {
    const kept = fields.daysOff.slice(dropped);
    const taken = new Set([...kept, ...fields.extraWorkingDays].map(({ date }) => date));
    const more = added
      .filter((date) => !taken.has(date))
      .map((date) => ({ date, status: 'confirmed' as const }));
    return {
      before: calendarWith(fields),
      after: calendarWith({ ...fields, daysOff: [...kept, ...more] }),
    };
  });

const workedDays = (from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number => {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1))
    if (isWorked(calendarDay(day, calendar))) count += 1;
  return count;
};

describe('lịch mới, với mọi lịch, mọi thời hạn', () => {
  it('hẹn trước ngày khác nhau đầu tiên thì lịch mới không bao giờ đổi ngày ấy', () => {
    fc.assert(
      fc.property(anyChange, anyTime, anyRule, ({ before, after }, at, rule) => {
        const old = dueDate(at, rule, before);
        fc.pre(old.ok);
        const first = firstDifference(before, after);
        fc.pre(first === null || (first !== 'always' && dateOf(value(old).dueAt) < first));
        expect(value(dueDate(at, rule, after)).dueAt).toBe(value(old).dueAt);
      }),
      runs,
    );
  });

  it('cùng một lịch thì không có gì khác', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        expect(firstDifference(calendar, calendar)).toBeNull();
      }),
      runs,
    );
  });
});

describe('ngày không tính, với mọi lịch', () => {
  const anySpan = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 6 }));

  it('không bao giờ làm hẹn sớm hơn', () => {
    fc.assert(
      fc.property(anyCalendar, anyTime, anyRule, anySpan, (calendar, at, rule, [after, more]) => {
        const due = dueDate(at, rule, calendar);
        fc.pre(due.ok);
        const from = addDays(dateOf(at), after);
        const span = excludedDays(from, addDays(from, more));
        const moved = excludeTime(value(due), [span], calendar);
        fc.pre(moved.ok);
        expect(value(moved).dueAt >= value(due).dueAt).toBe(true);
      }),
      runs,
    );
  });

  it('hạn theo ngày làm việc lùi đúng bằng số ngày làm việc bị trừ trong hạn', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyTime,
        fc.integer({ min: 1, max: 15 }),
        anySpan,
        (calendar, at, amount, [after, more]) => {
          const rule = { kind: 'amount', amount, unit: 'working_day' } as const;
          const due = value(dueDate(at, rule, calendar));
          const from = addDays(dateOf(at), after + 1);
          const to = addDays(from, more);
          fc.pre(from <= dateOf(due.dueAt));
          const moved = value(excludeTime(due, [excludedDays(from, to)], calendar));
          const walked = workedDays(addDays(dateOf(at), 1), dateOf(moved.dueAt), calendar);
          const taken = workedDays(from, to, calendar);
          expect(walked - taken).toBe(amount);
        },
      ),
      runs,
    );
  });
});
