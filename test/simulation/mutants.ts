/** Every planted mistake: a simulator that lets one of them pass proves nothing. */
import type { Mutant } from './mutant.ts';
import { deskMutants } from './mutants-desk.ts';
import { provinceMutants } from './mutants-province.ts';
import type { Simulator } from './simulator.ts';

export const mutants: readonly Mutant[] = [...provinceMutants, ...deskMutants];

export interface Hunt {
  readonly mutant: Mutant;
  readonly seeds: number;
  /** The rules that it broke, and in how many seeds. */
  readonly foundBy: ReadonlyMap<string, number>;
  /** The first seed that showed it. */
  readonly first: number | null;
}

/** @param enough stops as soon as so many seeds have shown it */
export const hunt = async (
  simulator: Simulator,
  mutant: Mutant,
  seeds: Iterable<number>,
  enough: number,
): Promise<Hunt> => {
  const foundBy = new Map<string, number>();
  let first: number | null = null;
  let tried = 0;
  let found = 0;
  for (const seed of seeds) {
    if (found >= enough) break;
    tried += 1;
    const { breaches } = await simulator.run(seed, mutant);
    if (breaches.length === 0) continue;
    found += 1;
    first ??= seed;
    for (const rule of new Set(breaches.map((one) => one.rule)))
      foundBy.set(rule, (foundBy.get(rule) ?? 0) + 1);
  }
  return { mutant, seeds: tried, foundBy, first };
};
