import { textOf, type Cell } from '#shared/table/sheet.ts';

const PLAIN = /^\d{1,12}$/u;
/** Dots or spaces stand between groups of three; one anywhere else (`2000.00`, `2.5`) would be another number without it. */
const GROUPED = /^[1-9]\d{0,2}([.\s])\d{3}(?:\1\d{3}){0,2}$/u;

/** A whole number of the spreadsheet, or as people write amounts: `200.000`, `200 000 đ`. Null for anything else. */
export const wholeNumber = (cell: Cell): number | null => {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? cell : null;
  const amount = textOf(cell).replace(/\s*đ(?:ồng)?$/iu, '');
  return PLAIN.test(amount) || GROUPED.test(amount)
    ? Number(amount.replaceAll(/[.\s]/gu, ''))
    : null;
};
