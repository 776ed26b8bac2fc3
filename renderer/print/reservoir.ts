/**
 * Holds back what stands after the first rows of a long table, and gives it a handful at a time: a page is laid out
 * beside what may stand on it, and not beside ten thousand rows to come.
 */

/** Less than a page of plain rows, so that of rows that fill pages few are laid out in vain. */
const HANDFUL = 12;

export interface Reservoir {
  /** Puts the next handful onto this page, after what is there; false when nothing is left. */
  readonly pourInto: (body: Element) => boolean;
}

const childrenFrom = (parent: Element, from: number): readonly Element[] =>
  [...parent.children].slice(from);

/** Takes its rows beyond the first handful out of the longest table, and all that follows it. */
export const holdBack = (body: Element): Reservoir => {
  const table = [...body.children].find(
    (block) => block.matches('table.flow') && block.querySelectorAll('tbody > tr').length > HANDFUL,
  );
  const rows = table?.querySelector('tbody');
  if (table === undefined || rows === null || rows === undefined) return { pourInto: () => false };
  const waitingRows = childrenFrom(rows, HANDFUL);
  const waitingBlocks = childrenFrom(body, [...body.children].indexOf(table) + 1);
  for (const waiting of [...waitingRows, ...waitingBlocks]) waiting.remove();
  let poured = 0;
  let blocksPoured = waitingBlocks.length === 0;
  return {
    pourInto: (page) => {
      if (poured < waitingRows.length) {
        const next = waitingRows.slice(poured, poured + HANDFUL);
        poured += next.length;
        // The table's part on this page: nothing of the page stands after it yet.
        page.querySelector(':scope > table:last-child > tbody')?.append(...next);
        return true;
      }
      if (blocksPoured) return false;
      page.append(...waitingBlocks);
      blocksPoured = true;
      return true;
    },
  };
};
