import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '#shared/schema.ts';
import { projectRoot } from '../setup/places.ts';
import { canPrint, holdPrintScheduler } from '../setup/print-scheduler.ts';
import { runVisibly } from '../setup/run.ts';
import { startVirtualDisplay } from '../setup/virtual-display.ts';
import { type Counts, honest, noTests } from './counts.ts';

const reports = join(projectRoot, 'out', 'reports');

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Runs the tests of vitest that the arguments select; all of them without arguments. */
export async function runVitest(args: readonly string[]): Promise<Counts> {
  const report = await freshReport('vitest.json');
  const code = await runVisibly(
    join(projectRoot, 'node_modules', '.bin', 'vitest'),
    [
      'run',
      '--config',
      join(projectRoot, 'build', 'vitest.config.ts'),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    // Many tests start the program as a process of its own: it is read once and not at every start.
    { NODE_COMPILE_CACHE: join(projectRoot, 'out', 'compile-cache') },
  );
  if (!existsSync(report)) return honest(noTests, code);
  const found = vitestReport.parse(JSON.parse(await readFile(report, 'utf8')));
  return honest(
    {
      passed: found.numPassedTests,
      failed: found.numFailedTests,
      skipped: found.numPendingTests + found.numTodoTests,
    },
    code,
  );
}

/** Runs the tests in the real window, on a display that nobody sees. A test that passes only when repeated has failed. */
export async function runEndToEnd(args: readonly string[]): Promise<Counts> {
  const report = await freshReport('playwright.json');
  const display = await startVirtualDisplay();
  const scheduler = canPrint() ? await holdPrintScheduler() : null;
  const code = await runVisibly(
    join(projectRoot, 'node_modules', '.bin', 'playwright'),
    [
      'test',
      '--config',
      join(projectRoot, 'build', 'playwright.config.ts'),
      '--reporter=list,json',
      ...args,
    ],
    { ...display.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  await scheduler?.release();
  display.stop();
  if (!existsSync(report)) return honest(noTests, code);
  const { stats } = playwrightReport.parse(JSON.parse(await readFile(report, 'utf8')));
  return honest(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
    code,
  );
}

/** Where a runner shall write its report; what an earlier run wrote there is gone. */
async function freshReport(name: string): Promise<string> {
  await mkdir(reports, { recursive: true });
  const path = join(reports, name);
  await rm(path, { force: true });
  return path;
}
