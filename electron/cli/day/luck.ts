/** Repeatable luck: the same seed gives the same day. Mulberry32; good enough to invent people, for nothing else. */
export interface Luck {
  /** 0 … `below` − 1. */
  readonly upTo: (below: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** True in `percent` of a hundred cases. */
  readonly happens: (percent: number) => boolean;
}

export const createLuck = (seed: number): Luck => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (below: number): number => Math.floor(next() * below);
  return {
    upTo,
    pick: (from) => from[upTo(from.length)] ?? from[0],
    happens: (percent) => next() * 100 < percent,
  };
};
