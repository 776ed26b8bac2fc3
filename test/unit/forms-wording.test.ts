import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import { barSymbol, qrSymbol } from '#shared/forms/symbols.ts';
import { lengthOfTime, longTime, longTimeWithWeekday, writtenDate } from '#shared/forms/wording.ts';

describe('cách viết trên giấy tờ', () => {
  it('ngày dưới 10 và tháng 1, 2 có số 0 ở trước', () => {
    expect(writtenDate('2027-02-05' as LocalDate)).toEqual({
      day: '05',
      month: '02',
      year: '2027',
    });
    expect(writtenDate('2026-11-23' as LocalDate)).toEqual({
      day: '23',
      month: '11',
      year: '2026',
    });
    expect(writtenDate('2026-03-08' as LocalDate).month).toBe('3');
  });

  it('giờ phút có hai chữ số, giây không ghi', () => {
    expect(longTime('2026-11-23T09:05:59' as LocalDateTime)).toBe(
      '09 giờ 05 phút, ngày 23 tháng 11 năm 2026',
    );
    expect(longTimeWithWeekday('2026-11-22T17:00' as LocalDateTime)).toBe(
      '17 giờ 00 phút, Chủ nhật ngày 22 tháng 11 năm 2026',
    );
  });

  it('thời hạn lẻ viết với dấu phẩy', () => {
    expect(lengthOfTime({ kind: 'amount', amount: 3, unit: 'working_day' })).toBe(
      '03 ngày làm việc',
    );
    expect(lengthOfTime({ kind: 'amount', amount: 1.5, unit: 'day' })).toBe('1,5 ngày');
    expect(lengthOfTime({ kind: 'amount', amount: 20, unit: 'month' })).toBe('20 tháng');
    expect(lengthOfTime({ kind: 'amount', amount: 8, unit: 'working_hour' })).toBe(
      '08 giờ làm việc',
    );
  });

  it('tên việc in chỉ còn chữ không dấu', () => {
    expect(asciiTitle('Giấy hẹn – Đặng Thị Ơn 数 H15')).toBe('Giay hen Dang Thi On H15');
    expect(asciiTitle('a'.repeat(300))).toHaveLength(120);
    expect(asciiTitle('Đ\u0000đ\n')).toBe('D d');
  });
});

describe('mã QR và mã vạch', () => {
  it('ô QR là số chấm nguyên của máy in 203 dpi, ít nhất ba chấm', () => {
    const dot = 25.4 / 203;
    for (const letters of [20, 120, 337, 600]) {
      const { width, height, moduleMm } = qrSymbol('A'.repeat(letters), 33);
      expect(width).toBe(height);
      expect(Number((moduleMm / dot).toFixed(6)) % 1).toBe(0);
      expect(moduleMm / dot).toBeGreaterThanOrEqual(2.999);
    }
    expect(qrSymbol('A', 33).moduleMm / dot).toBeCloseTo(4);
  });

  it('mã dài 340 chữ vẫn không rộng quá 33 mm', () => {
    const { width, moduleMm } = qrSymbol('a'.repeat(340), 33);
    expect(width * moduleMm).toBeLessThanOrEqual(33);
  });

  it('mã vạch bắt đầu bằng ký hiệu mở đầu 211214 sau vùng trắng mười ô', () => {
    expect(barSymbol('H00', 88)?.path.startsWith('M10 0h2v1h-2zM13 0h1v1h-1zM16 0h1v1h-1z')).toBe(
      true,
    );
  });

  it('mã vạch không đủ chỗ hoặc có chữ lạ thì không in', () => {
    const wide = barSymbol('H00.50.05.13-261123-1001', 88);
    expect(wide === null ? 0 : wide.width * wide.moduleMm).toBeGreaterThan(60);
    expect(barSymbol('H00.50.05.13-261123-1001', 60)).toBeNull();
    expect(barSymbol('Đ-261123-1001', 200)).toBeNull();
  });
});

describe('mã nguồn của giấy tờ', () => {
  const root = resolve(import.meta.dirname, '..', '..');
  const folders = ['shared/forms', 'renderer/print', 'electron/main/paper'];
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => /\.(ts|tsx|css)$/.test(file))
      .map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') })),
  );
  const code = sources.map(({ file, text }) => ({
    file,
    text: text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
  }));

  it('không chứa tên cơ quan, tên mẫu, quốc hiệu nào', () => {
    expect(code.length).toBeGreaterThan(25);
    const named =
      /ủy ban|ubnd|trung tâm|bộ phận một cửa|tỉnh|giấy tiếp nhận|biên bản|phiếu|cộng hòa|thông tư/i;
    expect(code.filter(({ text }) => named.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
