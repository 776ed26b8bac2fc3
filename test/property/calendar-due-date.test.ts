import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Allowance, DeadlineRule, DueDate } from '#shared/calendar/deadline.ts';
import { allowanceOf, dueDate } from '#shared/calendar/due-date.ts';
import {
  type LocalDateTime,
  addDays,
  atMinute,
  dateOf,
  daysBetween,
  minuteOfDay,
} from '#shared/calendar/local-time.ts';
import { unreachable } from '#shared/result.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { calendarDay, closingOf, isWorked } from '#shared/calendar/working-time.ts';
import {
  anyCalendar,
  anyCalendarFields,
  anyDate,
  anyRule,
  anyTime,
  runs,
} from '#test/fixtures/calendar-arbitraries.ts';
import { calendarWith, value } from '#test/fixtures/calendar.ts';

const promise = (received: LocalDateTime, rule: DeadlineRule, calendar: WorkingCalendar): DueDate =>
  value(dueDate(received, rule, calendar));

const always = (
  holds: (due: DueDate, calendar: WorkingCalendar, rule: DeadlineRule) => void,
): void => {
  fc.assert(
    fc.property(anyTime, anyRule, anyCalendar, (received, rule, calendar) => {
      holds(promise(received, rule, calendar), calendar, rule);
    }),
    runs,
  );
};

/** How much was granted, in whatever the explanation counts. */
const granted = (allowance: Allowance): number => {
  switch (allowance.unit) {
    case 'same_day':
      return 1;
    case 'working_day':
    case 'day':
      return allowance.days;
    case 'month':
      return allowance.months;
    case 'working_minute':
      return allowance.minutes;
    default:
      return unreachable(allowance);
  }
};

/** The minute of reception, as written on the receipt. */
const minuteOf = (time: LocalDateTime): LocalDateTime => atMinute(dateOf(time), minuteOfDay(time));

describe('ngày hẹn, với mọi lịch, mọi thời hạn, mọi lúc nhận', () => {
  it('không bao giờ rơi vào lúc không làm việc', () => {
    always(({ dueAt, allowance }, calendar) => {
      const day = calendarDay(dateOf(dueAt), calendar);
      const minute = minuteOfDay(dueAt);
      const inside = day.spans.some(({ from, to }) => from < minute && minute <= to);
      expect(isWorked(day)).toBe(true);
      expect(allowance.unit === 'working_minute' ? inside : dueAt === closingOf(day)).toBe(true);
    });
  });

  it('không bao giờ trước lúc nhận', () => {
    always(({ dueAt, start }) => {
      expect(dueAt >= minuteOf(start.at)).toBe(true);
    });
  });

  it('thời hạn dài hơn không bao giờ hẹn sớm hơn', () => {
    const anyUnit = fc.constantFrom('working_day', 'day', 'working_hour', 'month');
    fc.assert(
      fc.property(
        anyTime,
        anyUnit,
        fc.integer({ min: 1, max: 20 }),
        anyCalendar,
        (received, unit, amount, calendar) => {
          const rule = (n: number): DeadlineRule => ({ kind: 'amount', amount: n, unit });
          const shorter = promise(received, rule(amount), calendar);
          const longer = promise(received, rule(amount + 1), calendar);
          const mayTie = unit === 'day' || unit === 'month';
          expect(shorter.dueAt < longer.dueAt || (mayTie && shorter.dueAt === longer.dueAt)).toBe(
            true,
          );
        },
      ),
      runs,
    );
  });

  it('nhận sau không bao giờ được hẹn trước', () => {
    fc.assert(
      fc.property(anyTime, anyTime, anyRule, anyCalendar, (a, b, rule, calendar) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(promise(first, rule, calendar).dueAt <= promise(second, rule, calendar).dueAt).toBe(
          true,
        );
      }),
      runs,
    );
  });

  it('thêm một ngày nghỉ không bao giờ làm hẹn sớm hơn', () => {
    fc.assert(
      fc.property(
        anyTime,
        anyRule,
        anyCalendarFields,
        anyDate,
        (received, rule, fields, holiday) => {
          const isOther = ({ date }: { readonly date: string }): boolean => date !== holiday;
          const before = {
            ...fields,
            daysOff: fields.daysOff.filter(isOther),
            extraWorkingDays: fields.extraWorkingDays.filter(isOther),
          };
          const after = { ...before, daysOff: [...before.daysOff, { date: holiday }] };
          expect(
            promise(received, rule, calendarWith(before)).dueAt <=
              promise(received, rule, calendarWith(after)).dueAt,
          ).toBe(true);
        },
      ),
      runs,
    );
  });

  it('thứ tự ghi ngày nghỉ trong lịch không ảnh hưởng', () => {
    fc.assert(
      fc.property(anyTime, anyRule, anyCalendarFields, (received, rule, fields) => {
        const reversed = {
          ...fields,
          daysOff: fields.daysOff.toReversed(),
          extraWorkingDays: fields.extraWorkingDays.toReversed(),
        };
        expect(promise(received, rule, calendarWith(reversed))).toEqual(
          promise(received, rule, calendarWith(fields)),
        );
      }),
      runs,
    );
  });
});

