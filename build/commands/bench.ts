import { join } from 'node:path';
import { runCommand } from '../setup/command.ts';
import { ensureEverything } from '../setup/everything.ts';
import { projectRoot } from '../setup/places.ts';
import { runVisibly } from '../setup/run.ts';
import { startVirtualDisplay } from '../setup/virtual-display.ts';

// Always on the same kind of display, so that figures can be compared.
await runCommand(async (args) => {
  await ensureEverything();
  const display = await startVirtualDisplay();
  const code = await runVisibly(
    process.execPath,
    [join(projectRoot, 'test', 'bench', 'main.ts'), ...args],
    display.env,
  );
  display.stop();
  return code;
});
