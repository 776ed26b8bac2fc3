import { type Counts, closingLine, noTests, sum } from '../check/counts.ts';
import { runEndToEnd, runVitest } from '../check/tests.ts';
import { runCommand } from '../setup/command.ts';
import { ensureEverything } from '../setup/everything.ts';
import { ensureSystem } from '../setup/system.ts';

/**
 * The folders and files whose suites have an amount (test/faults/amount.ts reads which), what asks a slow program, and
 * the properties, of which PROPERTY_RUNS says how many lives each is tried on. One has a number of its own: that random
 * lives reach every state, which is tried on the same lives each time so that it never fails by chance.
 */
const suites = [
  'test/faults/',
  'test/simulation/',
  'test/property/',
  'test/store/rebuild.test.ts',
  'test/desk/exports-libreoffice.test.ts',
];

/** Walks in real windows that have an amount. */
const walks = ['test/e2e/kill.e2e.ts', 'test/e2e/circle.e2e.ts', 'test/e2e/long-lists.e2e.ts'];
const isWalk = (file: string): boolean => file.endsWith('.e2e.ts');

const inWindows = async (files: readonly string[]): Promise<Counts> => {
  await ensureEverything();
  return runEndToEnd(files);
};

// Once for each release, for hours if need be: npm run test:long, or npm run test:long -- test/faults/power.test.ts
await runCommand(async (args) => {
  await ensureSystem(['compiler', 'line', 'postgres', 'spreadsheet']);
  process.env['QMC_LONG'] = '1';
  process.env['PROPERTY_RUNS'] = '10000';
  const asked = args.length > 0 ? args : [...suites, ...walks];
  const files = asked.filter((file) => !isWalk(file));
  const windows = asked.filter(isWalk);
  const counts = sum([
    files.length > 0 ? await runVitest(files) : noTests,
    windows.length > 0 ? await inWindows(windows) : noTests,
  ]);
  process.stdout.write(`\n${closingLine(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
});
