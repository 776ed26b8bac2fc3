import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DueDate, Interruption } from '#shared/calendar/deadline.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import { extendDeadline, type Extension } from '#shared/calendar/extension.ts';
import { addDays, atSecond, dateOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { excludedDays } from '#shared/calendar/pause.ts';
import { excludeTime, walkAgain } from '#shared/calendar/route.ts';
import {
  anyCalendar,
  anyCalendarFields,
  anyRule,
  anyTime,
  runs,
} from '#test/fixtures/calendar-arbitraries.ts';
import { at, calendarWith, day, value } from '#test/fixtures/calendar.ts';

const later = (time: LocalDateTime, days: number): LocalDateTime =>
  atSecond(addDays(dateOf(time), days), 36_000);

const by = (amount: number, decidedAt: LocalDateTime, before = 0): Extension => ({
  by: { kind: 'amount', amount, unit: 'working_day' },
  decidedAt,
  before,
});

const anyExtensions = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 25 })), {
  minLength: 1,
  maxLength: 3,
});

const withoutWarnings = (due: DueDate) => ({ ...due, warnings: [] });

describe('hẹn đã gia hạn, đã trừ ngày: cả đường đi còn nguyên, với mọi lịch', () => {
  it('lịch mới về sau khi gia hạn: ra đúng ngày như khi có lịch ấy từ đầu', () => {
    fc.assert(
      fc.property(
        anyTime,
        anyRule,
        anyCalendarFields,
        fc.nat({ max: 9 }),
        anyExtensions,
        (received, rule, fields, dropped, extensions) => {
          const old = calendarWith({ ...fields, daysOff: fields.daysOff.slice(dropped) });
          const now = calendarWith(fields);
          const under = (calendar: typeof now): DueDate | null => {
            const first = dueDate(received, rule, calendar);
            if (!first.ok) return null;
            return extensions.reduce<DueDate | null>((due, [amount, days], before) => {
              const extension = by(amount, later(received, days), before);
              const next = due === null ? null : extendDeadline(due, extension, calendar);
              return next?.ok === true ? next.value : null;
            }, first.value);
          };
          const [given, wanted] = [under(old), under(now)];
          fc.pre(given !== null && wanted !== null);
          if (given === null || wanted === null) return;
          expect(withoutWarnings(value(walkAgain(given, now)))).toEqual(withoutWarnings(wanted));
        },
      ),
      runs,
    );
  });

  it('cùng một lịch thì đi lại ra đúng ngày đang hẹn', () => {
    fc.assert(
      fc.property(
        anyTime,
        anyRule,
        anyCalendar,
        anyExtensions,
        fc.nat({ max: 12 }),
        fc.nat({ max: 5 }),
        (received, rule, calendar, extensions, after, more) => {
          const first = dueDate(received, rule, calendar);
          fc.pre(first.ok);
          const from = addDays(dateOf(received), after);
          const span = excludedDays(from, addDays(from, more));
          const excluded = excludeTime(value(first), [span], calendar);
          fc.pre(excluded.ok);
          const due = extensions.reduce<DueDate>(
            (one, [amount, days]) =>
              value(extendDeadline(one, by(amount, later(received, days)), calendar)),
            value(excluded),
          );
          expect(value(walkAgain(due, calendar)).dueAt).toBe(due.dueAt);
        },
      ),
      runs,
    );
  });

  it('gia hạn rồi mới trừ ngày, hay trừ ngày rồi mới gia hạn: cùng một hẹn', () => {
    fc.assert(
      fc.property(
        anyTime,
        anyRule,
        anyCalendar,
        fc.integer({ min: 1, max: 9 }),
        fc.nat({ max: 12 }),
        fc.nat({ max: 5 }),
        (received, rule, calendar, amount, after, more) => {
          const first = dueDate(received, rule, calendar);
          fc.pre(first.ok);
          const due = value(first);
          const from = addDays(dateOf(received), after);
          fc.pre(from <= dateOf(due.dueAt));
          const span = excludedDays(from, addDays(from, more));
          const before = excludeTime(due, [span], calendar);
          fc.pre(before.ok && before.value.dueAt > due.dueAt);
          const extension = by(amount, received);
          const one = value(extendDeadline(value(before), extension, calendar));
          const other = excludeTime(
            value(extendDeadline(due, extension, calendar)),
            [span],
            calendar,
          );
          expect(value(other).dueAt).toBe(one.dueAt);
        },
      ),
      runs,
    );
  });

  it('hai lần trừ ngày, báo lần nào trước cũng ra một hẹn', () => {
    fc.assert(
      fc.property(
        anyTime,
        anyRule,
        anyCalendar,
        fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })),
        fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })),
        (received, rule, calendar, [first, second], [long, longer]) => {
          const due = dueDate(received, rule, calendar);
          fc.pre(due.ok);
          const span = (after: number, days: number) => {
            const from = addDays(dateOf(received), after);
            return excludedDays(from, addDays(from, days));
          };
          const spans: readonly Interruption[] = [span(first, long), span(second, longer)];
          fc.pre(spans.every(({ from }) => from < value(due).dueAt));
          const [one, other] = [spans, spans.toReversed()].map((order) =>
            order.reduce<DueDate | null>(
              (left, time) => {
                const taken = left === null ? null : excludeTime(left, [time], calendar);
                return taken?.ok === true ? taken.value : null;
              },
              due.ok ? due.value : null,
            ),
          );
          fc.pre(one != null && other != null);
          expect(one?.dueAt).toBe(other?.dueAt);
        },
      ),
      runs,
    );
  });
});

describe('ví dụ', () => {
  const plain = calendarWith();
  const due = value(
    dueDate(at('2026-11-16T09:00'), { kind: 'amount', amount: 3, unit: 'working_day' }, plain),
  );
  const extended = value(extendDeadline(due, by(2, at('2026-11-17T10:00')), plain));

  it('thêm ngày nghỉ 18/11 sau khi đã gia hạn đến 23/11: hẹn dời sang 24/11', () => {
    expect(extended.dueAt).toBe('2026-11-23T17:00');
    const off = calendarWith({ daysOff: [{ date: '2026-11-18', status: 'confirmed' }] });
    expect(value(walkAgain(extended, off)).dueAt).toBe('2026-11-24T17:00');
  });

  it('trừ ngày 18/11 sau khi đã gia hạn: cũng sang 24/11; trừ lần nữa cùng ngày ấy thì thôi', () => {
    const span = excludedDays(day('2026-11-18'), day('2026-11-18'));
    const once = value(excludeTime(extended, [span], plain));
    expect(once.dueAt).toBe('2026-11-24T17:00');
    expect(value(excludeTime(once, [span], plain))).toEqual(once);
  });
});
