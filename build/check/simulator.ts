import { join } from 'node:path';
import { projectRoot } from '../setup/places.ts';
import { runVisibly } from '../setup/run.ts';

const run = (what: string, args: readonly string[]): Promise<number> =>
  runVisibly(process.execPath, [join(projectRoot, 'test', 'simulation', 'main.ts'), what, ...args]);

/** Desks, line and province under faults. */
export const simulate = (args: readonly string[]): Promise<number> => run('simulate', args);

/** Every planted mistake must be found. */
export const huntMistakes = (args: readonly string[] = []): Promise<number> => run('mutants', args);
