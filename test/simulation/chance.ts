/** All chance of a run comes from its seed. */
import { createLuck, type Luck } from '#electron/cli/day/luck.ts';

export interface Chance extends Luck {
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>;
  /** Uniform in [0, 1). */
  readonly fraction: () => number;
}

export const createChance = (seed: number): Chance => {
  const luck = createLuck(seed);
  return {
    ...luck,
    bytes: (length) => Uint8Array.from({ length }, () => luck.upTo(256)),
    fraction: () => luck.upTo(1_000_000) / 1_000_000,
  };
};

/** One of them, each as often as its weight says. */
export const weighted = <T extends { readonly weight: number }>(
  luck: Luck,
  from: readonly T[],
): T | null => {
  const total = from.reduce((sum, { weight }) => sum + weight, 0);
  let at = luck.upTo(Math.max(1, total));
  for (const one of from) {
    if (at < one.weight) return one;
    at -= one.weight;
  }
  return null;
};
