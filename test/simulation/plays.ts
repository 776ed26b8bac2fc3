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

/** In so many of a hundred seeds the day goes on after acceptance; in all others nothing of it stands in the way. */
const GOES_ON = 35;

/** In how many of a hundred of those. */
const afterwards = {
  /** Dossiers are worked on up to their result in somebody's hand. */
  work: 60,
  /** Many change hands with one key. */
  handOver: 50,
  /** Departments of the province do their part. */
  departments: 60,
  /** Citizens rate and sign on the screen before them. */
  citizen: 35,
} as const;

export type Play = keyof typeof shares | keyof typeof afterwards;

const drawn = (chance: Chance, some: Readonly<Partial<Record<Play, number>>>): readonly Play[] =>
  (Object.entries(some) as readonly (readonly [Play, number])[]).flatMap(([play, share]) =>
    chance.happens(share) ? [play] : [],
  );

export const drawPlays = (chance: Chance): ReadonlySet<Play> => {
  const plays = new Set([
    ...drawn(chance, shares),
    ...(chance.happens(GOES_ON) ? drawn(chance, afterwards) : []),
  ]);
  // A province lets no department in before every desk can keep the proof of what it does.
  if (plays.has('olderDesk')) plays.delete('departments');
  return plays;
};
