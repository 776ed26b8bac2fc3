import { describe, expect, it } from 'vitest';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import {
  calendarWithHours,
  hourFieldName,
  hoursTyped,
  readHours,
  WEEK,
  type HoursTyped,
} from '#shared/publishing/read-hours.ts';

const calendarOf = (workingHours: object): WorkingCalendar => {
  const read = workingCalendarOf({
    version: '1',
    publisher: 'Tỉnh thử',
    completeUntil: '2027-12-31',
    daysOff: [],
    workingHours,
    receptionHours: { saturday: [{ from: '07:30', to: '11:00' }] },
  });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const calendar = calendarOf({ saturday: [{ from: '07:30', to: '11:30' }] });

const typedWith = (over: Record<string, string>): HoursTyped => ({
  ...hoursTyped(calendar),
  ...over,
});
const after = (over: Record<string, string>) => {
  const read = readHours(typedWith(over));
  expect(read.refused).toEqual([]);
  return calendarWithHours(calendar, read);
};
const refusalsOf = (over: Record<string, string>) =>
  readHours(typedWith(over)).refused.map(({ field, code }) => [hourFieldName(field), code]);

describe('giờ trong tuần gõ trên trang vận hành', () => {
  it('gõ lại y như đang dùng thì lịch không đổi, giờ của thứ Bảy làm bù cũng còn', () => {
    expect(after({})).toEqual(calendar);
  });

  it('thứ Bảy mở quầy mà không tính thời hạn; chiều thứ Sáu nghỉ là nửa ngày', () => {
    const changed = after({
      'saturday.open.morning.to': '10h30',
      'friday.worked.afternoon.from': '',
      'friday.worked.afternoon.to': '',
      'friday.open.afternoon.from': '',
      'friday.open.afternoon.to': '',
    });
    expect(changed).toMatchObject({
      weeklyRest: ['saturday', 'sunday'],
      standardDay: calendar.standardDay,
      workingHours: { friday: [{ from: '07:30', to: '11:30' }] },
      receptionHours: { saturday: [{ from: '07:30', to: '10:30' }] },
    });
    expect(changed?.receptionHours.friday).toBeUndefined();
  });

  it('giờ mùa của cả tuần thành giờ chuẩn; gõ 7h, 7.30 hay 07:30 đều là giờ', () => {
    const summer = Object.fromEntries(
      WEEK.slice(0, 5).flatMap((day) =>
        (['worked', 'open'] as const).map((kind) => [`${day}.${kind}.morning.from`, '7h']),
      ),
    );
    expect(after(summer)).toMatchObject({
      standardDay: [
        { from: '07:00', to: '11:30' },
        { from: '13:30', to: '17:00' },
      ],
      workingHours: { saturday: [{ from: '07:30', to: '11:30' }] },
    });
    expect(after({ 'monday.worked.morning.from': '7.30' })).toEqual(calendar);
  });

  it('ô không phải giờ, thiếu một đầu, ngược, qua trưa: nói đúng ô', () => {
    expect(refusalsOf({ 'monday.worked.morning.from': 'sáng' })).toEqual([
      ['monday.worked.morning.from', 'time_unclear'],
    ]);
    expect(refusalsOf({ 'monday.open.morning.to': '25:00' })).toEqual([
      ['monday.open.morning.to', 'time_unclear'],
    ]);
    expect(refusalsOf({ 'tuesday.worked.afternoon.to': '' })).toEqual([
      ['tuesday.worked.afternoon.to', 'half_open'],
    ]);
    expect(refusalsOf({ 'monday.worked.morning.to': '7:30' })).toEqual([
      ['monday.worked.morning.to', 'ends_before_it_begins'],
    ]);
    expect(refusalsOf({ 'monday.worked.morning.to': '14:00' })).toEqual([
      ['monday.worked.afternoon.from', 'before_morning_ends'],
    ]);
    expect(
      refusalsOf({ 'monday.worked.morning.from': '12:15', 'monday.worked.morning.to': '13:00' }),
    ).toEqual([['monday.worked.morning.from', 'over_noon']]);
    expect(refusalsOf({ 'monday.worked.afternoon.from': '11:45' })).toEqual([
      ['monday.worked.afternoon.from', 'over_noon'],
    ]);
  });

  it('làm thông trưa, buổi sáng đến 12:30: có đủ trong ô, gõ lại thì giờ như cũ', () => {
    const through = calendarOf({
      monday: [{ from: '07:30', to: '12:30' }],
      tuesday: [{ from: '07:00', to: '15:00' }],
    });
    const shown = hoursTyped(through);
    expect(shown).toMatchObject({
      'monday.worked.morning.from': '07:30',
      'monday.worked.morning.to': '12:30',
      'tuesday.worked.morning.to': '15:00',
      'tuesday.worked.afternoon.from': '',
    });
    const again = readHours(shown);
    expect(again.refused).toEqual([]);
    expect(calendarWithHours(through, again)).toEqual(through);
  });

  it('không ngày nào làm việc thì không thành lịch', () => {
    const none = Object.fromEntries(Object.keys(hoursTyped(calendar)).map((name) => [name, '']));
    expect(calendarWithHours(calendar, readHours(none))).toBeNull();
  });
});
