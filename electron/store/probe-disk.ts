/** Asks a disk that failed, by doing: whether it gives the data to its last byte, and whether it takes any. */
import { createReadStream, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderPaths } from './data-folder.ts';
import { writeDurably } from './durable-file.ts';
import { failureOf } from './failure.ts';

export interface DiskProbe {
  /** Every byte of the database, its log, the tail and the keys could be read. */
  readonly reads: boolean;
  /** A file could be written, synced and removed. */
  readonly writes: boolean;
}

const readThrough = async (path: string): Promise<void> => {
  for await (const _ of createReadStream(path, { highWaterMark: 1024 * 1024 }));
};

const held = async (work: () => Promise<void> | void): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (fault) {
    if (failureOf(fault) === null) throw fault;
    return false;
  }
};

export const probeDisk = async (paths: FolderPaths): Promise<DiskProbe> => {
  const { database, tail, keys } = paths;
  const files = [database, `${database}-wal`, tail, keys].filter((path) => existsSync(path));
  const probe = join(paths.folder, `.probe-${process.pid}`);
  return {
    reads: await held(async () => {
      for (const path of files) await readThrough(path);
    }),
    writes: await held(() => {
      writeDurably(probe, Buffer.alloc(4096, 1));
      rmSync(probe);
    }),
  };
};
