/**
 * The numbers of one visit's lines: those that stand on paper already are taken as they are where they are free, the
 * others go on after the greatest number that was ever used. What a hand skipped stays open and shows as missing. Pure.
 */
import limits from './number-limits.json' with { type: 'json' };

export interface AskedLine {
  /** Equal only for lines that are counted together. */
  readonly series: string;
  /** The number that stands on the copy already; `strange`: none of this series; null: the next one. */
  readonly written: number | 'strange' | null;
}

export interface BooksSoFar {
  /** The greatest value of a series; 0 when none. */
  readonly last: (series: string) => number;
  readonly isTaken: (series: string, value: number) => boolean;
}

/**
 * `twice`: an earlier line of this visit has it; `far`: so many numbers cannot have been given by hand; `strange`: it
 * cannot be read, and the value is the one that would come next.
 */
export type LineState = 'free' | 'taken' | 'twice' | 'far' | 'strange';

export interface PlannedLine {
  readonly state: LineState;
  readonly value: number;
}

/** In the order asked, each with what it was asked with. */
export const planBookLines = <Line extends AskedLine>(
  asked: readonly Line[],
  { last, isTaken }: BooksSoFar,
): readonly (Line & PlannedLine)[] => {
  const judge = ({ series, written }: AskedLine, nth: number): LineState => {
    if (written === null) return 'free';
    if (written === 'strange') return 'strange';
    if (isTaken(series, written)) return 'taken';
    const before = asked.slice(0, nth);
    if (before.some((one) => one.series === series && one.written === written)) return 'twice';
    return written > last(series) + limits.bookAheadAtMost ? 'far' : 'free';
  };
  const judged = asked.map((line, nth) => ({ line, state: judge(line, nth) }));
  const reached = new Map<string, number>();
  for (const { line, state } of judged) {
    const before = reached.get(line.series) ?? last(line.series);
    const goesOn = state === 'free' && typeof line.written === 'number';
    reached.set(line.series, goesOn ? Math.max(before, line.written) : before);
  }
  return judged.map(({ line, state }) => {
    if (typeof line.written === 'number') return { ...line, state, value: line.written };
    const value = (reached.get(line.series) ?? 0) + 1;
    if (state === 'free') reached.set(line.series, value);
    return { ...line, state, value };
  });
};
