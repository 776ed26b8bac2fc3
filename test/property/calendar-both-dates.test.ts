import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Dates,
  datesFrom,
  excludeFromDates,
  extendDates,
  moveDates,
  pauseDates,
  resumeDates,
} from '#shared/calendar/inter-agency.ts';
import {
  type LocalDateTime,
  addDays,
  atSecond,
  dateOf,
  daysBetween,
} from '#shared/calendar/local-time.ts';
import { pauseDeadline, resumeDeadline } from '#shared/calendar/pause.ts';
import { excludeTime } from '#shared/calendar/route.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { calendarDay, isWorked } from '#shared/calendar/working-time.ts';
import {
  anyCalendar,
  anyCalendarFields,
  anyRule,
  anyTime,
  runs,
} from '#test/fixtures/calendar-arbitraries.ts';
import { calendarWith, value } from '#test/fixtures/calendar.ts';

/** A part and its whole, in any two units, wherever the part does not come after the whole. */
const anyDates = fc
  .tuple(anyTime, anyRule, anyRule, anyCalendar)
  .map(([receivedAt, own, total, calendar]) => ({
    receivedAt,
    own,
    total,
    calendar,
    dates: datesFrom(receivedAt, { own, total }, calendar),
  }))
  .filter(({ dates }) => dates.ok)
  .map(({ dates, ...given }) => ({ ...given, dates: value(dates) }));

const both = ({ total, own }: Dates) => (own === null ? [total] : [total, own]);

const worksOn = (time: LocalDateTime, calendar: WorkingCalendar): boolean =>
  isWorked(calendarDay(dateOf(time), calendar));

/** A moment `share` of the way from the reception to the citizen's date, `days` later. */
const moment = ({ total }: Dates, share: number, days = 0): LocalDateTime => {
  const span = daysBetween(dateOf(total.start.at), dateOf(total.dueAt)) + 1;
  const time = atSecond(
    addDays(dateOf(total.start.at), Math.floor(share * span) + days),
    Math.floor(((share * span) % 1) * 86_400),
  );
  return time < total.start.at ? total.start.at : time;
};

const anyShare = fc.double({ min: 0, max: 0.999, noNaN: true });

const isWithin = ({ total, own }: Dates): boolean => own === null || own.dueAt <= total.dueAt;

describe('hai thời hạn của thủ tục liên thông, với mọi lịch, mọi đơn vị tính', () => {
  it('không bao giờ hẹn vào ngày không làm việc; phần của đơn vị không sau cả quy trình; ngày cuối giải thích là ngày hẹn', () => {
    fc.assert(
      fc.property(anyDates, ({ dates, calendar }) => {
        expect(isWithin(dates)).toBe(true);
        for (const { dueAt, days } of both(dates)) {
          expect(worksOn(dueAt, calendar)).toBe(true);
          expect(days.at(-1)?.date).toBe(dateOf(dueAt));
        }
      }),
      runs,
    );
  });

  it('thêm thời hạn cho phần nào thì phần ấy không sớm hơn, phần kia không đổi', () => {
    fc.assert(
      fc.property(anyDates, fc.integer({ min: 1, max: 9 }), (given, more) => {
        const { receivedAt, own, total, calendar, dates } = given;
        fc.pre(total.kind === 'amount');
        const longer = { ...total, amount: total.amount + more };
        const again = value(datesFrom(receivedAt, { own, total: longer }, calendar));
        expect(dates.total.dueAt <= again.total.dueAt).toBe(true);
        expect(again.own?.dueAt).toBe(dates.own?.dueAt);
      }),
      runs,
    );
  });

  it('dừng rồi chạy lại: mỗi hạn dời đúng như khi nó đứng một mình, phần của đơn vị dừng ở ngày của cả quy trình', () => {
    fc.assert(
      fc.property(anyDates, anyShare, fc.nat({ max: 30 }), ({ dates, calendar }, share, days) => {
        const from = moment(dates, share);
        const to = moment(dates, share, days);
        const after = value(resumeDates(value(pauseDates(dates, from, calendar)), to, calendar));
        const alone = (due: Dates['total']) =>
          value(resumeDeadline(value(pauseDeadline(due, from, calendar)), to, calendar));
        expect(after.total).toEqual(alone(dates.total));
        const part = dates.own === null ? null : alone(dates.own);
        const capped = part !== null && part.dueAt > after.total.dueAt;
        expect(after.own).toEqual(capped ? after.total : part);
        expect(isWithin(after)).toBe(true);
      }),
      runs,
    );
  });

  it('ngày không tính kê theo thứ tự nào cũng ra hai ngày ấy, và không ngày nào sớm hơn trước', () => {
    fc.assert(
      fc.property(
        anyDates,
        fc.array(fc.tuple(anyShare, fc.nat({ max: 6 })), { minLength: 1, maxLength: 4 }),
        ({ dates, calendar }, spans) => {
          const times = spans.map(([share, days]) => ({
            from: moment(dates, share),
            to: moment(dates, share, days),
          }));
          const once = value(excludeFromDates(dates, times, calendar));
          expect(value(excludeFromDates(dates, times.toReversed(), calendar))).toEqual(once);
          expect(once.total).toEqual(value(excludeTime(dates.total, times, calendar)));
          expect(dates.total.dueAt <= once.total.dueAt).toBe(true);
          expect((dates.own?.dueAt ?? '') <= (once.own?.dueAt ?? '')).toBe(true);
          expect(isWithin(once)).toBe(true);
        },
      ),
      runs,
    );
  });

  it('thứ tự các ngày nghỉ trong lịch không đổi hai ngày hẹn', () => {
    fc.assert(
      fc.property(anyTime, anyRule, anyRule, anyCalendarFields, (at, own, total, fields) => {
        const turned = { ...fields, daysOff: fields.daysOff.toReversed() };
        expect(datesFrom(at, { own, total }, calendarWith(turned))).toEqual(
          datesFrom(at, { own, total }, calendarWith(fields)),
        );
      }),
      runs,
    );
  });

  it('gia hạn: cả quy trình dời; phần đã qua ngày thì đứng yên, phần chưa đến dời theo', () => {
    fc.assert(
      fc.property(anyDates, anyShare, fc.integer({ min: 1, max: 20 }), (given, share, amount) => {
        const { dates, calendar } = given;
        const decidedAt = moment(dates, share);
        const by = { kind: 'amount', amount, unit: 'working_day' } as const;
        const after = value(extendDates(dates, { by, decidedAt, before: 0 }, calendar));
        expect(after.total.dueAt > dates.total.dueAt).toBe(true);
        const past = dateOf(dates.own?.dueAt ?? decidedAt) < dateOf(decidedAt);
        expect((after.own?.dueAt ?? '') > (dates.own?.dueAt ?? '')).toBe(!past);
        expect(isWithin(after)).toBe(true);
      }),
      runs,
    );
  });

  it('đơn vị làm cả quy trình một mình thì chỉ có một ngày, dời thế nào cũng một ngày', () => {
    fc.assert(
      fc.property(anyDates, ({ receivedAt, total, calendar }) => {
        const alone = value(datesFrom(receivedAt, { own: null, total }, calendar));
        const moved = value(moveDates(alone, (due) => ({ ok: true, value: due })));
        expect(moved).toEqual({ total: alone.total, own: null });
      }),
      runs,
    );
  });
});
