/** A sheet of a workbook as people filled it in: nothing is promised but rows of cells. */

/** A date cell is its `YYYY-MM-DD`; text is cleaned; an empty cell, and all but the first of a merged range, is null. */
export type Cell = string | number | boolean | null;

export interface Sheet {
  readonly name: string;
  /** Row n of the sheet stands at index n − 1; rows may be of different lengths. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What stands in a cell, as text; empty when nothing does. */
export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell);
