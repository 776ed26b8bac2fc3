/**
 * A desk that goes on from a backup does not know what it gave since the backup was made. The papers of the day tell:
 * it goes on after the greatest number that stands on any of them. Where nobody can say, it jumps to the second half of
 * the range, once a day. What lies between is skipped for good and shows as a gap, and so does what lies below a paper
 * that was scanned before anybody was asked.
 */
import { err, ok, type Result } from '#shared/result.ts';
import type { NumberFormat } from './number-format.ts';
import { lastOfSlot } from './slots.ts';

/** Counters n of one slot and day, both included, that will never be given. */
export interface SkippedNumbers {
  readonly from: number;
  readonly to: number;
}

/** What people say of the papers of one day at this desk. */
export type ToldOfPapers =
  /** `n`: the greatest of the slot on any paper of the day. */
  | { readonly kind: 'number'; readonly n: number }
  /** No paper bears a number that the desk does not know. */
  | { readonly kind: 'none' }
  /** `before`: it was said of this day once already, or nobody remembers: the second half may be on papers too. */
  | { readonly kind: 'unknown'; readonly before: boolean };

export interface NoSuchNumber {
  readonly code: 'number_counter_out_of_range';
  readonly counter: number;
}

/** The desk knows a greater one, so it cannot be the greatest: mistyped, or `none` is meant. */
export interface NumberBelowKnown {
  readonly code: 'papers_number_below_known';
  readonly known: number;
}

/** The n from which the second half begins is the one after it. `left`: see `skipsAfterRestore`. */
const halfOf = (left: number, last: number): number => left + Math.ceil((last - left) / 2);

/** Whether nothing of the day's second half is known to be gone. */
export const isSecondHalfFree = (highest: number, format: NumberFormat, left = 0): boolean =>
  highest < halfOf(left, lastOfSlot(format));

/** How many numbers nobody knows of would be given up above all that is known. */
export const skippedAbove = (highest: number, n: number, left = 0): number =>
  Math.max(0, n - Math.max(highest, left));

/** Up to which n nothing is given any more on that day. */
const endOf = (
  highest: number,
  told: ToldOfPapers,
  last: number,
  left: number,
): Result<number, NoSuchNumber | NumberBelowKnown> => {
  if (told.kind === 'none') return ok(highest);
  if (told.kind === 'unknown')
    return ok(!told.before && highest < halfOf(left, last) ? halfOf(left, last) : last);
  const { n } = told;
  if (!Number.isInteger(n) || n < 1 || n > last)
    return err({ code: 'number_counter_out_of_range', counter: n });
  return n < highest ? err({ code: 'papers_number_below_known', known: highest }) : ok(n);
};

/**
 * Every run of numbers that may be on a paper nobody knows of, in ascending order. `gone`: the n of the slot's day that
 * the desk knows to be given, void or skipped. `left`: the n up to which the desk gives nothing, because another life
 * of it may count there (`leftToOthers`); what that life lost before it was let in anew is on papers all the same. Where
 * even the second half may be used up, the whole rest of the day is one.
 */
export const skipsAfterRestore = (
  gone: readonly number[],
  told: ToldOfPapers,
  format: NumberFormat,
  left = 0,
): Result<readonly SkippedNumbers[], NoSuchNumber | NumberBelowKnown> => {
  const end = endOf(Math.max(0, ...gone), told, lastOfSlot(format), left);
  if (!end.ok) return end;
  const known = [...new Set(gone)].toSorted((a, b) => a - b);
  const edges = [0, ...known, end.value + 1];
  return ok(
    edges.flatMap((edge, i) => {
      const next = edges[i + 1] ?? edge;
      return next > edge + 1 ? [{ from: edge + 1, to: next - 1 }] : [];
    }),
  );
};
