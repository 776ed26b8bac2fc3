/**
 * What a seed is about. Most days are short and have one or two kinds of trouble, but plenty of those: a mistake that
 * needs two things in a row shows soonest where nothing else stands between them. Some days are long and have all.
 */
import { weighted, type Chance } from './chance.ts';

export const troubles = [
  /** The line loses, cuts, delays, repeats and forges. */
  'line',
  /** Desks die. */
  'death',
  /** Clocks jump. */
  'clock',
  /** A desk loses its disk and goes on from a copy. */
  'disk',
  /** The province dies, or is put back to yesterday. */
  'province',
  /** The province's program is older than the desks'. */
  'versions',
  /** A second hand speaks for the same folder. */
  'hands',
  /** Two desks work on one dossier. */
  'together',
] as const;

export type Trouble = (typeof troubles)[number];

export interface Course {
  readonly desks: number;
  /** So many things happen before all is mended. */
  readonly steps: number;
  /** Every desk runs from the beginning. */
  readonly awake: boolean;
  readonly troubles: ReadonlySet<Trouble>;
  /** When all is mended, every desk serves one more citizen, and the rows of every desk are compared. */
  readonly thorough: boolean;
}

const lengths = [
  { least: 6, spread: 26, weight: 130 },
  { least: 25, spread: 45, weight: 60 },
  { least: 80, spread: 100, weight: 9 },
  { least: 250, spread: 250, weight: 1 },
] as const;

/** From so many steps on there is room for everything. */
const LONG = 80;

const counts = [
  { count: 1, weight: 3 },
  { count: 2, weight: 4 },
  { count: 3, weight: 2 },
  { count: troubles.length, weight: 1 },
] as const;

const desks = [
  { count: 1, weight: 3 },
  { count: 2, weight: 5 },
  { count: 3, weight: 2 },
] as const;

const drawTroubles = (chance: Chance, count: number): ReadonlySet<Trouble> => {
  const left = [...troubles];
  return new Set(
    Array.from({ length: count }).flatMap(() => left.splice(chance.upTo(left.length), 1)),
  );
};

export const drawCourse = (chance: Chance): Course => {
  const { least, spread } = weighted(chance, lengths) ?? lengths[0];
  const steps = least + chance.upTo(spread);
  const few = (weighted(chance, counts) ?? counts[0]).count;
  const drawn = drawTroubles(chance, steps >= LONG ? troubles.length : few);
  const seats = (weighted(chance, desks) ?? desks[0]).count;
  return {
    desks: drawn.has('together') ? Math.max(2, seats) : seats,
    steps,
    awake: chance.happens(80),
    troubles: drawn,
    thorough: steps >= LONG || chance.happens(50),
  };
};
