/**
 * A list as a workbook, piece by piece: neither the rows nor the file ever stand in memory as a whole, and whoever
 * takes the pieces decides how long to rest between them.
 */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Caption, Column, Row } from './table.ts';
import { aboutSheet, fixedParts, rowXml, sheetFoot, sheetHead, sheetPaths } from './xlsx-parts.ts';

/** A sheet takes one more, the headings. */
export const MOST_XLSX_ROWS = 1_048_575;

export interface Workbook {
  /** Names of the two sheets: the rows first, then what is said about them. */
  readonly sheets: readonly [rows: string, about: string];
  readonly columns: readonly Column[];
  /** A few hundred rows at a time. */
  readonly pages: AsyncIterable<readonly Row[]>;
  /** Asked for when all rows are written. */
  readonly about: () => readonly Caption[];
}

/** Quick and still small: a desk's processor has better things to do. */
const DEFLATE = { level: 3 } as const;

export async function* writeXlsx({
  sheets,
  columns,
  pages,
  about,
}: Workbook): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error !== null) fault = error;
    else ready.push(chunk);
  });
  const taken = (): readonly Uint8Array[] => {
    if (fault !== null) throw fault;
    const chunks = ready;
    ready = [];
    return chunks;
  };
  const whole = (path: string, xml: string): void => {
    const part = new ZipPassThrough(path);
    zip.add(part);
    part.push(strToU8(xml), true);
  };

  for (const [path, xml] of fixedParts(sheets)) whole(path, xml);
  const rows = new ZipDeflate(sheetPaths.rows, DEFLATE);
  zip.add(rows);
  rows.push(strToU8(sheetHead(columns)));
  let place = 1;
  for await (const page of pages) {
    rows.push(strToU8(page.map((row) => rowXml(columns, row, (place += 1))).join('')));
    yield* taken();
  }
  rows.push(strToU8(sheetFoot), true);
  whole(sheetPaths.about, aboutSheet(about()));
  zip.end();
  yield* taken();
}
