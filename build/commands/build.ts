import { ensureBuilt } from '../setup/application.ts';
import { runCommand } from '../setup/command.ts';

await runCommand(async () => {
  await ensureBuilt();
  return 0;
});
