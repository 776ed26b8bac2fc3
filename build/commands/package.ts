import { packageApplication } from '../package/package-application.ts';
import { runCommand } from '../setup/command.ts';

await runCommand(async () => {
  process.stdout.write(`${await packageApplication()}\n`);
  return 0;
});
