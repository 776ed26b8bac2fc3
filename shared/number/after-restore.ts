/**
 * A desk restored from a backup without a network does not know what it gave since the backup was
 * made. It goes on after the last number that stands on paper, or jumps to the second half of the
 * range. What lies between is skipped for good and shows as a gap.
 */
import { err, ok, type Result } from '#shared/result.ts';
import type { NumberFormat } from './number-format.ts';
import { lastOfSlot } from './slots.ts';

/** Counters n of one slot and day, both included, that will never be given. */
export interface SkippedNumbers {
  readonly from: number;
  readonly to: number;
}

export type RestoreRefusal =
  /** The backup is from the second half itself: only the paper can tell. */
  | { readonly code: 'number_restore_needs_paper' }
  | { readonly code: 'number_counter_out_of_range'; readonly counter: number };

/**
 * `highest`: the greatest n of the slot's day in the backup, 0 when none. `lastOnPaper`: the
 * greatest n that the officer finds on a receipt, null when there is no telling. `left`: the n up to
 * which the desk gives nothing, because another life of it may count there (`leftToOthers`). Null when
 * nothing needs to be skipped. The jump is safe once a day: after a second loss on the same day the
 * paper must be asked.
 */
export const skipAfterRestore = (
  highest: number,
  lastOnPaper: number | null,
  format: NumberFormat,
  left = 0,
): Result<SkippedNumbers | null, RestoreRefusal> => {
  const last = lastOfSlot(format);
  const half = left + Math.ceil((last - left) / 2);
  if (lastOnPaper === null)
    return highest >= half
      ? err({ code: 'number_restore_needs_paper' })
      : ok(between(highest, half));
  if (!Number.isInteger(lastOnPaper) || lastOnPaper < 0 || lastOnPaper > last)
    return err({ code: 'number_counter_out_of_range', counter: lastOnPaper });
  return ok(between(highest, lastOnPaper));
};

const between = (highest: number, to: number): SkippedNumbers | null =>
  highest < to ? { from: highest + 1, to } : null;
