/** Data that takes minutes to invent: kept in the cache until a source that shapes it changes. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cached } from '#build/setup/cache.ts';
import { cacheDirectory, projectRoot } from '#build/setup/places.ts';

/** Sentences, papers, screens and searches leave no trace in the data. */
const WITHOUT_TRACE =
  /^shared\/(text|forms|contract|intake|identity|receipt-code|catalogue\/find\.ts)/;

const filesUnder = (path: string): readonly string[] => {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(projectRoot, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)))
    .filter((file) => !WITHOUT_TRACE.test(file))
    .toSorted();
};

const stampOf = (sources: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex').slice(0, 16);
};

/** Only one of a family is kept: they are large. */
const removeEarlier = (family: string, keep: string): void => {
  if (!existsSync(cacheDirectory())) return;
  for (const name of readdirSync(cacheDirectory()))
    if (name.startsWith(family) && !name.startsWith(keep))
      rmSync(join(cacheDirectory(), name), { recursive: true, force: true });
};

/** `sources`: files, and folders with all their files, from which the contents follow. */
export const keptFolder = (
  family: string,
  sources: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> => {
  const name = `${family}${stampOf(sources)}`;
  removeEarlier(family, name);
  return cached(name, make);
};
