/** Where a simulated province keeps archived files: in memory for many seeds, in a folder beside PGlite. */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import { openFileStore } from '#server/blobs/file-store.ts';
import { err, ok } from '#shared/result.ts';

export interface ProvinceBlobs extends BlobStore {
  /** Keeps all of them under a name. */
  readonly keep: (name: string) => void;
  readonly putBack: (name: string) => void;
  /** What is still coming. */
  readonly parts: () => readonly string[];
  /** The power went before the part was synced: one of its bytes is not what was written. */
  readonly spoil: (part: string) => void;
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const spoilt = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const other = new Uint8Array(bytes);
  const last = other.length - 1;
  other[last] = (other[last] ?? 0) ^ 1;
  return other;
};

interface Shelves {
  readonly held: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** By the contract of the folder: parts by desk, overlapping chunks harmless, held only by its hash. */
export const createMemoryBlobs = (): ProvinceBlobs => {
  const held = new Map<string, Uint8Array<ArrayBuffer>>();
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  const kept = new Map<string, Shelves>();
  const partOf = (name: string, desk: string): string => `${name}-${desk}`;

  const standing = (name: string, desk: string) => {
    const whole = held.get(name);
    const offset = (whole ?? parts.get(partOf(name, desk)))?.length ?? 0;
    return { sha256: name, held: whole !== undefined, offset };
  };

  return {
    standing: async (name, desk) => standing(name, desk),
    has: async (name) => held.has(name),
    read: async (name) => held.get(name) ?? null,
    append: async ({ name, desk, offset, bytes, content }) => {
      const now = standing(name, desk);
      if (now.held) return ok(now);
      const end = offset + content.length;
      if (offset > now.offset || end > bytes || content.length === 0)
        return err({ code: 'blob_offset' });
      const before = parts.get(partOf(name, desk)) ?? new Uint8Array();
      const grown = new Uint8Array(Math.max(before.length, end));
      grown.set(before);
      grown.set(content, offset);
      parts.set(partOf(name, desk), grown);
      if (end < bytes) return ok(standing(name, desk));
      parts.delete(partOf(name, desk));
      if (grown.length !== bytes || sha256Of(grown) !== name) return err({ code: 'blob_differs' });
      held.set(name, grown);
      return ok(standing(name, desk));
    },
    keep: (name) => {
      kept.set(name, { held: new Map(held), parts: new Map(parts) });
    },
    putBack: (name) => {
      const shelves = kept.get(name);
      held.clear();
      parts.clear();
      for (const [key, bytes] of shelves?.held ?? []) held.set(key, bytes);
      for (const [key, bytes] of shelves?.parts ?? []) parts.set(key, bytes);
    },
    parts: () => [...parts.keys()].toSorted(),
    spoil: (part) => {
      const bytes = parts.get(part);
      if (bytes !== undefined) parts.set(part, spoilt(bytes));
    },
  };
};

/** The province's own folder of files, on a disk that costs nothing. */
export const createFolderBlobs = async (root: string): Promise<ProvinceBlobs> => {
  const folder = join(root, 'blobs');
  const partsFolder = join(folder, 'parts');
  const keptIn = (name: string): string => join(root, `blobs-${name}`);
  const replace = (from: string, to: string): void => {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true });
  };
  const store = await openFileStore({ folder, reserveBytes: 0, now: () => 0 });
  return {
    ...store,
    keep: (name) => replace(folder, keptIn(name)),
    putBack: (name) => replace(keptIn(name), folder),
    parts: () => readdirSync(partsFolder).toSorted(),
    spoil: (part) => {
      const path = join(partsFolder, part);
      writeFileSync(path, spoilt(readFileSync(path)));
    },
  };
};
