import { closingLine } from '../check/counts.ts';
import { runEndToEnd } from '../check/tests.ts';
import { runCommand } from '../setup/command.ts';
import { ensureEverything } from '../setup/everything.ts';

await runCommand(async (args) => {
  await ensureEverything();
  const counts = await runEndToEnd(args);
  process.stdout.write(`\n${closingLine(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
});
