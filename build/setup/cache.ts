import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { cacheDirectory } from './places.ts';

/**
 * A folder of the cache, made by `make` when it is not there. It is filled under another name and renamed when it is
 * complete: a folder that exists is whole, whenever an earlier attempt may have been ended.
 */
export async function cached(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheDirectory(), name);
  if (existsSync(folder)) return folder;
  return withLock(`cache:${folder}`, async () => {
    if (existsSync(folder)) return folder;
    await mkdir(cacheDirectory(), { recursive: true });
    await removeAbandoned(name);
    const unfinished = await mkdtemp(`${folder}.unfinished-`);
    try {
      await make(unfinished);
      await chmod(unfinished, 0o755);
      await rename(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    return folder;
  });
}

/** Removes what attempts that were killed left behind; called with the lock held, so none of them is alive. */
async function removeAbandoned(name: string): Promise<void> {
  const left = (await readdir(cacheDirectory())).filter((entry) =>
    entry.startsWith(`${name}.unfinished-`),
  );
  await Promise.all(
    left.map((entry) => rm(join(cacheDirectory(), entry), { recursive: true, force: true })),
  );
}
