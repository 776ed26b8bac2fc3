import { join } from 'node:path';
import { runCommand } from '../setup/command.ts';
import { projectRoot } from '../setup/places.ts';
import { runVisibly } from '../setup/run.ts';

// Every planted mistake must be found: npm run -s mutants [-- --seeds 300]
await runCommand((args) => {
  const main = join(projectRoot, 'test', 'simulation', 'main.ts');
  return runVisibly(process.execPath, [main, 'mutants', ...args]);
});
