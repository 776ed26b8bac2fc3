/** Where a suite's chances come from: the version's seed, or another each time in a long run; `QMC_SEED=N` plays a run again. */
import { randomInt } from 'node:crypto';
import { givenSeed } from '#test/fixtures/given-seed.ts';

export const seedOf = (suite: string): number => {
  const seed = givenSeed() ?? randomInt(2 ** 31);
  process.stderr.write(`${suite}: QMC_SEED=${seed}\n`);
  return seed;
};
