/**
 * A citizen with several dossiers, still at the counter: their common receipt waits for the last one. Kept in memory
 * alone: after a power cut, or once somebody else is at the desk, nobody stands there any more, and the receipt is drawn
 * for what was taken in.
 */
import type { Dossier } from '#shared/dossier/dossier.ts';

export interface OpenVisit {
  /** Whether the receipt of this dossier waits for others. */
  readonly holds: (dossier: Dossier) => boolean;
  readonly current: () => string | null;
  readonly open: (visit: string) => void;
  /** From now on nothing waits. */
  readonly end: () => void;
}

/** `officer`: who is at the desk now. */
export const createOpenVisit = (officer: () => string | null): OpenVisit => {
  let current: string | null = null;
  let by: string | null = null;
  return {
    holds: ({ acceptance }) =>
      current !== null && acceptance?.as.visit === current && officer() === by,
    current: () => current,
    open: (visit) => {
      current = visit;
      by = officer();
    },
    end: () => {
      current = null;
    },
  };
};
