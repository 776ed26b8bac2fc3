import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { lunarDateOf } from '#shared/calendar/lunar-date.ts';

const lunar = (text: string): string => {
  const { day, month, leap, year } = lunarDateOf(text as LocalDate);
  return `${day}/${month}${leap ? ' nhuận' : ''}/${year}`;
};

describe('ngày âm lịch', () => {
  it.each([
    ['1968-01-29', 'Mậu Thân, miền Bắc theo múi giờ 7'],
    ['1985-01-21', 'Ất Sửu, trước Trung Quốc một tháng'],
    ['2007-02-17', 'Đinh Hợi, trước Trung Quốc một ngày'],
    ['2023-01-22', 'Quý Mão'],
    ['2024-02-10', 'Giáp Thìn'],
    ['2025-01-29', 'Ất Tỵ'],
    ['2026-02-17', 'Bính Ngọ'],
    ['2027-02-06', 'Đinh Mùi'],
    ['2030-02-02', 'Canh Tuất, trước Trung Quốc một ngày'],
  ])('%s là mùng một Tết %s', (date) => {
    expect(lunar(date)).toBe(`1/1/${date.slice(0, 4)}`);
  });

  it.each([
    ['2026-04-26', '10/3/2026', 'Giỗ Tổ Hùng Vương'],
    ['2026-11-17', '9/10/2026', 'một ngày thường'],
    ['2023-03-22', '1/2 nhuận/2023', 'tháng hai nhuận'],
    ['2020-05-23', '1/4 nhuận/2020', 'tháng tư nhuận'],
    ['2025-07-25', '1/6 nhuận/2025', 'tháng sáu nhuận'],
    ['2025-08-23', '1/7/2025', 'tháng sau tháng nhuận'],
    ['2026-01-01', '13/11/2025', 'Tết Dương lịch còn ở năm âm trước'],
    ['2027-02-05', '29/12/2026', 'ngày cuối năm'],
    ['2034-01-01', '11/11 nhuận/2033', 'năm 2033, nhuận ngay tháng mười một'],
  ])('%s là %s (%s)', (date, expected) => {
    expect(lunar(date)).toBe(expected);
  });

  it('gọi tên năm bằng can và chi', () => {
    const { stem, branch } = lunarDateOf('2026-11-17' as LocalDate);
    expect([stem, branch]).toEqual([2, 6]);
  });

  it('mỗi ngày nối ngày trước: thêm một, hoặc sang mùng một của tháng sau', () => {
    let date = '1999-12-31' as LocalDate;
    let before = lunarDateOf(date);
    for (let n = 0; n < 25_000; n += 1) {
      date = addDays(date, 1);
      const now = lunarDateOf(date);
      if (now.day === 1) {
        expect([29, 30], date).toContain(before.day);
        const follows = now.leap
          ? now.month === before.month
          : now.month === (before.month % 12) + 1;
        expect(follows, date).toBe(true);
        expect(now.year, date).toBe(
          before.month === 12 && now.month === 1 ? before.year + 1 : before.year,
        );
      } else {
        expect(now, date).toEqual({ ...before, day: before.day + 1 });
      }
      before = now;
    }
  });
});
