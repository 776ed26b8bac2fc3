/** What a publication changes, row by row. */
import type { PublishedTable, TableRow } from './tables.ts';

export interface TableDifference {
  readonly table: PublishedTable;
  readonly added: readonly TableRow[];
  readonly changed: readonly { readonly was: TableRow; readonly becomes: TableRow }[];
  readonly gone: readonly TableRow[];
  readonly unchanged: number;
}

const sameCells = (one: TableRow, other: TableRow): boolean =>
  one.cells.every((cell, i) => cell === other.cells[i]);

export const differenceOf = (
  before: PublishedTable | null,
  after: PublishedTable,
): TableDifference => {
  const rows = new Map((before?.rows ?? []).map((row) => [row.key, row]));
  const kept = new Set(after.rows.map(({ key }) => key));
  const met = after.rows.flatMap((becomes) => {
    const was = rows.get(becomes.key);
    return was === undefined ? [] : [{ was, becomes }];
  });
  const changed = met.filter(({ was, becomes }) => !sameCells(was, becomes));
  return {
    table: after,
    added: after.rows.filter(({ key }) => !rows.has(key)),
    changed,
    gone: [...rows.values()].filter(({ key }) => !kept.has(key)),
    unchanged: met.length - changed.length,
  };
};
