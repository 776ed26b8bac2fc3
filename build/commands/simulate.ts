import { join } from 'node:path';
import { runCommand } from '../setup/command.ts';
import { projectRoot } from '../setup/places.ts';
import { runVisibly } from '../setup/run.ts';

// Desks, line and province under faults: npm run -s simulate -- --seeds 10000 [--from 1]
await runCommand((args) => {
  const main = join(projectRoot, 'test', 'simulation', 'main.ts');
  return runVisibly(process.execPath, [main, 'simulate', ...args]);
});
