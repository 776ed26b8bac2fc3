/**
 * What a seed plays beside desks, province and line. Drawn at its beginning: most seeds stay short of most of it, and
 * each mixture comes up some time.
 */
import type { Chance } from './chance.ts';

/** In how many of a hundred seeds. */
const shares = {
  /** Archived papers go up after their entries. */
  files: 30,
  /** Sealed files on sticks, and the notices that come back. */
  envelopes: 25,
  /** The last evening of the year, and what comes after it. */
  newYear: 25,
  /** A data folder is copied, and both are started. */
  twins: 15,
  /** Two desks count in one range, and their numbers are mended. */
  sharedNumbers: 6,
  /** One desk begins with a program of one version before. */
  olderDesk: 12,
} as const;

export type Play = keyof typeof shares;

export const drawPlays = (chance: Chance): ReadonlySet<Play> => {
  const all = Object.entries(shares) as readonly (readonly [Play, number])[];
  return new Set(all.flatMap(([play, share]) => (chance.happens(share) ? [play] : [])));
};
