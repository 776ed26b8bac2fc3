/** The figures of a close: one function for the desk and for the province, so that they can be compared. */
import { unreachable } from '#shared/result.ts';
import type { DayTotals } from './desk-entries.ts';
import type { Entry } from './entry.ts';
import { knowEntry, type KnownEntry } from './entry-types.ts';

export interface TotalsRange {
  /** First and last seq of the close; an empty close has `to = from - 1`. */
  readonly from: number;
  readonly to: number;
  /** Hex: the chain's hash at `to`. */
  readonly hash: string;
}

/** Integer đồng; a void names the amount that it takes back, whichever day that was taken on. */
export const moneyOf = (entry: KnownEntry): number => {
  if (entry.type === 'fee.taken') return entry.payload.amount;
  if (entry.type === 'fee.voided') return -entry.payload.amount;
  return 0;
};

/**
 * Counts the entries of one desk and epoch in `from..to`. Entries of a type that is not known here are counted
 * by their name and move no money.
 *
 * @param entries those of the range that this side holds, in any order, each once
 */
export const dayTotals = (range: TotalsRange, entries: readonly Entry[]): DayTotals => {
  const byType: Record<string, number> = {};
  const known: KnownEntry[] = [];
  for (const entry of entries) {
    byType[entry.header.type] = (byType[entry.header.type] ?? 0) + 1;
    const understood = knowEntry(entry);
    if (understood.ok) known.push(understood.value);
  }
  return {
    from: range.from,
    to: range.to,
    count: entries.length,
    hash: range.hash,
    byType,
    accepted: known.filter(
      (entry) => entry.type === 'dossier.accepted' && entry.payload.recovered === undefined,
    ).length,
    fees: known.reduce((sum, entry) => sum + moneyOf(entry), 0),
  };
};

/** The figures of several runs as one; `from`, `to` and `hash` are those of the last. */
export const together = (last: DayTotals, earlier: readonly DayTotals[]): DayTotals => {
  const all = [...earlier, last];
  const byType: Record<string, number> = {};
  for (const totals of all)
    for (const [type, count] of Object.entries(totals.byType))
      byType[type] = (byType[type] ?? 0) + count;
  const sum = (of: (totals: DayTotals) => number): number =>
    all.reduce((total, totals) => total + of(totals), 0);
  return {
    from: last.from,
    to: last.to,
    hash: last.hash,
    count: sum(({ count }) => count),
    accepted: sum(({ accepted }) => accepted),
    fees: sum(({ fees }) => fees),
    byType,
  };
};

/** The names of the figures on which two sides differ; empty when both hold the same. */
export const totalsDiffer = (
  mine: DayTotals,
  theirs: DayTotals,
): readonly ('range' | 'count' | 'hash' | 'byType' | 'accepted' | 'fees')[] => {
  const types = [...new Set([...Object.keys(mine.byType), ...Object.keys(theirs.byType)])];
  const fields = ['range', 'count', 'hash', 'byType', 'accepted', 'fees'] as const;
  return fields.filter((field) => {
    switch (field) {
      case 'range':
        return mine.from !== theirs.from || mine.to !== theirs.to;
      case 'byType':
        return types.some((type) => (mine.byType[type] ?? 0) !== (theirs.byType[type] ?? 0));
      case 'count':
      case 'hash':
      case 'accepted':
      case 'fees':
        return mine[field] !== theirs[field];
      default:
        return unreachable(field);
    }
  });
};
