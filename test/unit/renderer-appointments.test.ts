import { describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '#shared/calendar/local-time.ts';
import {
  askedOf,
  emptyAppointment,
  minuteTyped,
  turnedTo,
} from '#renderer/features/appointments/appointment-form.ts';

const day = localDateOf({ year: 2026, month: 11, day: 25 });

describe('phiếu hẹn đang gõ', () => {
  it.each([
    ['8', 480],
    ['8:30', 510],
    ['8h30', 510],
    ['14g', 840],
    ['08.05', 485],
    ['24:00', null],
    ['8:75', null],
    ['sáng', null],
    ['', null],
  ])('giờ gõ “%s”', (typed, minute) => {
    expect(minuteTyped(typed)).toBe(minute);
  });

  it('lật sang ngày khác: ngày hẹn đi theo, còn gì đã gõ vẫn nguyên; ngày tự gõ thì không đổi', () => {
    const typed = { ...emptyAppointment(day), citizen: 'Nguyễn Thị Thử', time: '8:30' };
    const next = addDays(day, 1);
    expect(turnedTo(typed, day, next)).toEqual({ ...typed, date: '26/11/2026' });
    expect(turnedTo({ ...typed, date: '30/11/2026' }, day, next).date).toBe('30/11/2026');
  });

  it('ngày giờ đọc được mới gửi đi', () => {
    const typed = { ...emptyAppointment(day), citizen: 'Nguyễn Thị Thử', purpose: 'Ký nhận' };
    expect(askedOf(typed)).toBeNull();
    expect(askedOf({ ...typed, time: '8:30' })?.at).toMatch(/^2026-11-25T08:30/);
    expect(askedOf({ ...typed, time: '8:30', date: '31/02/2026' })).toBeNull();
    expect(emptyAppointment(addDays(day, 1)).date).toBe('26/11/2026');
  });
});
