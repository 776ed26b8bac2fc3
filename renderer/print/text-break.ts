/** Finds where the lines of a laid-out text are and parts it between two of them. */

interface TextLine {
  readonly top: number;
  readonly bottom: number;
}

/** The lines of an element's text, from above; pieces in bold or italics belong to the line beside them. */
const linesOf = (element: Element): readonly TextLine[] => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const pieces = [...range.getClientRects()]
    .filter((piece) => piece.height > 0)
    .toSorted((a, b) => a.top - b.top);
  const lines: TextLine[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const middle = (piece.top + piece.bottom) / 2;
    if (line === undefined || middle >= line.bottom)
      lines.push({ top: piece.top, bottom: piece.bottom });
    else lines[lines.length - 1] = { top: line.top, bottom: Math.max(line.bottom, piece.bottom) };
  }
  return lines;
};

/** Lowest point of a text's first `length` letters. */
const bottomOfStart = (text: Text, length: number): number => {
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, length);
  return Math.max(...[...range.getClientRects()].map((piece) => piece.bottom), -Infinity);
};

/** The first letter that stands below `height`: the start of a line. */
const firstBelow = (element: Element, height: number): readonly [Text, number] | null => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || bottomOfStart(node, node.length) <= height) continue;
    let [inside, beyond] = [0, node.length];
    while (beyond - inside > 1) {
      const middle = (inside + beyond) >> 1;
      if (bottomOfStart(node, middle) <= height) inside = middle;
      else beyond = middle;
    }
    return [node, beyond - 1];
  }
  return null;
};

interface Parting {
  /** Lines that stay. */
  readonly kept: number;
  /** Lines that go; 0 when everything fits. */
  readonly moved: number;
}

/** How many lines stand above `limit` and how many do not, with `least` on either side; none stays where that cannot be. */
export const partingOf = (element: Element, limit: number, least: number): Parting => {
  const lines = linesOf(element);
  const fitting = lines.filter((line) => line.bottom <= limit).length;
  if (fitting === lines.length) return { kept: fitting, moved: 0 };
  const kept = Math.min(fitting, lines.length - least);
  return kept < least ? { kept: 0, moved: lines.length } : { kept, moved: lines.length - kept };
};

/**
 * Takes out of `element` the lines that do not fit above `limit` and gives them in a copy of it, not yet in the
 * document. Null, and nothing changes, when fewer than `least` lines would stand on either side.
 */
export const textRemainder = <E extends HTMLElement>(
  element: E,
  limit: number,
  least: number,
): E | null => {
  const lines = linesOf(element);
  const fitting = lines.filter((line) => line.bottom <= limit).length;
  const kept = Math.min(fitting, lines.length - least);
  const last = lines[kept - 1];
  if (kept < least || last === undefined) return null;
  // A letter of the next line reaches below this one's foot by more than half a line.
  const start = firstBelow(element, last.bottom + (last.bottom - last.top) / 2);
  if (start === null) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(element, element.childNodes.length);
  const rest = document.importNode(element, false);
  rest.append(range.extractContents());
  return rest;
};
