/**
 * How large the grid of a workbook's sheets is, told before it is laid out: one cell at the far corner of a sheet makes
 * seventeen thousand million empty ones, from a file of a few kilobytes.
 */
import { unzipSync } from 'fflate';

/** Bytes of everything in the zip, unpacked, as its own directory says; null where there is no directory. */
export const unpackedSize = (zip: Uint8Array): number | null => {
  let size = 0;
  try {
    unzipSync(zip, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    return size;
  } catch {
    return null;
  }
};

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/u;
const ROW = /<row\s[^>]*?\br="(\d{1,7})"/gu;
/** A cell that closes itself holds a format and no value: it makes no column. */
const CELL = /<c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(\/?)>/gu;

/** `A` is 1, `XFD` 16,384. */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const cellsOf = (xml: string): number => {
  let rows = 0;
  let columns = 0;
  for (const [, row = '0'] of xml.matchAll(ROW)) rows = Math.max(rows, Number(row));
  for (const [, letters = '', row = '0', empty] of xml.matchAll(CELL)) {
    rows = Math.max(rows, Number(row));
    if (empty === '') columns = Math.max(columns, columnNumber(letters));
  }
  return rows * Math.max(columns, 1);
};

/** Cells of the largest sheet, those between the filled ones included. Throws where the zip cannot be unpacked. */
export const largestGrid = (zip: Uint8Array): number => {
  const sheets = unzipSync(zip, { filter: ({ name }) => SHEET.test(name) });
  const decoder = new TextDecoder();
  return Object.values(sheets).reduce(
    (most, bytes) => Math.max(most, cellsOf(decoder.decode(bytes))),
    0,
  );
};
