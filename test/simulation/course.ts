/**
 * What a seed is about. Most days are short, and of all that can go wrong only some does, but that often: a mistake
 * that needs two things in a row shows soonest where nothing else stands between them. Some days are long, a few very.
 */
import { weighted, type Chance } from './chance.ts';

export interface Course {
  readonly desks: 1 | 2 | 3;
  /** So many things happen before all is mended. */
  readonly steps: number;
  /** How many times as often as usual a step comes in this seed; 0 for never. */
  readonly often: (step: string) => number;
}

const desks = [
  { count: 1, weight: 3 },
  { count: 2, weight: 5 },
  { count: 3, weight: 2 },
] as const;

const lengths = [
  { least: 6, spread: 30, weight: 60 },
  { least: 30, spread: 60, weight: 30 },
  { least: 90, spread: 120, weight: 9 },
  { least: 250, spread: 250, weight: 1 },
] as const;

const frequencies = [
  { times: 0, weight: 4 },
  { times: 1, weight: 2 },
  { times: 3, weight: 2 },
] as const;

/** `optional` names the steps that a seed may do without. */
export const drawCourse = (chance: Chance, optional: readonly string[]): Course => {
  const { count } = weighted(chance, desks) ?? desks[0];
  const { least, spread } = weighted(chance, lengths) ?? lengths[0];
  const steps = least + chance.upTo(spread);
  const times = new Map(
    optional.map((step) => [step, weighted(chance, frequencies)?.times ?? 1] as const),
  );
  return { desks: count, steps, often: (step) => times.get(step) ?? 1 };
};
