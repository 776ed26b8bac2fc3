/**
 * Cuts a stream of text into lines at `\n` alone (JSON may hold other line separators inside strings) and keeps
 * at most one line in memory: a line beyond `max` UTF-16 units is dropped and reported as overlong.
 */
export const overlong = { overlong: true } as const;
export type LineOverlong = typeof overlong;

export interface LineSplitter {
  /** The lines that this piece completes. */
  readonly push: (piece: string) => readonly (string | LineOverlong)[];
  /** The last line, when the text does not end with a line break. */
  readonly end: () => readonly (string | LineOverlong)[];
}

/** Longest record of the portal: 56,118. */
export const LONGEST_LINE = 2_000_000;

export const lineSplitter = (max: number = LONGEST_LINE): LineSplitter => {
  let pieces: string[] = [];
  let length = 0;

  const add = (piece: string): void => {
    length += piece.length;
    if (length <= max) pieces.push(piece);
    else pieces = [];
  };
  const finish = (): string | LineOverlong => {
    const line = length > max ? overlong : pieces.join('').replace(/\r$/u, '');
    pieces = [];
    length = 0;
    return line;
  };

  return {
    push: (piece) => {
      const lines: (string | LineOverlong)[] = [];
      let from = 0;
      for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', from)) {
        add(piece.slice(from, at));
        lines.push(finish());
        from = at + 1;
      }
      if (from < piece.length) add(piece.slice(from));
      return lines;
    },
    end: () => (length === 0 ? [] : [finish()]),
  };
};
