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

/** The amount, in đồng, that the entry `seq` of the same epoch took; null when it took none. */
export type FeeLookup = (seq: number) => number | null;

const moneyOf = (entry: KnownEntry, feeAt: FeeLookup): number => {
  if (entry.type === 'fee.taken') return entry.payload.amount;
  if (entry.type === 'fee.voided') return -(feeAt(entry.payload.fee) ?? 0);
  return 0;
};

/**
 * Counts the entries of one desk and epoch in `from..to`. Entries of a type that is not known here are counted
 * by their name and move no money.
 *
 * @param entries those of the range that this side holds, in any order, each once
 * @param feeAt looks up fees taken before the range; fees inside the range are found without it
 */
export const dayTotals = (
  range: TotalsRange,
  entries: readonly Entry[],
  feeAt: FeeLookup,
): DayTotals => {
  const byType: Record<string, number> = {};
  const taken = new Map<number, number>();
  const known: KnownEntry[] = [];
  for (const entry of entries) {
    byType[entry.header.type] = (byType[entry.header.type] ?? 0) + 1;
    const understood = knowEntry(entry);
    if (!understood.ok) continue;
    known.push(understood.value);
    if (understood.value.type === 'fee.taken')
      taken.set(entry.header.seq, understood.value.payload.amount);
  }
  const lookUp: FeeLookup = (seq) => taken.get(seq) ?? feeAt(seq);
  return {
    from: range.from,
    to: range.to,
    count: entries.length,
    hash: range.hash,
    byType,
    accepted: known.filter((entry) => entry.type === 'dossier.accepted').length,
    fees: known.reduce((sum, entry) => sum + moneyOf(entry, lookUp), 0),
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
