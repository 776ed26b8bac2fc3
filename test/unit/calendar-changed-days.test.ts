import { describe, expect, it } from 'vitest';
import { changedDays, continued, firstDifference } from '#shared/calendar/changed-days.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import { excludedDays } from '#shared/calendar/pause.ts';
import { excludeTime } from '#shared/calendar/route.ts';
import { at, calendarWith, day, value } from '#test/fixtures/calendar.ts';

const holiday = { date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', decision: 'NQ 28/2026/QH16' };

describe('lịch mới khác lịch cũ ở đâu', () => {
  it('ngày nghỉ thêm, ngày làm bù, ngày hết nghỉ; theo thứ tự', () => {
    const before = calendarWith({ daysOff: [{ date: '2026-12-31', name: 'Hoán đổi' }] });
    const after = calendarWith({
      daysOff: [holiday],
      extraWorkingDays: [{ date: '2026-11-28', name: 'Làm bù' }],
    });
    expect(changedDays(before, after)).toEqual([
      { now: 'off', ...holiday },
      { date: '2026-11-28', now: 'extra', name: 'Làm bù', decision: null },
      { date: '2026-12-31', now: 'ordinary', name: 'Hoán đổi', decision: null },
    ]);
    expect(firstDifference(before, after)).toBe('2026-11-24');
  });

  it('chỉ được kiểm chứng, hay kéo dài ngày đủ lịch, thì không hạn nào đổi', () => {
    const before = calendarWith({ daysOff: [{ ...holiday, status: 'unverified' }] });
    const after = calendarWith({ daysOff: [holiday], completeUntil: '2100-12-31' });
    expect(firstDifference(before, after)).toBeNull();
  });

  it('lịch năm sau không nhắc ngày nghỉ năm nay thì ngày nghỉ năm nay vẫn còn', () => {
    const before = calendarWith({ daysOff: [holiday] });
    const next = calendarWith({
      completeFrom: '2027-01-01',
      daysOff: [{ date: '2027-01-01', name: 'Tết Dương lịch' }],
    });
    expect(firstDifference(before, next)).toBe('2026-11-24');
    expect(firstDifference(before, continued(before, next))).toBe('2027-01-01');
    expect(continued(before, calendarWith()).daysOff).toEqual([]);
  });

  it('nghỉ cả ngày thành nghỉ nửa ngày là khác', () => {
    const before = calendarWith({ daysOff: [holiday] });
    const after = calendarWith({ daysOff: [{ ...holiday, part: 'morning' }] });
    expect(firstDifference(before, after)).toBe('2026-11-24');
  });

  it('giờ làm việc hay ngày nghỉ tuần khác thì hạn nào cũng có thể đổi', () => {
    const after = calendarWith({ weeklyRest: ['sunday'] });
    expect(firstDifference(calendarWith(), after)).toBe('always');
  });
});

describe('những ngày không tính', () => {
  const calendar = calendarWith();
  const rule = (amount: number, unit: 'working_day' | 'day' | 'working_hour') =>
    value(dueDate(at('2026-11-23T09:00'), { kind: 'amount', amount, unit }, calendar));
  const without = (due: ReturnType<typeof rule>, from: string, to: string) =>
    value(excludeTime(due, [excludedDays(day(from), day(to))], calendar)).dueAt;

  it('hai ngày làm việc không tính thì hẹn lùi đúng hai ngày làm việc', () => {
    expect(rule(5, 'working_day').dueAt).toBe('2026-11-30T17:00');
    expect(without(rule(5, 'working_day'), '2026-11-26', '2026-11-27')).toBe('2026-12-02T17:00');
  });

  it('không tính thứ Bảy, Chủ nhật thì hạn theo ngày làm việc giữ nguyên', () => {
    expect(without(rule(5, 'working_day'), '2026-11-28', '2026-11-29')).toBe('2026-11-30T17:00');
  });

  it('hạn theo ngày lịch lùi đúng số ngày, theo giờ làm việc lùi đúng số giờ', () => {
    expect(rule(4, 'day').dueAt).toBe('2026-11-27T17:00');
    expect(without(rule(4, 'day'), '2026-11-25', '2026-11-26')).toBe('2026-11-30T17:00');
    expect(rule(8, 'working_hour').dueAt).toBe('2026-11-24T09:30');
    expect(without(rule(8, 'working_hour'), '2026-11-24', '2026-11-24')).toBe('2026-11-25T09:30');
  });

  it('không tính từ trước ngày nhận thì chỉ phần sau khi nhận có nghĩa', () => {
    expect(without(rule(1, 'working_day'), '2026-11-20', '2026-11-24')).toBe('2026-11-25T17:00');
  });
});
