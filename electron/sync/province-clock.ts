/** What the answers of the province tell about its clock, and so about the PC's. */
import type { DeskStore } from '#electron/desk/ports.ts';
import type { BelievedAnswer } from './line.ts';

/** Keeps the province's clock minus the PC's, in milliseconds; an answer whose time is none tells nothing. */
export const noteClock = (
  store: DeskStore,
  { provinceTime, ownTime }: Pick<BelievedAnswer, 'provinceTime' | 'ownTime'>,
): void => {
  const offset = Math.round(provinceTime - ownTime);
  if (Number.isFinite(offset)) store.write((tx) => tx.saveMeasuredOffset(offset));
};
