import { join } from 'node:path';
import { runCommand } from '../setup/command.ts';
import { projectRoot } from '../setup/places.ts';
import { runVisibly } from '../setup/run.ts';

// Every printed form as PDF, with ordinary and extreme data: npm run -s forms -- --out DIR
await runCommand((args) =>
  runVisibly(process.execPath, [
    join(projectRoot, 'test', 'golden', 'forms', 'write-forms.ts'),
    ...args,
  ]),
);
