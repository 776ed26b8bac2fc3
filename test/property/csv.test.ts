import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#shared/edge/clean-text.ts';
import { readCsv, writeCsv } from '#shared/table/read-csv.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('a;b', 'có "ngoặc"', 'hai\ndòng', '1,5', 'tab\there', '""', ';', 'Nghỉ'),
);

describe('bảng chữ có dấu ngăn', () => {
  it('ghi ra rồi đọc lại là bảng ấy, ô nào cũng đúng chỗ', () => {
    const table = fc.integer({ min: 2, max: 5 }).chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const clean = rows.map((row) =>
          row.map((text) => (cleanText(text) === '' ? null : cleanText(text))),
        );
        expect(readCsv(writeCsv(rows)).rows.slice(0, rows.length)).toEqual(clean);
      }),
    );
  });

  it.each([
    [
      'a;b\r\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a,b\n"x, y",2',
      [
        ['a', 'b'],
        ['x, y', '2'],
      ],
    ],
    [
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      '\uFEFFNgày;Loại\n01/01/2027;Nghỉ',
      [
        ['Ngày', 'Loại'],
        ['01/01/2027', 'Nghỉ'],
      ],
    ],
  ])('dấu ngăn nào cũng đọc được: %j', (text, rows) => {
    expect(readCsv(text).rows).toEqual(rows);
  });
});
