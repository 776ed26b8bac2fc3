/**
 * A desk that goes on from a backup does not know what it gave since the backup was made. The papers of the day tell:
 * it goes on after the greatest number that stands on any of them. Where nobody can say, it jumps to the second half of
 * the range, once a day. What lies between is skipped for good and shows as a gap.
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

/** The n from which the second half begins is the one after it. `left`: see `skipAfterRestore`. */
const halfOf = (left: number, last: number): number => left + Math.ceil((last - left) / 2);

/** Whether nothing of the day's second half is known to be gone. */
export const isSecondHalfFree = (highest: number, format: NumberFormat, left = 0): boolean =>
  highest < halfOf(left, lastOfSlot(format));

/**
 * `highest`: the greatest n of the slot's day that the desk knows to be gone, 0 when none. `left`: the n up to which the
 * desk gives nothing, because another life of it may count there (`leftToOthers`). Null when nothing needs to be
 * skipped; where even the second half may be used up, the whole rest of the day is.
 */
export const skipAfterRestore = (
  highest: number,
  told: ToldOfPapers,
  format: NumberFormat,
  left = 0,
): Result<SkippedNumbers | null, NoSuchNumber> => {
  const last = lastOfSlot(format);
  if (told.kind === 'none') return ok(null);
  if (told.kind === 'unknown') {
    const isFree = !told.before && isSecondHalfFree(highest, format, left);
    return ok(between(highest, isFree ? halfOf(left, last) : last));
  }
  const { n } = told;
  return Number.isInteger(n) && n >= 0 && n <= last
    ? ok(between(highest, n))
    : err({ code: 'number_counter_out_of_range', counter: n });
};

const between = (highest: number, to: number): SkippedNumbers | null =>
  highest < to ? { from: highest + 1, to } : null;
