/** The rows of a province's tables, each knowing its place and its columns' names, so that a refusal can name both. */
import { findHeading, linesUnder, type ColumnNames, type Line } from '#shared/table/columns.ts';
import { textOf, type Cell, type Sheet } from '#shared/table/sheet.ts';
import type { TextValues } from '#shared/text/fill.ts';
import type { CellRefusalCode, NamedColumn, RefusedCell } from './refused-cell.ts';

export interface SheetRow<K extends string> extends Line<K> {
  readonly sheet: string;
  readonly refusal: (kind: K | null, code: CellRefusalCode, values?: TextValues) => RefusedCell;
}

export interface SheetRows<K extends string> {
  /** How many sheets have such a table. */
  readonly tables: number;
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
/** Words alone in a row part the table ("Năm 2027") and say nothing themselves. */
const isPart = (cells: readonly Cell[]): boolean => {
  const [only, ...more] = cells.filter((cell) => cell !== null);
  const text = textOf(only);
  return more.length === 0 && WORDS.test(text) && !DAY_OR_CODE.test(text);
};

/** Of every sheet whose headings name all that are `needed`. */
export const rowsIn = <K extends string>(
  sheets: readonly Sheet[],
  names: ColumnNames<K>,
  needed: readonly K[],
): SheetRows<K> => {
  const found = sheets.map((sheet) => ({ sheet, heading: findHeading(sheet, names, needed) }));
  const rows = found.flatMap(({ sheet, heading }): readonly SheetRow<K>[] => {
    if (heading === null) return [];
    const named = (kind: K | null): NamedColumn | null => {
      const index = kind === null ? undefined : heading.columns.get(kind);
      return index === undefined
        ? null
        : { letter: letterOf(index), title: textOf(sheet.rows[heading.row]?.[index]) };
    };
    return linesUnder(sheet, heading)
      .filter(({ cells }) => !isColumnNumbers(cells) && !isPart(cells))
      .map((line) => ({
        ...line,
        sheet: sheet.name,
        refusal: (kind, code, values = {}) => ({
          place: { sheet: sheet.name === '' ? null : sheet.name, row: line.row },
          column: named(kind),
          code,
          values,
        }),
      }));
  });
  return {
    tables: found.filter(({ heading }) => heading !== null).length,
    rows,
    ignored: found.flatMap(({ sheet, heading }) =>
      heading === null && sheet.rows.length > 0 ? [sheet] : [],
    ),
  };
};
