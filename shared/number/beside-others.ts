/**
 * A desk is let in anew while its old machine may still be at work without a line, for days. Both have one slot, and
 * neither can ask the other. So each life that began by a code counts in a part of the range of its own, on every day:
 * the first from the beginning, every second one from the half, the others from three quarters. A life and the one
 * before it never meet, as long as neither gives more in a day than its part has.
 */
import type { SkippedNumbers } from './after-restore.ts';
import type { NumberFormat } from './number-format.ts';
import { lastOfSlot } from './slots.ts';

/** The n up to which that life gives nothing on any day. `life`: 1 for the desk's first enrolment. */
export const leftToOthers = (life: number, format: NumberFormat): number => {
  if (life <= 1) return 0;
  const last = lastOfSlot(format);
  const half = Math.ceil(last / 2);
  return life % 2 === 0 ? half : half + Math.ceil((last - half) / 2);
};

/**
 * Where the others have come into this life's part on a day: half of what is left is theirs. `highest`: the greatest n
 * that is known to be gone. Null when the day has ended.
 */
export const halfOfTheRest = (highest: number, format: NumberFormat): SkippedNumbers | null => {
  const last = lastOfSlot(format);
  const to = highest + Math.ceil((last - highest) / 2);
  return highest < to ? { from: highest + 1, to } : null;
};
