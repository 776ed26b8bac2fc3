import { describe, expect, it } from 'vitest';
import {
  calendarDay,
  isReceptionOpen,
  workingMinutesBetween,
} from '#shared/calendar/working-time.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import { at, calendarWith, day } from '#test/fixtures/calendar.ts';

const MORNING = { from: 450, to: 690 };
const AFTERNOON = { from: 810, to: 1020 };

describe('một ngày theo lịch', () => {
  it('ngày thường, cuối tuần, ngày lễ, ngày làm bù', () => {
    const kinds = ['2026-11-23', '2026-11-22', '2026-11-24', '2026-08-22'].map((date) => {
      const { kind, spans } = calendarDay(day(date), tryOutCalendar);
      return [kind, spans.length];
    });
    expect(kinds).toEqual([
      ['working_day', 2],
      ['weekly_rest', 0],
      ['day_off', 0],
      ['extra_working_day', 2],
    ]);
  });

  it('ngày làm bù nửa buổi', () => {
    const calendar = calendarWith({ extraWorkingDays: [{ date: '2026-08-22', part: 'morning' }] });
    expect(calendarDay(day('2026-08-22'), calendar).spans).toEqual([MORNING]);
  });

  it('ngày làm bù theo giờ riêng của thứ đó, nếu lịch có ghi', () => {
    const calendar = calendarWith({
      workingHours: { saturday: [{ from: '07:30', to: '11:30' }] },
      extraWorkingDays: [{ date: '2026-08-22' }],
    });
    expect(calendarDay(day('2026-08-22'), calendar).spans).toEqual([MORNING]);
  });

  it('làm bù ghi vào ngày vốn đã làm việc thì ngày đó không đổi', () => {
    const calendar = calendarWith({
      extraWorkingDays: [{ date: '2026-11-23', part: 'afternoon', status: 'unverified' }],
    });
    expect(calendarDay(day('2026-11-23'), calendar)).toEqual(
      calendarDay(day('2026-11-23'), calendarWith()),
    );
  });

  it('nghỉ nửa ngày chia ca làm việc liền mạch tại 12 giờ', () => {
    const calendar = calendarWith({
      standardDay: [{ from: '08:00', to: '16:00' }],
      daysOff: [
        { date: '2026-11-23', part: 'morning' },
        { date: '2026-11-24', part: 'afternoon' },
      ],
    });
    expect(calendarDay(day('2026-11-23'), calendar).spans).toEqual([{ from: 720, to: 960 }]);
    expect(calendarDay(day('2026-11-24'), calendar).spans).toEqual([{ from: 480, to: 720 }]);
  });

  it('nghỉ đúng nửa ngày duy nhất có làm việc thì là ngày nghỉ', () => {
    const calendar = calendarWith({
      workingHours: { friday: [{ from: '07:30', to: '11:30' }] },
      daysOff: [{ date: '2026-11-27', part: 'morning' }],
    });
    expect(calendarDay(day('2026-11-27'), calendar)).toMatchObject({ kind: 'day_off', spans: [] });
  });

  it('ngày trong tuần không làm việc', () => {
    const calendar = calendarWith({
      workingHours: { wednesday: [] },
      extraWorkingDays: [{ date: '2026-11-18' }],
    });
    expect(calendarDay(day('2026-11-25'), calendar).kind).toBe('no_working_time');
    expect(calendarDay(day('2026-11-18'), calendar).spans).toEqual([MORNING, AFTERNOON]);
  });
});

describe('phút làm việc', () => {
  const minutes = (from: string, to: string) =>
    workingMinutesBetween(at(from), at(to), tryOutCalendar);

  it('chỉ đếm trong giờ làm việc', () => {
    expect(minutes('2026-11-23T10:00', '2026-11-23T14:00')).toBe(120);
    expect(minutes('2026-11-23T16:30', '2026-11-25T08:00')).toBe(60);
    expect(minutes('2026-11-20T17:00', '2026-11-23T07:30')).toBe(0);
    expect(minutes('2026-11-23T07:30', '2026-11-23T17:00')).toBe(450);
  });

  it('kết thúc trước khi bắt đầu thì không có phút nào', () => {
    expect(minutes('2026-11-23T14:00', '2026-11-23T10:00')).toBe(0);
    expect(minutes('2026-11-25T14:00', '2026-11-23T10:00')).toBe(0);
  });
});

describe('giờ mở cửa tiếp nhận', () => {
  const calendar = calendarWith({
    receptionHours: { saturday: [{ from: '07:30', to: '11:30' }] },
    daysOff: [{ date: '2026-11-28' }],
  });

  it.each([
    ['2026-11-23T07:30', true],
    ['2026-11-23T11:30', false],
    ['2026-11-23T16:59', true],
    ['2026-11-21T08:00', true],
    ['2026-11-21T14:00', false],
    ['2026-11-22T08:00', false],
    ['2026-11-28T08:00', false],
  ])('%s mở cửa: %s', (time, open) => {
    expect(isReceptionOpen(at(time), calendar)).toBe(open);
  });
});
