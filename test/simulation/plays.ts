/**
 * What a seed plays beside desks, province and line. Drawn at its beginning: most seeds stay short of most of it, and
 * each mixture comes up some time.
 */
import { createChance, type Chance } from './chance.ts';

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

/** In how many of a hundred seeds papers are certified, with numbers of the books. */
const CERTIFIES = 20;
/** Of a chance of its own: where nothing is certified, a seed that is known by its number stays what it was. */
const BESIDE = 1_000_003;

export type Play = keyof typeof shares | keyof typeof afterwards | 'certification';

const drawn = (chance: Chance, some: Readonly<Partial<Record<Play, number>>>): readonly Play[] =>
  (Object.entries(some) as readonly (readonly [Play, number])[]).flatMap(([play, share]) =>
    chance.happens(share) ? [play] : [],
  );

export const drawPlays = (chance: Chance, seed: number): ReadonlySet<Play> => {
  const plays = new Set<Play>([
    ...drawn(chance, shares),
    ...(chance.happens(GOES_ON) ? drawn(chance, afterwards) : []),
  ]);
  if (createChance(seed + BESIDE).happens(CERTIFIES)) plays.add('certification');
  // A province lets no department in before every desk can keep the proof of what it does.
  if (plays.has('olderDesk')) plays.delete('departments');
  return plays;
};
