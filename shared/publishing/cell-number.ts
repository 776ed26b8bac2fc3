import { textOf, type Cell } from '#shared/table/sheet.ts';

/** A whole number of the spreadsheet, or as people write amounts: `200.000`, `200 000 đ`. Null for anything else. */
export const wholeNumber = (cell: Cell): number | null => {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? cell : null;
  const digits = textOf(cell).replaceAll(/[.\s]|đ(?:ồng)?$/giu, '');
  return /^\d{1,12}$/u.test(digits) ? Number(digits) : null;
};
