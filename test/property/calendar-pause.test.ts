import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DueDate } from '#shared/calendar/deadline.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import {
  type LocalDate,
  type LocalDateTime,
  addDays,
  addMonths,
  atSecond,
  dateOf,
  daysBetween,
} from '#shared/calendar/local-time.ts';
import type { Interruption } from '#shared/calendar/deadline.ts';
import { pauseDeadline, resumeDeadline } from '#shared/calendar/pause.ts';
import { excludeTime } from '#shared/calendar/route.ts';
import { unreachable } from '#shared/result.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { calendarDay, isWorked, workingMinutesBetween } from '#shared/calendar/working-time.ts';
import { anyCalendar, anyRule, anyTime, runs } from '#test/fixtures/calendar-arbitraries.ts';
import { value } from '#test/fixtures/calendar.ts';

const anyPromise = fc.tuple(anyTime, anyRule, anyCalendar).map(([received, rule, calendar]) => ({
  due: value(dueDate(received, rule, calendar)),
  calendar,
}));

/** `share` of the way from the start to the due time; `days` later. */
const moment = (due: DueDate, share: number, days = 0): LocalDateTime => {
  const span = daysBetween(dateOf(due.start.at), dateOf(due.dueAt));
  const date = addDays(dateOf(due.start.at), Math.floor(share * (span + 1)) + days);
  const time = atSecond(date, Math.floor(((share * (span + 1)) % 1) * 86_400));
  return time < due.start.at ? due.start.at : time;
};

const anyShare = fc.double({ min: 0, max: 0.999, noNaN: true });

const resumed = (
  due: DueDate,
  from: LocalDateTime,
  to: LocalDateTime,
  calendar: WorkingCalendar,
): DueDate => value(resumeDeadline(value(pauseDeadline(due, from, calendar)), to, calendar));

const workedDays = (after: LocalDate, until: LocalDate, calendar: WorkingCalendar): number =>
  Array.from({ length: Math.max(0, daysBetween(after, until)) }, (_, i) => addDays(after, i + 1))
    .map((date) => calendarDay(date, calendar))
    .filter(isWorked).length;

describe('tạm dừng, với mọi lịch, mọi thời hạn, mọi lúc', () => {
  it('dừng rồi tiếp tục ngay thì ngày hẹn không đổi', () => {
    fc.assert(
      fc.property(anyPromise, anyShare, ({ due, calendar }, share) => {
        const at = moment(due, share);
        expect(resumed(due, at, at, calendar).dueAt).toBe(due.dueAt);
      }),
      runs,
    );
  });

  it('dừng không bao giờ làm hẹn sớm hơn; dừng lâu hơn không được hẹn sớm hơn', () => {
    fc.assert(
      fc.property(
        anyPromise,
        anyShare,
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
        ({ due, calendar }, share, days, more) => {
          const from = moment(due, share);
          const short = resumed(due, from, moment(due, share, days), calendar);
          const long = resumed(due, from, moment(due, share, days + more), calendar);
          expect(due.dueAt <= short.dueAt).toBe(true);
          expect(short.dueAt <= long.dueAt).toBe(true);
        },
      ),
      runs,
    );
  });

  it('trước và sau khi dừng cộng lại vừa đúng thời hạn, tính theo đơn vị của hạn', () => {
    fc.assert(
      fc.property(anyPromise, anyShare, fc.nat({ max: 40 }), ({ due, calendar }, share, days) => {
        const from = moment(due, share);
        const to = moment(due, share, days);
        const after = resumed(due, from, to, calendar);
        expect(from > due.dueAt || nothingLost(due, from, to, after, calendar)).toBe(true);
      }),
      runs,
    );
  });
});

/** Counts afresh, from the calendar alone, what was walked before the pause and after it. */
const nothingLost = (
  { start, allowance }: DueDate,
  from: LocalDateTime,
  to: LocalDateTime,
  { dueAt }: DueDate,
  calendar: WorkingCalendar,
): boolean => {
  const worked = (a: LocalDateTime, b: LocalDateTime): number =>
    workedDays(dateOf(a), dateOf(b), calendar);
  const minutes = (a: LocalDateTime, b: LocalDateTime): number =>
    workingMinutesBetween(a, b, calendar);
  /** Due on the first worked day from the date that is left to count. */
  const rolledFrom = (target: LocalDate): boolean => {
    const counted = addDays(dateOf(to), Math.max(0, daysBetween(dateOf(from), target)));
    const due = dateOf(dueAt);
    return due >= counted && workedDays(counted, addDays(due, -1), calendar) === 0;
  };
  switch (allowance.unit) {
    case 'working_minute':
      return minutes(start.at, from) + minutes(to, dueAt) === allowance.minutes;
    case 'working_day': {
      const before = worked(start.at, from);
      return before === allowance.days || before + worked(to, dueAt) === allowance.days;
    }
    case 'day':
      return rolledFrom(addDays(dateOf(start.at), allowance.days));
    case 'month':
      return rolledFrom(addMonths(dateOf(start.at), allowance.months));
    case 'same_day':
      return worked(to, dueAt) <= 1;
    default:
      return unreachable(allowance);
  }
};

describe('thời gian không tính', () => {
  const anyInterruptions = (due: DueDate): fc.Arbitrary<readonly Interruption[]> =>
    fc.array(
      fc
        .tuple(anyShare, fc.nat({ max: 6 }), fc.integer({ min: -6, max: 20 }))
        .map(([share, days, shift]) => ({
          from: moment(due, share, shift),
          to: moment(due, share, shift + days),
        })),
      { maxLength: 4 },
    );

  it('thứ tự kê khai không ảnh hưởng, khai trùng cũng vậy', () => {
    fc.assert(
      fc.property(
        anyPromise.chain(({ due, calendar }) =>
          fc.record({
            due: fc.constant(due),
            calendar: fc.constant(calendar),
            times: anyInterruptions(due),
          }),
        ),
        ({ due, calendar, times }) => {
          const once = value(excludeTime(due, times, calendar));
          expect(value(excludeTime(due, times.toReversed(), calendar))).toEqual(once);
          expect(value(excludeTime(due, [...times, ...times], calendar))).toEqual(once);
          expect(due.dueAt <= once.dueAt).toBe(true);
        },
      ),
      runs,
    );
  });

  it('một khoảng cắt làm hai khoảng liền nhau thì vẫn là một khoảng', () => {
    fc.assert(
      fc.property(
        anyPromise,
        anyShare,
        fc.nat({ max: 9 }),
        fc.nat({ max: 9 }),
        ({ due, calendar }, share, first, second) => {
          const [from, middle, to] = [
            moment(due, share),
            moment(due, share, first),
            moment(due, share, first + second),
          ];
          const cut = [
            { from: middle, to },
            { from, to: middle },
          ];
          expect(value(excludeTime(due, cut, calendar))).toEqual(
            value(excludeTime(due, [{ from, to }], calendar)),
          );
        },
      ),
      runs,
    );
  });
});
