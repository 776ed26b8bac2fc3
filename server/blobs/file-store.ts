/**
 * Files by hash in a folder: a growing part for each desk, renamed once its hash is verified and it is synced. The
 * folder may be on another disk than the database; on the same one, a reserve stays free for the entries.
 */
import { readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStanding } from '#shared/protocol/blobs.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { BlobRefusal, BlobStore, Chunk } from './blob-store.ts';
import {
  isDiskFull,
  isMissing,
  makeFolder,
  sha256Of,
  sizeOf,
  syncFile,
  syncFolder,
  writeAt,
} from './durable.ts';
import { inTurn } from './turns.ts';

export interface FileStoreOptions {
  readonly folder: string;
  /** Bytes of the disk that files must leave free. */
  readonly reserveBytes: number;
  readonly now: () => number;
}

/** Enough for a day's entries of a whole province. */
export const RESERVE_BYTES = 256_000_000;

/** A part that nobody went on with for so long is thrown away; its desk begins again. */
const STALE_PART_MS = 30 * 24 * 3_600_000;

const throwAwayStale = async (parts: string, now: number): Promise<void> => {
  for (const file of await readdir(parts)) {
    const path = join(parts, file);
    if (now - (await stat(path)).mtimeMs > STALE_PART_MS) await rm(path, { force: true });
  }
};

/** A store that was ended between naming a file and syncing its name does not know which one it was. */
const settleNames = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await syncFolder(join(folder, entry.name));
  await syncFolder(folder);
};

export const openFileStore = async (options: FileStoreOptions): Promise<BlobStore> => {
  const { folder, reserveBytes } = options;
  const parts = join(folder, 'parts');
  await makeFolder(parts);
  await throwAwayStale(parts, options.now());
  await settleNames(folder);

  const pathOf = (name: string): string => join(folder, name.slice(0, 2), name);
  const partOf = (name: string, desk: string): string =>
    join(parts, `${name}-${Buffer.from(desk).toString('hex')}`);
  const takingTurns = inTurn();

  const hasRoom = async (bytes: number): Promise<boolean> => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize - bytes >= reserveBytes;
  };

  /** Files whose names may not be on the disk yet: somebody is at it, or the disk failed. */
  const unsettled = new Set<string>();

  /** Before a file is said to be held. */
  const settle = async (name: string): Promise<void> => {
    if (!unsettled.has(name)) return;
    await syncFolder(dirname(pathOf(name)));
    await syncFolder(folder);
    unsettled.delete(name);
  };

  const standing = async (name: string, desk: string): Promise<BlobStanding> => {
    const held = await sizeOf(pathOf(name));
    if (held !== null) await settle(name);
    return held === null
      ? { sha256: name, held: false, offset: (await sizeOf(partOf(name, desk))) ?? 0 }
      : { sha256: name, held: true, offset: held };
  };

  /** Another desk may have brought the same meanwhile: the same bytes take the same place. */
  const keep = async (part: string, name: string): Promise<void> => {
    try {
      await syncFile(part);
    } catch (fault) {
      // The system may hold for written what only its memory has, and no later sync brings it down.
      await rm(part, { force: true });
      throw fault;
    }
    await makeFolder(dirname(pathOf(name)));
    unsettled.add(name);
    await rename(part, pathOf(name));
    await settle(name);
  };

  const take = async (chunk: Chunk): Promise<Result<BlobStanding, BlobRefusal>> => {
    const { name, desk, offset, bytes, content } = chunk;
    const now = await standing(name, desk);
    if (now.held) return ok(now);
    const end = offset + content.length;
    if (offset > now.offset || end > bytes || content.length === 0)
      return err({ code: 'blob_offset' });
    if (!(await hasRoom(content.length))) return err({ code: 'province_full' });
    const part = partOf(name, desk);
    await writeAt(part, content, offset);
    if (end < bytes) return ok(await standing(name, desk));
    if ((await sizeOf(part)) !== bytes || (await sha256Of(part)) !== name) {
      await rm(part, { force: true });
      return err({ code: 'blob_differs' });
    }
    await keep(part, name);
    return ok({ sha256: name, held: true, offset: bytes });
  };

  return {
    standing,
    has: async (name) => (await sizeOf(pathOf(name))) !== null,
    append: (chunk) =>
      takingTurns(partOf(chunk.name, chunk.desk), async () => {
        try {
          return await take(chunk);
        } catch (fault) {
          if (isDiskFull(fault)) return err({ code: 'province_full' });
          throw fault;
        }
      }),
    read: async (name) => {
      try {
        return new Uint8Array(await readFile(pathOf(name)));
      } catch (fault) {
        if (isMissing(fault)) return null;
        throw fault;
      }
    },
  };
};
