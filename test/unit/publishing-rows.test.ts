/** What a province's tables say, row by row, and why a row is not taken. */
import { describe, expect, it } from 'vitest';
import { checkPublication } from '#server/publishing/publication-data.ts';
import { bookUnlike } from '#shared/publishing/books-of-kinds.ts';
import { wholeNumber } from '#shared/publishing/cell-number.ts';
import { readCalendar } from '#shared/publishing/read-calendar.ts';
import { readCertification } from '#shared/publishing/read-certification.ts';
import { readHandled } from '#shared/publishing/read-handled.ts';
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

describe('dòng chỉ có chữ', () => {
  const refused = (...lines: readonly string[]) => {
    const read = readCalendar(sheetOf(...lines), {
      from: day('2027-01-01'),
      until: day('2027-12-31'),
      decision: '',
      weeklyRest: ['saturday', 'sunday'],
    });
    if (!read.ok) throw new Error(read.error.code);
    return read.value.refused.map(({ code, place }) => [place.row, code]);
  };

  it('tên ngày nghỉ mà quên ngày là dòng thiếu ngày, cột tên đứng đâu cũng vậy', () => {
    const newYear = '01/01/2027';
    expect(refused('Ngày;Nội dung', `${newYear};Tết`, ';Giỗ Tổ Hùng Vương')).toEqual([
      [3, 'cell_missing'],
    ]);
    expect(refused('Nội dung;Ngày', `Tết;${newYear}`, 'Giỗ Tổ Hùng Vương;')).toEqual([
      [3, 'cell_missing'],
    ]);
  });

  it('chữ ở cột ngày, hay ở cột trước mọi cột đọc được, thì chia phần', () => {
    expect(refused('TT;Ngày;Nội dung', 'Quý I;;', ';Năm 2027;', '1;01/01/2027;Tết')).toEqual([]);
  });
});

describe('số tiền', () => {
  it.each([
    ['200.000', 200_000],
    ['200 000 đ', 200_000],
    ['1.500.000 đồng', 1_500_000],
    ['2000', 2000],
    ['0', 0],
    [2500, 2500],
  ])('%s là %d', (cell, amount) => {
    expect(wholeNumber(cell)).toBe(amount);
  });

  it.each(['2000.00', '2.5', '2,5', '1.00', '0.500', '1.000 000', '2000.000', '1..000', 2.5, -1])(
    '%s không phải số nguyên viết rõ, không đoán',
    (cell) => {
      expect(wholeNumber(cell)).toBeNull();
    },
  );
});

describe('danh sách thủ tục nhận', () => {
  it('lĩnh vực ở cột đầu chia phần, mã thì đọc', () => {
    const read = readHandled(sheetOf('TT;Mã;Tên', 'Hộ tịch;;', '1;1.001193;A'), () => true);
    expect(read).toMatchObject({ ok: true, value: { items: ['1.001193'], refused: [] } });
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

  const [copies, signatures] = before.kinds;
  if (copies === undefined || signatures === undefined) throw new Error('two kinds');
  const books = (...lines: readonly string[]) => {
    const head = 'Mã thủ tục;Tên gọi;Cách ghi số;Số việc mỗi quyển';
    const read = readCertification(sheetOf(head, ...lines), scope);
    if (!read.ok) throw new Error(read.error.code);
    const { items, refused } = read.value;
    return {
      series: items.kinds.map(({ series }) => series),
      refused: refused.flatMap(({ code }) => (code === 'kind_without_tariff' ? [] : [code])),
    };
  };
  const written = ({ pattern }: typeof copies) => `"${pattern.template}"`;

  it('loại việc chuyển sang cách ghi của loại khác thì vào quyển ấy, không đếm thành hai', () => {
    expect(
      books(`2.000815;Sao y;${written(copies)};`, `2.000884;Chữ ký;${written(copies)};`),
    ).toEqual({ series: [copies.series, copies.series], refused: [] });
    // Đổi chéo: quyển đi theo cách ghi.
    expect(
      books(`2.000815;Sao y;${written(signatures)};`, `2.000884;Chữ ký;${written(copies)};`),
    ).toEqual({ series: [signatures.series, copies.series], refused: [] });
  });

  it('một quyển tách đôi: ai giữ cách ghi thì giữ quyển; ghi lệch số việc mỗi quyển thì không nhận', () => {
    const shared = {
      ...signatures,
      procedure: '2.000992',
      label: { vi: 'Dịch', en: 'Translator' },
    };
    const scopeOfThree = { ...scope, before: { ...before, kinds: [...before.kinds, shared] } };
    const read = readCertification(
      sheetOf(
        'Mã thủ tục;Tên gọi;Cách ghi số;Số việc mỗi quyển',
        '2.000992;Dịch;{value}/{yyyy}-ND;',
        `2.000884;Chữ ký;${written(signatures)};`,
      ),
      scopeOfThree,
    );
    expect(read.ok ? read.value.items.kinds.map(({ series }) => series) : null).toEqual([
      'certification.2.000992',
      signatures.series,
    ]);
    expect(
      books('2.000815;Sao y;{value}/{yyyy}-X;500', '2.000884;Chữ ký;{value}/{yyyy}-X;200').refused,
    ).toEqual(['books_unlike']);
  });

  it('hai quyển một cách ghi, một quyển hai cách ghi: không bao giờ ra khỏi Tỉnh', () => {
    const twice = { ...signatures, pattern: copies.pattern };
    expect(bookUnlike(twice, [copies])).toBe(copies);
    expect(bookUnlike({ ...twice, series: copies.series }, [copies])).toBeNull();
    expect(bookUnlike({ ...signatures, series: copies.series }, [copies])).toBe(copies);
    expect(checkPublication('certification', before)).toMatchObject({ ok: true });
    expect(checkPublication('certification', { ...before, kinds: [copies, twice] })).toMatchObject({
      error: { field: 'kinds.1.pattern' },
    });
  });

  it('chỉ có bảng mức thu mà bỏ sót một loại việc đang dùng: không nhận, chỉ vào bảng', () => {
    const read = readCertification(
      sheetOf('Biểu phí', 'Mã thủ tục;Tính theo;Mức thu', '2.000815;Việc;7.000'),
      scope,
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        refused: [
          {
            code: 'kind_without_tariff',
            values: { found: '2.000884' },
            place: { row: 2 },
            column: { letter: 'A' },
          },
        ],
      },
    });
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
