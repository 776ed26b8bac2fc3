/** Where a suite's chances come from: another seed each time, printed; `QMC_SEED=N` plays a run again. */
import { randomInt } from 'node:crypto';

export const seedOf = (suite: string): number => {
  const given = process.env['QMC_SEED'] ?? '';
  const seed = given === '' ? randomInt(2 ** 31) : Number(given);
  process.stderr.write(`${suite}: QMC_SEED=${seed}\n`);
  return seed;
};
