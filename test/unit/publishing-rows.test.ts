/** What a province's tables say, row by row, and why a row is not taken. */
import { describe, expect, it } from 'vitest';
import { readCalendar } from '#shared/publishing/read-calendar.ts';
import { readCertification } from '#shared/publishing/read-certification.ts';
import { readTariffs, tariffColumns } from '#shared/publishing/read-tariffs.ts';
import { rowsIn } from '#shared/publishing/sheet-rows.ts';
import { readCsv } from '#shared/table/read-csv.ts';
import { tryOutCertification } from '#shared/try-out/certification.ts';
import { day } from '../fixtures/calendar.ts';

const sheetOf = (...lines: readonly string[]) => [readCsv(lines.join('\n'))];

describe('bảng ngày nghỉ, ngày làm bù', () => {
  const read = (...lines: readonly string[]) => {
    const calendar = readCalendar(
      sheetOf('Ngày;Loại;Buổi;Nội dung;Làm bù ngày;Tình trạng', ...lines),
      {
        from: day('2027-01-01'),
        until: day('2027-12-31'),
        decision: '',
        weeklyRest: ['saturday', 'sunday'],
      },
    );
    if (!calendar.ok) throw new Error(calendar.error.code);
    return calendar.value;
  };

  it.each([
    ['31/4/2027;;;A;;', 'A', 'date_unclear'],
    ['02/09/2027;Hội nghị;;A;;', 'B', 'day_kind_unclear'],
    ['02/09/2027;Hoán đổi;;A;;', 'B', 'day_kind_unclear'],
    ['02/09/2027;;trưa;A;;', 'C', 'day_part_unclear'],
    ['02/09/2027;;;;;Đã xác nhận', 'D', 'cell_missing'],
    ['02/09/2027;;;A;tuần sau;', 'E', 'date_unclear'],
    ['02/09/2027;;;A;;có lẽ', 'F', 'day_status_unclear'],
    ['01/01/2027 - 01/12/2027;;;A;;', 'A', 'range_too_long'],
    ['05/09/2027 - 02/09/2027;;;A;;', 'A', 'period_reversed'],
  ])('%s: không nhận, nói cột và lý do', (line, letter, code) => {
    const { items, refused } = read(line);
    expect(items).toEqual({ daysOff: [], extraWorkingDays: [] });
    expect(refused).toMatchObject([{ code, column: { letter }, place: { sheet: null, row: 2 } }]);
  });

  it('hoán đổi một dòng là hai ngày; dòng chia phần không phải dòng sai', () => {
    const { items, refused } = read(
      'Năm 2027',
      '02/01/2027;Nghỉ bù;sáng;Hoán đổi;09/01/2027;Dự kiến',
    );
    const said = { name: 'Hoán đổi', status: 'unverified', part: 'morning' };
    expect(refused).toEqual([]);
    expect(items).toEqual({
      daysOff: [{ date: '2027-01-02', ...said }],
      extraWorkingDays: [{ date: '2027-01-09', ...said }],
    });
  });
});

describe('bảng chứng thực', () => {
  const before = tryOutCertification();
  const scope = { before, knows: () => true, from: day('2027-01-01') };

  it('điều bảng không nói thì loại việc cũ giữ nguyên', () => {
    const lines = before.kinds.map(
      ({ procedure, label, pattern }) => `${procedure};${label.vi};"${pattern.template}"`,
    );
    const read = readCertification(sheetOf('Mã thủ tục;Tên gọi;Cách ghi số', ...lines), scope);
    expect(read).toMatchObject({ ok: true, value: { refused: [], items: before } });
  });

  it('hai loại việc ghi số giống nhau thì chung một quyển', () => {
    const read = readCertification(
      sheetOf(
        'Mã thủ tục;Tên gọi;Cách ghi số',
        '2.000884;Chữ ký;{value}/{yyyy}-X',
        '2.000992;Người dịch;{value}/{yyyy}-X',
        '2.001008;Khác;{ngày}',
      ),
      scope,
    );
    if (!read.ok) throw new Error(read.error.code);
    const { items, refused } = read.value;
    expect(items.kinds.map(({ series }) => series)).toEqual([
      'certification.signatures',
      'certification.signatures',
    ]);
    expect(refused.map(({ code }) => code)).toEqual(['book_pattern_wrong']);
  });

  it('mức thu: mức cũ hết hôm trước ngày mức mới; đè ngày lên nhau thì không nhận', () => {
    const tariffs = (...lines: readonly string[]) => {
      const head = 'Mã thủ tục;Tính theo;Từ trang;Mức thu;Tối đa mỗi bản;Từ ngày;Đến ngày';
      const { rows } = rowsIn(sheetOf(head, ...lines), tariffColumns, ['code', 'amount']);
      return readTariffs(rows, new Set(['2.000815']), day('2027-01-01'));
    };
    const one = tariffs('2.000815;Việc;;8.000;;01/07/2027;', '2.000815;Việc;;5.000 đ;;;');
    expect(one.refused).toEqual([]);
    expect(one.tariffs).toMatchObject([
      { amount: 5000, effectiveFrom: '2027-01-01', effectiveTo: '2027-06-30' },
      { amount: 8000, effectiveFrom: '2027-07-01', effectiveTo: null },
    ]);
    const codes = (...lines: readonly string[]) =>
      tariffs(...lines).refused.map(({ code }) => code);
    expect(codes('2.000815;Việc;;8000;;;31/08/2027', '2.000815;Việc;;9000;;01/07/2027;')).toEqual([
      'tariffs_overlap',
    ]);
    expect(codes('2.000815;Trang;3;1000;200000;;')).toEqual(['first_page_missing']);
    expect(codes('2.000815;Trang;1;1000;;;')).toEqual(['cell_missing']);
    expect(codes('2.000815;Việc;;1,5;;;')).toEqual(['number_unclear']);
    expect(codes('2.000815;Lạng;;1000;;;')).toEqual(['per_unclear']);
    expect(codes('2.000884;Việc;;1000;;;')).toEqual(['tariff_without_kind']);
  });
});
