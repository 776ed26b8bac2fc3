/**
 * How many files may come in at once. Entries never wait behind scans: beyond this, whoever brings a file is asked
 * to come back later, and a desk does so by itself.
 */
export interface Admission {
  /** Null while the house is full; else gives the place back, once. */
  readonly enter: () => (() => void) | null;
}

export const admission = (places: number): Admission => {
  let inside = 0;
  return {
    enter: () => {
      if (inside >= places) return null;
      inside += 1;
      return () => {
        inside -= 1;
      };
    },
  };
};
