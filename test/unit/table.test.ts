import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findHeading, linesUnder } from '#shared/table/columns.ts';
import { readXlsx, xlsxLimits } from '#shared/table/read-xlsx.ts';
import type { Sheet } from '#shared/table/sheet.ts';
import { merged, workbook } from '#test/fixtures/workbook.ts';

const sheetOf = async (rows: Parameters<typeof workbook>[0][string]): Promise<Sheet> => {
  const read = await readXlsx(await workbook({ 'Danh mục': rows }));
  if (!read.ok) throw new Error(read.error.code);
  const [sheet] = read.value;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

describe('bảng tính XLSX', () => {
  it('đọc chữ, số, ngày, ô trống và ô gộp đúng chỗ của nó', async () => {
    const sheet = await sheetOf([
      [merged('DANH  MỤC\n2026', 3)],
      ['Mã', 'Ngày', 'Số'],
      ['1.001193', new Date(Date.UTC(2026, 10, 24)), 12.5],
    ]);
    expect(sheet.name).toBe('Danh mục');
    expect(sheet.rows).toEqual([
      ['DANH MỤC 2026', null, null],
      ['Mã', 'Ngày', 'Số'],
      ['1.001193', '2026-11-24', 12.5],
    ]);
  });

  it('tệp không phải XLSX, tệp .xls cũ, tệp cụt: mỗi thứ một lời', async () => {
    const good = await workbook({ a: [['một']] });
    const cut = good.slice(0, good.length - 30);
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
    const zip = new Uint8Array(zipSync({ 'a.txt': strToU8('không phải bảng tính') }));
    const code = async (bytes: Uint8Array<ArrayBuffer>) => {
      const read = await readXlsx(bytes);
      return read.ok ? 'ok' : read.error.code;
    };
    expect(await code(new TextEncoder().encode('Mã;Tên'))).toBe('xlsx_not_ours');
    expect(await code(new Uint8Array())).toBe('xlsx_not_ours');
    expect(await code(old)).toBe('xlsx_old_format');
    expect(await code(cut)).toBe('xlsx_damaged');
    expect(await code(zip)).toMatch(/^xlsx_(not_ours|damaged)$/);
  });

  it('tệp nén phình ra quá lớn thì từ chối trước khi mở', async () => {
    const bomb = new Uint8Array(
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(xlsxLimits.unpackedBytes + 1) }),
    );
    expect(bomb.length).toBeLessThan(xlsxLimits.bytes);
    expect(await readXlsx(bomb)).toEqual({
      ok: false,
      error: { code: 'xlsx_too_large', max: xlsxLimits.unpackedBytes },
    });
  });

  it('một ô lẻ ở góc xa nhất của bảng thì từ chối trước khi dựng bảng', async () => {
    const cell = (at: string) => `<c r="${at}" t="inlineStr"><is><t>x</t></is></c>`;
    const sheet =
      '<worksheet><sheetData>' +
      `<row r="1">${cell('XFD1')}</row><row r="1048576">${cell('A1048576')}</row>` +
      '</sheetData></worksheet>';
    const zip = new Uint8Array(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }));
    expect(zip.length).toBeLessThan(1000);
    expect(await readXlsx(zip)).toEqual({
      ok: false,
      error: { code: 'xlsx_too_many_rows', max: xlsxLimits.rows },
    });
  });

  it('nhiều dòng hơn mức cho phép thì nói rõ mức', async () => {
    const bytes = await workbook({ a: Array.from({ length: 12 }, (_, i) => [`dòng ${i}`]) });
    const read = await readXlsx(bytes, { ...xlsxLimits, rows: 10 });
    expect(read).toEqual({ ok: false, error: { code: 'xlsx_too_many_rows', max: 10 } });
  });
});

describe('tìm cột theo tên người ta viết', () => {
  const names = new Map([
    ['code', ['ma tthc', 'ma so']],
    ['name', ['ten thu tuc', 'ten tthc']],
    ['time', ['thoi han']],
  ] as const);
  const sheet: Sheet = {
    name: 'x',
    rows: [
      ['ỦY BAN NHÂN DÂN TỈNH', null, null, null],
      ['DANH MỤC THỦ TỤC', null, null, null],
      ['STT', 'MÃ SỐ TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết (ngày)'],
      [null, null, null, null],
      [1, '1.001193', 'Đăng ký khai sinh', 'Ngay trong ngày'],
    ],
  };

  it('đầu bảng nằm dưới tiêu đề, cột đứng đâu cũng được, dấu và chữ hoa không kể', () => {
    const heading = findHeading(sheet, names, ['code', 'name']);
    expect(heading?.row).toBe(2);
    expect(heading === null ? null : [...heading.columns]).toEqual([
      ['code', 1],
      ['name', 2],
      ['time', 3],
    ]);
  });

  it('dòng dữ liệu mang số dòng như bảng tính hiện; dòng trống bỏ qua', () => {
    const heading = findHeading(sheet, names, ['code']);
    const lines = heading === null ? [] : linesUnder(sheet, heading);
    expect(lines.map(({ row, text }) => [row, text('code'), text('time')])).toEqual([
      [5, '1.001193', 'Ngay trong ngày'],
    ]);
  });

  it('thiếu cột bắt buộc thì coi như không có bảng', () => {
    const without: Sheet = { ...sheet, rows: sheet.rows.map((row) => row.slice(2)) };
    expect(findHeading(without, names, ['code'])).toBeNull();
  });
});
