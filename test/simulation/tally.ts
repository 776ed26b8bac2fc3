/** What many seeds came to, in the words of the one line that a machine reads. */
import { kindOf, type Breach, type Kind } from '../invariants/rules.ts';
import type { Seen } from './hands.ts';
import type { Mutant } from './mutant.ts';

export interface Tally {
  readonly runs: number;
  readonly receipts: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly diverged: number;
  readonly stuck: number;
}

export const emptyTally: Tally = {
  runs: 0,
  receipts: 0,
  lost: 0,
  duplicated: 0,
  diverged: 0,
  stuck: 0,
};

export const withSeen = (tally: Tally, { receipts, breaches }: Seen): Tally => {
  const found = new Set(breaches.map(({ rule }) => kindOf(rule)));
  const more = (kind: Kind): number => tally[kind] + (found.has(kind) ? 1 : 0);
  return {
    runs: tally.runs + 1,
    receipts: tally.receipts + receipts,
    lost: more('lost'),
    duplicated: more('duplicated'),
    diverged: more('diverged'),
    stuck: more('stuck'),
  };
};

export const isSound = ({ lost, duplicated, diverged, stuck }: Tally): boolean =>
  lost + duplicated + diverged + stuck === 0;

/** By a rule that names the mistake: a simulation that breaks down, or a rule of something else, has caught nobody. */
export const isCaught = (
  { foundBy }: Pick<Mutant, 'foundBy'>,
  breaches: readonly Pick<Breach, 'rule'>[],
): boolean => breaches.some(({ rule }) => foundBy.includes(rule));
