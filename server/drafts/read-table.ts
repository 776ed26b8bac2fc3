/** A table's file, told by its content and never by its name: a workbook, or text with separators. */
import { err, ok, type Result } from '#shared/result.ts';
import { readCsv } from '#shared/table/read-csv.ts';
import { readXlsx, type XlsxRefusal } from '#shared/table/read-xlsx.ts';
import type { Sheet } from '#shared/table/sheet.ts';

/** A calendar has some thirty rows, a list of procedures four hundred. */
export const MAX_TABLE_BYTES = 2_000_000;
export const tableLimits = {
  bytes: MAX_TABLE_BYTES,
  unpackedBytes: 40_000_000,
  rows: 5000,
  cells: 500_000,
};

export type TableFileRefusal =
  | XlsxRefusal
  | { readonly code: 'table_empty' }
  /** Neither a workbook nor text; or text whose letters are written in an old code page. */
  | { readonly code: 'table_not_text' };

const textIn = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
};

export const readTable = async (
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly Sheet[], TableFileRefusal>> => {
  const [first, second] = bytes;
  if (first === undefined) return err({ code: 'table_empty' });
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf))
    return readXlsx(bytes, tableLimits);
  const text = textIn(bytes);
  if (text === null) return err({ code: 'table_not_text' });
  const sheet = readCsv(text);
  return sheet.rows.length > tableLimits.rows
    ? err({ code: 'xlsx_too_many_rows', max: tableLimits.rows })
    : ok([sheet]);
};
