import { closingLine, sum } from '../check/counts.ts';
import { runEndToEnd, runVitest } from '../check/tests.ts';
import { runCommand } from '../setup/command.ts';
import { ensureEverything } from '../setup/everything.ts';

// Arguments go to vitest and leave the window out: npm test -- test/unit/journal.test.ts
await runCommand(async (args) => {
  await ensureEverything();
  const counts =
    args.length > 0 ? await runVitest(args) : sum([await runVitest([]), await runEndToEnd([])]);
  process.stdout.write(`\n${closingLine(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
});
