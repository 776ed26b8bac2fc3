/** The province's store of files after a power cut: what it said that it held, it holds whole. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openFileStore } from '#server/blobs/file-store.ts';
import { broken, type Breach } from '../invariants/rules.ts';
import type { Said } from './power-plan.ts';

/** More than one folder is missing above it: each of their names is at stake. */
export const filesFolder = (folder: string): string => join(folder, 'tinh', 'tep');

export const lostFiles = async (
  folder: string,
  heard: readonly Said[],
): Promise<readonly Breach[]> => {
  const names = heard.flatMap((said) => (said.what === 'archived' ? [said.sha256] : []));
  const store = await openFileStore({
    folder: filesFolder(folder),
    reserveBytes: 0,
    now: Date.now,
  });
  const lost = await Promise.all(
    names.map(async (name): Promise<readonly Breach[]> => {
      const content = await store.read(name);
      const isWhole =
        content !== null && createHash('sha256').update(content).digest('hex') === name;
      return isWhole ? [] : [broken('files_are_at_the_province', name)];
    }),
  );
  return lost.flat();
};
