/**
 * An embedded database that was just made, copied instead of made again: making one takes seconds, every test file
 * needs its own. Kept beside the installed packages, one for each version of PGlite.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '#shared/schema.ts';
import { openPglite } from '#server/store/pglite.ts';

const packages = new URL('../../node_modules', import.meta.url).pathname;

const versionOfPglite = (): string => {
  const text = readFileSync(join(packages, '@electric-sql/pglite/package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
};

const makeOnce = async (master: string): Promise<void> => {
  if (existsSync(master)) return;
  const own = `${master}-${process.pid}`;
  mkdirSync(own, { recursive: true });
  const database = await openPglite(own);
  await database.close();
  try {
    renameSync(own, master);
  } catch (fault) {
    // Another test file was first: its copy is as good.
    if (!existsSync(master)) throw fault;
    rmSync(own, { recursive: true, force: true });
  }
};

/** Puts an empty database into `folder`, as the first start of a province would. */
export const placeEmptyDatabase = async (folder: string): Promise<void> => {
  const master = join(packages, '.cache', 'quay-mot-cua', `pglite-${versionOfPglite()}`);
  await makeOnce(master);
  cpSync(master, folder, { recursive: true });
};
