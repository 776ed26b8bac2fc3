import { build } from 'electron-vite';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { projectRoot } from './places.ts';
import { step } from './progress.mjs';

/** All that the bundles are made of. */
const sources = [
  'shared',
  'electron',
  'renderer',
  'build/electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

const stampFile = join(projectRoot, 'out', 'build-stamp');

const results = [
  'main/index.js',
  'main/worker.js',
  'preload/index.cjs',
  'renderer/index.html',
  'renderer/print.html',
  'renderer/form-preview.html',
];

/** Builds the desk into out/ when a source has changed since the last build. */
export async function ensureBuilt(): Promise<void> {
  if (await isFresh(await sourceStamp())) return;
  await withLock(`build:${projectRoot}`, async () => {
    const stamp = await sourceStamp();
    if (await isFresh(stamp)) return;
    await step('Dựng ứng dụng', 'building the application', () => buildApplication());
    await writeFile(stampFile, stamp);
  });
}

/** Builds the desk into out/, whatever is there. */
export async function buildApplication(): Promise<void> {
  await mkdir(join(projectRoot, 'out'), { recursive: true });
  await build({
    root: projectRoot,
    configFile: join(projectRoot, 'build', 'electron.vite.config.ts'),
    logLevel: 'warn',
  });
}

async function isFresh(stamp: string): Promise<boolean> {
  if (
    !existsSync(stampFile) ||
    !results.every((name) => existsSync(join(projectRoot, 'out', name)))
  )
    return false;
  return (await readFile(stampFile, 'utf8')) === stamp;
}

/** A digest over the names and contents of all sources. */
async function sourceStamp(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of await filesUnder(source)) {
      hash
        .update(path)
        .update('\0')
        .update(await readFile(join(projectRoot, path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** The file itself, or all files in the folder, in a steady order; relative to the project. */
async function filesUnder(path: string): Promise<readonly string[]> {
  const found = await stat(join(projectRoot, path));
  if (found.isFile()) return [path];
  const entries = await readdir(join(projectRoot, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)))
    .toSorted();
}
