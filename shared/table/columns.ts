/** Which column holds what: found by what people write over it, not by where it stands. */
import { searchKey } from '#shared/search/search-key.ts';
import { textOf, type Cell, type Sheet } from './sheet.ts';

/** Headings of a column, as search keys; a heading belongs to it that equals one, or begins with one. */
export type ColumnNames<K extends string> = ReadonlyMap<K, readonly string[]>;

export interface Heading<K extends string> {
  /** Index of the row with the headings; what follows it is data. */
  readonly row: number;
  /** Index of each column that was found. */
  readonly columns: ReadonlyMap<K, number>;
}

/** Titles, the agency's name and merged cells stand above the headings, rarely more than this many rows of them. */
const LOOKED_AT = 40;

const columnsOf = <K extends string>(
  row: readonly Cell[],
  names: ColumnNames<K>,
): ReadonlyMap<K, number> => {
  const keys = row.map((cell) => searchKey(textOf(cell)));
  const found = new Map<K, number>();
  for (const fits of [
    (key: string, name: string) => key === name,
    (key: string, name: string) => key.startsWith(`${name} `),
  ]) {
    for (const [kind, wanted] of names) {
      if (found.has(kind)) continue;
      const taken = new Set(found.values());
      const at = keys.findIndex(
        (key, i) => !taken.has(i) && wanted.some((name) => fits(key, name)),
      );
      if (at >= 0) found.set(kind, at);
    }
  }
  return found;
};

/** The row that names the most columns, all that are `needed` among them; null where there is none. */
export const findHeading = <K extends string>(
  { rows }: Sheet,
  names: ColumnNames<K>,
  needed: readonly K[],
): Heading<K> | null =>
  rows.slice(0, LOOKED_AT).reduce<Heading<K> | null>((best, cells, row) => {
    const columns = columnsOf(cells, names);
    const complete = needed.every((kind) => columns.has(kind));
    return complete && columns.size > (best?.columns.size ?? 0) ? { row, columns } : best;
  }, null);

/** One row under its headings. */
export interface Line<K extends string> {
  /** Counts from 1, as the spreadsheet shows it. */
  readonly row: number;
  readonly cell: (kind: K) => Cell;
  readonly text: (kind: K) => string;
  readonly cells: readonly Cell[];
}

/** Rows without anything in them are left out. */
export const linesUnder = <K extends string>(
  { rows }: Sheet,
  { row: heading, columns }: Heading<K>,
): readonly Line<K>[] =>
  rows.slice(heading + 1).flatMap((cells, i): readonly Line<K>[] => {
    if (cells.every((cell) => cell === null)) return [];
    const cell = (kind: K): Cell => cells[columns.get(kind) ?? -1] ?? null;
    return [{ row: heading + 2 + i, cell, text: (kind) => textOf(cell(kind)), cells }];
  });
