import { packageApplication } from '../package/package-application.ts';
import { runCommand } from '../setup/command.ts';

await runCommand(async () => {
  const { launcher } = await packageApplication();
  process.stdout.write(`${launcher}\n`);
  return 0;
});
