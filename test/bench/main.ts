/**
 * `npm run bench [-- P1 P4]`: measures, prints one table, keeps it as JSON in `bench/results`. Without a name all but
 * the long ones. Exit 1 when one broke, never for its time.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { runCommand } from '#build/setup/command.ts';
import { projectRoot } from '#build/setup/places.ts';
import { ensureRuntime } from '#build/setup/runtime.ts';
import { say, step } from '#build/setup/progress.mjs';
import { measureAccept } from './accept.bench.ts';
import { measureBlocks } from './blocks.bench.ts';
import { copyBigOffice, type OfficeFiles } from './big-office.ts';
import { figureIds, isReached, ratioOf, usualIds, type Figure, type FigureId } from './figure.ts';
import { measureHandOver } from './hand-over.bench.ts';
import { measureLine } from './line.bench.ts';
import { measureDay } from './day.bench.ts';
import { measureIngest } from './ingest.bench.ts';
import { measureKeys } from './keys.bench.ts';
import { measureLists } from './lists.bench.ts';
import { measureMemory } from './memory.bench.ts';
import { millionDossiers } from './million.ts';
import { measurePhoto } from './photo.bench.ts';
import { measureReceipt } from './receipt.bench.ts';
import { measureMillion, measureSearch } from './search.bench.ts';
import { measureRow } from './row.bench.ts';
import { measureStart } from './start.bench.ts';
import { notesOf, tableOf } from './table.ts';
import { openBenchWindows, type BenchWindows } from './window/bench-windows.ts';

/** Made when it is first asked for. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
};

interface Run {
  /** The run's own, removed at its end. */
  readonly folder: string;
  readonly office: () => Promise<OfficeFiles>;
  readonly windows: () => Promise<BenchWindows>;
}

const measures: Readonly<Record<FigureId, (run: Run) => Promise<Figure>>> = {
  P1: () => measureAccept(),
  P2: async ({ office }) => measureSearch(await office()),
  P2M: async () => measureMillion(await millionDossiers()),
  P3: async ({ windows }) => measureReceipt(await windows()),
  P4: async ({ windows }) => measureStart(await windows()),
  P5: () => measureLine(),
  P6: () => measureIngest(),
  P9: async ({ windows }) => measureMemory(await windows()),
  P10: async ({ windows }) => measureBlocks(await windows()),
  P10L: async ({ windows, folder }) =>
    measureLists(await windows(), await millionDossiers(), folder),
  P11: async ({ windows, folder }) => measureKeys(await windows(), folder),
  P12: async ({ windows, folder }) => measureDay(await windows(), folder),
  P13: async ({ windows, folder }) => measurePhoto(await windows(), folder),
  P15: () => measureHandOver(),
  P14: async ({ windows }) => measureRow(await windows()),
};

const runIn = (folder: string): Run => {
  const office = once(() => copyBigOffice(join(folder, 'office')));
  return {
    folder,
    office,
    windows: once(() => openBenchWindows(folder, async () => (await office()).data)),
  };
};

const wanted = (args: readonly string[]): readonly FigureId[] | null => {
  const asked = args.map((arg) => arg.toUpperCase());
  const known = asked.length === 0 ? usualIds : figureIds.filter((id) => asked.includes(id));
  return asked.every((arg) => figureIds.some((id) => id === arg)) ? known : null;
};

const commit = (): string => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain') === '' ? '' : ' with changes';
    return `${git('rev-parse', '--short', 'HEAD')}${changed}`;
  } catch {
    return 'outside a repository';
  }
};

const load = (): number => loadavg()[0] ?? 0;

const keep = (figures: readonly Figure[], surroundings: object): string => {
  const folder = join(projectRoot, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const file = join(folder, `${at.replaceAll(':', '-')}.json`);
  const judged = figures.map((figure) => ({
    ...figure,
    lines: figure.lines.map((line) => ({
      ...line,
      ratio: ratioOf(line),
      reached: isReached(line),
    })),
  }));
  writeFileSync(file, `${JSON.stringify({ at, ...surroundings, figures: judged }, null, 2)}\n`);
  return relative(projectRoot, file);
};

/** One that breaks does not take the others with it; its place in the table stays empty. */
const measureOne = async (id: FigureId, run: Run): Promise<Figure | null> => {
  try {
    return await step(`Đo ${id}`, `measuring ${id}`, () => measures[id](run));
  } catch (fault) {
    say(`${id} đổ vỡ`, `${id} broke`);
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
    return null;
  }
};

/** Whether all went through. */
const measureAll = async (ids: readonly FigureId[]): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-bench-run-'));
  const loadBefore = load();
  const figures: Figure[] = [];
  try {
    const run = runIn(folder);
    for (const id of ids) {
      const figure = await measureOne(id, run);
      if (figure !== null) figures.push(figure);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const { version: electron } = await ensureRuntime();
  const { version: node } = process;
  const surroundings = { commit: commit(), machine, electron, node, loadBefore };
  const file = keep(figures, { ...surroundings, loadAfter: load() });
  process.stdout.write(
    `${tableOf(figures)}\n\n${notesOf(figures)}\n\n${machine}; ${surroundings.commit}; kept in ${file}\n`,
  );
  if (loadBefore > cpus().length / 2)
    process.stdout.write(
      `The machine was busy with other work (load ${loadBefore.toFixed(1)} at the start): all times are longer, ratios less exact.\n`,
    );
  return figures.length === ids.length;
};

await runCommand(async (args) => {
  const ids = wanted(args);
  if (ids === null) {
    say(`Có các phép đo: ${figureIds.join(', ')}`, `there are: ${figureIds.join(', ')}`);
    return 2;
  }
  return (await measureAll(ids)) ? 0 : 1;
});
