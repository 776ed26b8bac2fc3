/**
 * Cuts a laid-out sheet into pages, so that every page carries the sheet's foot with its own number: Chromium
 * before 131 cannot print one. Cuts fall between blocks, table rows and lines; a paragraph leaves two lines on
 * either side at least, a heading is never left behind alone, signatures never stand alone on a page, a table says its
 * heads again.
 */
import { holdBack } from './reservoir.ts';
import { partingOf, textRemainder } from './text-break.ts';

/** A block that is higher than a page and may not be cut: to print on would lose what it says. */
export class LayoutFault extends Error {}

const LEAST_LINES = 2;
/** A row is parted only when so many of its lines stand on both pages; a shorter one moves as a whole. */
const LEAST_ROW_LINES = 3;
/** Rounding of layout units, in pixels. */
const SLACK = 0.5;

const childrenOf = (parent: Element): readonly HTMLElement[] =>
  [...parent.children].filter((child) => child instanceof HTMLElement);

const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;

const isBeyond =
  (limit: number) =>
  (element: Element): boolean =>
    bottomOf(element) > limit + SLACK;

/** What a cell adds below its text. */
const footOf = (cell: HTMLElement): number => {
  const { paddingBottom, borderBottomWidth } = getComputedStyle(cell);
  return Number.parseFloat(paddingBottom) + Number.parseFloat(borderBottomWidth);
};

/**
 * The second half of a long row, placed after it; null when the row stays whole, because its longest text parts badly
 * or something that does not fit may not be parted.
 */
const rowRemainder = (row: HTMLElement, limit: number): HTMLElement | null => {
  const cells = childrenOf(row).map((cell) => {
    const room = limit - footOf(cell);
    return { cell, room, flows: cell.matches('.flow'), ...partingOf(cell, room, 1) };
  });
  const [longest] = cells
    .filter(({ flows }) => flows)
    .toSorted((a, b) => b.kept + b.moved - a.kept - a.moved);
  if (longest === undefined || longest.moved === 0) return null;
  if (cells.some(({ flows, kept, moved }) => moved > 0 && (kept === 0 || !flows))) return null;
  const rest = textRemainder(longest.cell, longest.room, LEAST_ROW_LINES);
  if (rest === null) return null;
  const next = document.importNode(row, false);
  next.append(
    ...cells.map(({ cell, room, moved }) => {
      if (cell === longest.cell) return rest;
      return (moved > 0 ? textRemainder(cell, room, 1) : null) ?? document.importNode(cell, false);
    }),
  );
  row.after(next);
  return next;
};

/** Some rows of a table in a table of their own with the same heads, placed after it. */
const rowsApart = (table: HTMLElement, moved: readonly HTMLElement[]): HTMLElement => {
  const next = document.importNode(table, false);
  for (const part of childrenOf(table)) {
    const body = part.matches('tbody');
    const copy = document.importNode(part, !body);
    if (body) copy.append(...moved);
    next.append(copy);
  }
  table.after(next);
  return next;
};

const rowsOf = (table: HTMLElement): readonly HTMLElement[] => [
  ...table.querySelectorAll<HTMLElement>('tbody > tr'),
];

/** The table's rows from the cut on; null when it stays whole. */
const tableRemainder = (table: HTMLElement, limit: number): HTMLElement | null => {
  const rows = rowsOf(table);
  const index = rows.findIndex(isBeyond(limit));
  const row = rows[index];
  if (row === undefined) return null;
  const parted = rowRemainder(row, limit);
  if (parted === null && index === 0) return null;
  return rowsApart(table, [parted ?? row, ...rows.slice(index + 1)]);
};

const remainderOf = (block: HTMLElement, limit: number): HTMLElement | null => {
  if (!block.matches('.flow')) return null;
  return block.matches('table') ? tableRemainder(block, limit) : textRemainderPlaced(block, limit);
};

/** The last lines or the last row of a block, parted from it to stand above what follows; the block itself when it is short. */
const endOf = (block: HTMLElement): HTMLElement => {
  if (!block.matches('.flow')) return block;
  if (!block.matches('table')) return textRemainderPlaced(block, Infinity) ?? block;
  const rows = rowsOf(block);
  const last = rows.at(-1);
  return last === undefined || rows.length === 1 ? block : rowsApart(block, [last]);
};

const textRemainderPlaced = (block: HTMLElement, limit: number): HTMLElement | null => {
  const rest = textRemainder(block, limit, LEAST_LINES);
  if (rest !== null) block.after(rest);
  return rest;
};

/** Where a page begins so that nothing that needs something before it stands first; `start` where that cannot be. */
const withCompany = (blocks: readonly HTMLElement[], start: HTMLElement): HTMLElement => {
  let index = blocks.indexOf(start);
  while (index > 0 && blocks[index]?.matches('.keep-previous') === true) index -= 1;
  const company = blocks[index];
  if (company === undefined || company === start) return start;
  const end = endOf(company);
  if (end !== company) return end;
  if (index === 0) return start;
  while (index > 1 && blocks[index - 1]?.matches('.keep-next') === true) index -= 1;
  return blocks[index] ?? start;
};

/** The block with which the next page begins; null when everything fits. */
const nextPageStart = (body: HTMLElement): HTMLElement | null => {
  const limit = bottomOf(body);
  const blocks = childrenOf(body);
  const index = blocks.findIndex(isBeyond(limit));
  const block = blocks[index];
  if (block === undefined) return null;
  const rest = remainderOf(block, limit);
  if (rest !== null) return rest;
  let start = index;
  while (start > 0 && blocks[start - 1]?.matches('.keep-next') === true) start -= 1;
  const whole = blocks[start > 0 ? start : index];
  if (whole === undefined || whole === blocks[0])
    throw new LayoutFault(`higher than a page: ${block.className || block.tagName}`);
  return withCompany(blocks, whole);
};

const bodyOf = (page: HTMLElement): HTMLElement => {
  const body = page.querySelector<HTMLElement>('.sheet-body');
  if (body === null) throw new LayoutFault('a sheet without a body');
  return body;
};

/** A page like this one, its foot and marks too, with an empty body; placed after it. */
const emptyPageAfter = (page: HTMLElement): HTMLElement => {
  const next = document.importNode(page, false);
  next.append(
    ...childrenOf(page).map((part) => document.importNode(part, !part.matches('.sheet-body'))),
  );
  page.after(next);
  return next;
};

const fromOn = (start: Element): readonly Element[] => {
  const moved = [start];
  for (let next = start.nextElementSibling; next !== null; next = next.nextElementSibling)
    moved.push(next);
  return moved;
};

const write = (page: HTMLElement, selector: string, value: number): void => {
  for (const place of page.querySelectorAll(selector)) place.textContent = String(value);
};

/**
 * @param sheet in the document, laid out, its fonts loaded
 * @returns the pages, the sheet itself the first
 * @throws LayoutFault
 */
export const paginate = (sheet: HTMLElement): readonly HTMLElement[] => {
  sheet.classList.add('page');
  const pages = [sheet];
  const rest = holdBack(bodyOf(sheet));
  for (let page = sheet; ;) {
    const start = nextPageStart(bodyOf(page));
    if (start === null) {
      if (rest.pourInto(bodyOf(page))) continue;
      break;
    }
    const moved = fromOn(start);
    page = emptyPageAfter(page);
    bodyOf(page).append(...moved);
    pages.push(page);
  }
  for (const [index, page] of pages.entries()) {
    write(page, '.page-number', index + 1);
    write(page, '.page-count', pages.length);
  }
  return pages;
};
