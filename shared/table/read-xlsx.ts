/**
 * A workbook's bytes → its sheets. Merged ranges, formulas' last results and wrong types are all just cells here;
 * what they mean is decided by whoever asked for the file.
 */
import readWorkbook, {
  InvalidInputError,
  InvalidSpreadsheetError,
} from 'read-excel-file/universal';
import { instantOf } from '#shared/calendar/local-time.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Cell, Sheet } from './sheet.ts';
import { largestGrid, unpackedSize } from './xlsx-extent.ts';

export interface XlsxLimits {
  readonly bytes: number;
  /** Of everything in the file together, unpacked. */
  readonly unpackedBytes: number;
  /** Of all sheets together. */
  readonly rows: number;
  /** Of one sheet, the empty ones between others included. */
  readonly cells: number;
}

/** A decision of a whole province has some 2,500 rows; a list of people a few hundred. */
export const xlsxLimits: XlsxLimits = {
  bytes: 10_000_000,
  unpackedBytes: 80_000_000,
  rows: 20_000,
  cells: 4_000_000,
};

export type XlsxRefusal =
  /** Whatever its name says: no zip, or a zip that holds something else. */
  | { readonly code: 'xlsx_not_ours' }
  /** The format before 2007. */
  | { readonly code: 'xlsx_old_format' }
  | { readonly code: 'xlsx_damaged' }
  | { readonly code: 'xlsx_too_large'; readonly max: number }
  | { readonly code: 'xlsx_too_many_rows'; readonly max: number };

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

const cellOf = (value: unknown): Cell => {
  if (typeof value === 'string') {
    const text = cleanText(value);
    return text === '' ? null : text;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  // A day of the sheet: the moment of its midnight UTC.
  const ms = typeof value === 'object' && value !== null ? Number(value) : Number.NaN;
  return Number.isFinite(ms) ? instantOf(ms).slice(0, 10) : null;
};

const refusalOf = (fault: unknown): XlsxRefusal => {
  if (fault instanceof InvalidInputError && fault.code === 'XLS_FILE_NOT_SUPPORTED')
    return { code: 'xlsx_old_format' };
  if (fault instanceof InvalidSpreadsheetError || fault instanceof InvalidInputError)
    return { code: 'xlsx_not_ours' };
  return { code: 'xlsx_damaged' };
};

/** Never throws, whatever the bytes are. */
export const readXlsx = async (
  bytes: Uint8Array<ArrayBuffer>,
  limits: XlsxLimits = xlsxLimits,
): Promise<Result<readonly Sheet[], XlsxRefusal>> => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return err({ code: 'xlsx_old_format' });
  if (!startsWith(bytes, 0x50, 0x4b)) return err({ code: 'xlsx_not_ours' });
  if (bytes.length > limits.bytes) return err({ code: 'xlsx_too_large', max: limits.bytes });
  const size = unpackedSize(bytes);
  if (size === null) return err({ code: 'xlsx_damaged' });
  if (size > limits.unpackedBytes)
    return err({ code: 'xlsx_too_large', max: limits.unpackedBytes });
  try {
    if (largestGrid(bytes) > limits.cells)
      return err({ code: 'xlsx_too_many_rows', max: limits.rows });
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const workbook = await readWorkbook(buffer, { trim: false });
    const rows = workbook.reduce((sum, { data }) => sum + data.length, 0);
    if (rows > limits.rows) return err({ code: 'xlsx_too_many_rows', max: limits.rows });
    return ok(
      workbook.map(({ sheet, data }) => ({
        name: cleanText(sheet),
        rows: data.map((row) => row.map(cellOf)),
      })),
    );
  } catch (fault) {
    return err(refusalOf(fault));
  }
};