describe('lời giải thích khớp với ngày hẹn', () => {
  it('bắt đầu ở ngày nhận, kết thúc ở ngày hẹn, đi tới không lặp', () => {
    always(({ dueAt, start, days }) => {
      expect(days.at(0)?.date).toBe(dateOf(start.at));
      expect(days.at(-1)?.date).toBe(dateOf(dueAt));
      for (const [i, { date }] of days.entries())
        expect(i === 0 || date > (days[i - 1]?.date ?? '')).toBe(true);
    });
  });

  it('trừ hạn theo tháng, không bỏ sót ngày nào ở giữa', () => {
    always(({ days, allowance }) => {
      if (allowance.unit === 'month') return;
      for (const [i, { date }] of days.entries())
        expect(date).toBe(addDays(days[0]?.date ?? date, i));
    });
  });

  it('đếm lại những gì được tính thì đúng bằng thời hạn', () => {
    always(({ days, allowance }) => {
      const counted = days.filter(({ counts }) => counts);
      const minutes = days.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
      expect(allowance.unit === 'working_minute' ? minutes : counted.length).toBe(
        granted(allowance),
      );
    });
  });

  it('ngày nhận không được tính, trừ hạn theo giờ và thủ tục trong ngày', () => {
    always(({ days, allowance }) => {
      const mayCount = allowance.unit === 'working_minute' || allowance.unit === 'same_day';
      expect(mayCount || days[0]?.counts === false).toBe(true);
    });
  });

  it('hạn theo giờ: ngày được tính là ngày có phút làm việc được dùng, và chỉ ngày đó', () => {
    always(({ days, allowance }) => {
      const agrees = days.every(({ counts, minutes }) => counts === (minutes ?? 0) > 0);
      expect(allowance.unit !== 'working_minute' || agrees).toBe(true);
    });
  });

  it('hạn theo ngày làm việc chỉ tính ngày có giờ làm việc và không sót ngày nào', () => {
    always(({ days, allowance }, calendar) => {
      if (allowance.unit !== 'working_day') return;
      for (const { date, counts } of days.slice(1))
        expect(counts).toBe(isWorked(calendarDay(date, calendar)));
    });
  });

  it('cảnh báo chưa đủ lịch khi và chỉ khi hẹn sau ngày cuối của lịch', () => {
    always(({ dueAt, warnings }, calendar) => {
      expect(warnings.some(({ code }) => code === 'calendar_not_covered')).toBe(
        dateOf(dueAt) > calendar.completeUntil,
      );
    });
  });

  it('bỏ hết những ngày chưa kiểm chứng mà ngày hẹn đổi thì đã có cảnh báo', () => {
    fc.assert(
      fc.property(anyTime, anyRule, anyCalendarFields, (received, rule, fields) => {
        const confirmed = ({ status }: { readonly status: string }): boolean =>
          status === 'confirmed';
        const due = promise(received, rule, calendarWith(fields));
        const without = promise(
          received,
          rule,
          calendarWith({
            ...fields,
            daysOff: fields.daysOff.filter(confirmed),
            extraWorkingDays: fields.extraWorkingDays.filter(confirmed),
          }),
        );
        const warned = due.warnings.some(({ code }) => code === 'calendar_day_unverified');
        expect(warned || due.dueAt === without.dueAt).toBe(true);
      }),
      runs,
    );
  });
});

describe('giờ làm việc, đếm từng phút bằng tay', () => {
  it('cho cùng kết quả', () => {
    fc.assert(
      fc.property(
        anyTime,
        fc.integer({ min: 1, max: 24 }),
        anyCalendar,
        (received, quarters, calendar) => {
          const rule: DeadlineRule = {
            kind: 'amount',
            amount: quarters / 4,
            unit: 'working_hour',
          };
          expect(promise(received, rule, calendar).dueAt).toBe(
            minuteByMinute(received, quarters * 15, calendar),
          );
        },
      ),
      runs,
    );
  });
});

/** Ticks through time one minute after the other, with no arithmetic to share with the walk. */
const minuteByMinute = (
  received: LocalDateTime,
  minutes: number,
  calendar: WorkingCalendar,
): LocalDateTime => {
  let left = minutes;
  let minute = minuteOfDay(received);
  for (let date = dateOf(received); daysBetween(dateOf(received), date) < 800;) {
    const { spans } = calendarDay(date, calendar);
    for (; minute < 1440; minute += 1) {
      if (!spans.some(({ from, to }) => from <= minute && minute < to)) continue;
      left -= 1;
      if (left === 0) return atMinute(date, minute + 1);
    }
    minute = 0;
    date = addDays(date, 1);
  }
  throw new Error('the calendar of this test has too little working time');
};

describe('quy đổi thời hạn', () => {
  it('phần lẻ của ngày làm việc là phần đó của một ngày chuẩn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (quarters) => {
        const calendar = calendarWith();
        const days = quarters / 4;
        expect(
          value(allowanceOf({ kind: 'amount', amount: days, unit: 'working_day' }, calendar)),
        ).toEqual(
          Number.isInteger(days)
            ? { unit: 'working_day', days }
            : { unit: 'working_minute', minutes: Math.ceil(days * 450) },
        );
      }),
      runs,
    );
  });
});
