/**
 * The province's word on the figures of a close, signed by itself: not bound to the answer that bore it, so that it can be
 * kept in the journal and shown to others. It says: "this desk's chain ends there with this hash, and over that range I
 * hold this much". On the line and on a stick it is the same.
 */
import type { DayTotals } from '#shared/journal/desk-entries.ts';

export interface SaidFigures {
  readonly office: string;
  readonly desk: string;
  readonly epoch: number;
  readonly totals: DayTotals;
}

const inOrder = (byType: DayTotals['byType']): readonly (readonly [string, number])[] =>
  Object.entries(byType).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** One text for the same figures, however they came: the names of types are whatever a desk has written. */
export const figuresText = ({ office, desk, epoch, totals }: SaidFigures): Uint8Array => {
  const { from, to, hash, count, accepted, fees, byType } = totals;
  const range = [office, desk, epoch, from, to, hash];
  const figures = [count, accepted, fees, JSON.stringify(inOrder(byType))];
  return new TextEncoder().encode(['qmc-figures-1', ...range, ...figures].join('\n'));
};
