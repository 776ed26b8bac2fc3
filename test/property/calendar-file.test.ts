import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkingCalendar, workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import {
  addDays,
  atSecond,
  dateOf,
  instantOfLocal,
  localTimeOf,
  parseClockTime,
  parseLocalDateTime,
  secondOfClock,
} from '#shared/calendar/local-time.ts';
import {
  anyCalendar,
  anyCalendarFields,
  anyDate,
  anyTime,
  runs,
} from '#test/fixtures/calendar-arbitraries.ts';
import { refusal, value } from '#test/fixtures/calendar.ts';

describe('tệp lịch, với mọi nội dung', () => {
  it('viết ra rồi đọc lại vẫn như cũ', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        expect(value(parseWorkingCalendar(JSON.stringify(calendar)))).toEqual(calendar);
      }),
      runs,
    );
  });

  it('chữ gì, JSON gì cũng được trả lời, không bao giờ sập', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(refusal(parseWorkingCalendar(text)).code).toMatch(/^calendar_/);
      }),
      runs,
    );
  });

  it('hỏng một chỗ bất kỳ thì bị từ chối hoặc đọc được, không bao giờ sập', () => {
    fc.assert(
      fc.property(anyCalendarFields, fc.string(), fc.anything(), (fields, key, junk) => {
        for (const field of [key, 'daysOff', 'standardDay', 'completeUntil', 'weeklyRest'])
          expect(workingCalendarOf({ ...fields, [field]: junk })).toHaveProperty('ok');
      }),
      runs,
    );
  });

  it('một ngày vừa nghỉ vừa làm bù thì luôn bị từ chối', () => {
    fc.assert(
      fc.property(anyCalendarFields, anyDate, (fields, date) => {
        const both = {
          ...fields,
          daysOff: [...fields.daysOff, { date }],
          extraWorkingDays: [...fields.extraWorkingDays, { date }],
        };
        expect(refusal(workingCalendarOf(both)).code).toBe('calendar_day_both_off_and_extra');
      }),
      runs,
    );
  });
});

describe('giờ Việt Nam', () => {
  it('sang giờ quốc tế rồi về lại vẫn như cũ', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(localTimeOf(instantOfLocal(time))).toBe(time);
        expect(value(parseLocalDateTime(time))).toBe(time);
      }),
      runs,
    );
  });

  it('so chữ là so thời gian, kể cả khi có giây', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 0, max: 86_399 }),
        fc.integer({ min: 0, max: 86_399 }),
        (date, a, b) => {
          expect(atSecond(date, a) < atSecond(date, b)).toBe(a < b);
          expect(dateOf(atSecond(addDays(date, 1), a)) > date).toBe(true);
          expect(secondOfClock(value(parseClockTime(atSecond(date, a).slice(11))))).toBe(a);
        },
      ),
      runs,
    );
  });
});
