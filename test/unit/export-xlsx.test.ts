import { describe, expect, it } from 'vitest';
import { cellText, type Column, type Row } from '#shared/export/table.ts';
import { writeXlsx } from '#shared/export/write-xlsx.ts';
import { readXlsx } from '#shared/table/read-xlsx.ts';
import type { Cell } from '#shared/table/sheet.ts';

const column = (kind: Column['kind'], n = 0): Column => ({ title: `Cột ${n}`, kind, width: 10 });

async function* pagesOf(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (const row of rows) yield [row];
}

/** What a reader of another make finds under the headings. */
const readBack = async (
  columns: readonly Column[],
  ...rows: readonly Row[]
): Promise<readonly (readonly Cell[])[]> => {
  const chunks: Uint8Array[] = [];
  const sheets = ['Danh sách [thử]', 'Thông tin'] as const;
  const about = () => [{ label: 'Số dòng', value: String(rows.length) }];
  for await (const chunk of writeXlsx({ sheets, columns, pages: pagesOf(rows), about }))
    chunks.push(chunk);
  const book = await readXlsx(new Uint8Array(Buffer.concat(chunks)));
  if (!book.ok) throw new Error(book.error.code);
  return book.value[0]?.rows.slice(1) ?? [];
};

describe('tệp Excel', () => {
  it('ngày và giờ là số của ngày ấy, kể cả năm nhuận và cuối năm', async () => {
    const columns = [column('date'), column('date', 1), column('time', 2)];
    expect(await readBack(columns, ['2028-02-29', '1999-12-31', '2026-11-23T23:59'])).toEqual([
      ['2028-02-29', '1999-12-31', '2026-11-23'],
    ]);
  });

  it('ngày không đọc được thì để nguyên chữ, ô trống vẫn trống', async () => {
    const columns = [column('date'), column('money', 1), column('text', 2)];
    expect(await readBack(columns, ['1987', null, '0900000012'])).toEqual([
      ['1987', null, '0900000012'],
    ]);
  });

  it('chữ XML không nói được thì bỏ, dấu < & " và chữ ngoài bảng cơ bản giữ nguyên', async () => {
    const text = 'A\u0000B\uD800C <b> & "x" 𠮷 Nguyễn';
    expect(await readBack([column('text')], [text])).toEqual([['ABC <b> & "x" 𠮷 Nguyễn']]);
  });

  it('ô dài nhất 32.767 chữ, không làm hỏng cả tệp', async () => {
    const [row] = await readBack([column('text')], ['ă'.repeat(40_000)]);
    expect(String(row?.[0])).toHaveLength(32_767);
  });

  it('hơn 26 cột: cột nào vẫn đúng cột ấy', async () => {
    const columns = Array.from({ length: 30 }, (_, n) => column('count', n));
    const row = columns.map((_, n) => n + 1);
    expect(await readBack(columns, row)).toEqual([row]);
  });
});

describe('cùng ô ấy trên giấy', () => {
  it('ngày, giờ, tiền như người ta viết', () => {
    expect(cellText('date', '2026-11-23')).toBe('23/11/2026');
    expect(cellText('time', '2026-11-23T09:12')).toBe('09:12 23/11/2026');
    expect(cellText('money', 1_234_567)).toBe('1.234.567');
    expect(cellText('text', null)).toBe('');
  });
});
