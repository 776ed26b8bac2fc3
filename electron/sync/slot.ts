/**
 * The slot in which the desk counts, as the province says it: one that was put back to a day before it knew the desk may
 * have given the old one away since.
 */
import { forgetAside } from '#electron/desk/numbers/beside-others.ts';
import { askPapersAnew } from '#electron/desk/numbers/papers-asked.ts';
import type { StoreWriter } from '#electron/desk/ports.ts';

/** `desk`: to whom it was said; another enrolment since has a slot of its own. */
export const takeSlot = (tx: StoreWriter, desk: string, slot: number): void => {
  const identity = tx.identity();
  if (identity?.desk !== desk || identity.slot === slot) return;
  tx.saveSlot(slot);
  askPapersAnew(tx);
  forgetAside(tx);
};
