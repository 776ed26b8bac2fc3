/** The rows of a province's tables, each knowing its place and its columns' names, so that a refusal can name both. */
import {
  findHeading,
  linesUnder,
  type ColumnNames,
  type Heading,
  type Line,
} from '#shared/table/columns.ts';
import { textOf, type Cell, type Sheet } from '#shared/table/sheet.ts';
import type { TextValues } from '#shared/text/fill.ts';
import type { CellRefusalCode, NamedColumn, RefusedCell } from './refused-cell.ts';

type Refuse<K extends string> = (
  kind: K | null,
  code: CellRefusalCode,
  values?: TextValues,
) => RefusedCell;

export interface SheetRow<K extends string> extends Line<K> {
  readonly sheet: string;
  readonly refusal: Refuse<K>;
}

export interface SheetRows<K extends string> {
  /** How many sheets have such a table. */
  readonly tables: number;
  /** Names the row of headings, for what a table as a whole lacks. */
  readonly headings: readonly Refuse<K>[];
  readonly rows: readonly SheetRow<K>[];
  readonly ignored: readonly Sheet[];
}

/** 0 is `A`, 26 is `AA`. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') +
  String.fromCharCode('A'.charCodeAt(0) + (index % 26));

const COLUMN_NUMBERS = /^\(?\d{1,2}\)?$/u;
const isColumnNumbers = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => cell === null || COLUMN_NUMBERS.test(textOf(cell)));

const WORDS = /\p{L}{2}/u;
const DAY_OR_CODE = /\d{1,2}[/.-]\d{1,6}/u;
/**
 * Words alone at the head of a row part the table ("Năm 2027") and say nothing themselves: in the column that every row
 * must fill, or before all that are read. Under any other heading they are a row whose day or code was forgotten.
 */
const isPart = (
  cells: readonly Cell[],
  columns: ReadonlyMap<string, number>,
  key: string | undefined,
): boolean => {
  const [only, ...more] = cells.flatMap((cell, at) => (cell === null ? [] : [{ cell, at }]));
  if (only === undefined || more.length > 0) return false;
  const text = textOf(only.cell);
  const read = [...columns.values()];
  const heads =
    (key !== undefined && columns.get(key) === only.at) || read.every((column) => only.at < column);
  return heads && WORDS.test(text) && !DAY_OR_CODE.test(text);
};

/** `row` counts from 1, as the spreadsheet shows it. */
const refusalsOf =
  <K extends string>(sheet: Sheet, heading: Heading<K>) =>
  (row: number): Refuse<K> => {
    const named = (kind: K | null): NamedColumn | null => {
      const index = kind === null ? undefined : heading.columns.get(kind);
      return index === undefined
        ? null
        : { letter: letterOf(index), title: textOf(sheet.rows[heading.row]?.[index]) };
    };
    return (kind, code, values = {}) => ({
      place: { sheet: sheet.name === '' ? null : sheet.name, row },
      column: named(kind),
      code,
      values,
    });
  };

/** Of every sheet whose headings name all that are `needed`, of which the first says what a row is about. */
export const rowsIn = <K extends string>(
  sheets: readonly Sheet[],
  names: ColumnNames<K>,
  needed: readonly K[],
): SheetRows<K> => {
  const found = sheets.map((sheet) => ({ sheet, heading: findHeading(sheet, names, needed) }));
  const tables = found.flatMap(({ sheet, heading }) =>
    heading === null ? [] : [{ sheet, heading, refusalIn: refusalsOf(sheet, heading) }],
  );
  const rows = tables.flatMap(({ sheet, heading, refusalIn }): readonly SheetRow<K>[] =>
    linesUnder(sheet, heading)
      .filter(({ cells }) => !isColumnNumbers(cells) && !isPart(cells, heading.columns, needed[0]))
      .map((line) => ({ ...line, sheet: sheet.name, refusal: refusalIn(line.row) })),
  );
  return {
    tables: tables.length,
    headings: tables.map(({ heading, refusalIn }) => refusalIn(heading.row + 1)),
    rows,
    ignored: found.flatMap(({ sheet, heading }) =>
      heading === null && sheet.rows.length > 0 ? [sheet] : [],
    ),
  };
};
