/** A process whose disk is watched (disk-watch.c): what it did to the files of one folder, in order, with its bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preloadLibrary } from '../fixtures/preload-library.ts';

/** Paths are those of the watched folder; '' is the folder itself. */
export type DiskRecord =
  | { readonly kind: 'create' | 'unlink' | 'mkdir' | 'rmdir'; readonly path: string }
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly offset: number;
      readonly bytes: Buffer;
      readonly failed: boolean;
    }
  | {
      readonly kind: 'truncate';
      readonly path: string;
      readonly size: number;
      readonly failed: boolean;
    }
  | { readonly kind: 'sync'; readonly path: string; readonly failed: boolean }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  /** What the process said at this moment. */
  | { readonly kind: 'say'; readonly text: string };

const KINDS = [
  'create',
  'write',
  'truncate',
  'sync',
  'rename',
  'unlink',
  'mkdir',
  'rmdir',
  'say',
] as const;

const HEAD = 16;

export interface WatchedPlace {
  /** The folder whose files are watched. */
  readonly folder: string;
  readonly log: string;
  /** What is written here goes into the log at its place. */
  readonly says: string;
}

/** Null where the library cannot be had: what needs it is skipped with a reason. */
export const watchLibrary = (): Promise<string | null> =>
  preloadLibrary(join(import.meta.dirname, 'disk-watch.c'));

export const watchedEnv = (
  library: string,
  { folder, log, says }: WatchedPlace,
): Readonly<Record<string, string>> => ({
  LD_PRELOAD: library,
  QMC_DISK_FOLDER: folder,
  QMC_DISK_LOG: log,
  QMC_DISK_SAYS: says,
});

const recordAt = (log: Buffer, at: number, folder: string): readonly [DiskRecord, number] => {
  const kind = KINDS[log.readUInt8(at) - 1];
  if (kind === undefined) throw new Error(`not a record of the disk's log at ${at}`);
  const failed = log.readUInt8(at + 1) === 1;
  const paths = log.readUInt16LE(at + 2);
  const data = log.readUInt32LE(at + 4);
  const offset = Number(log.readBigUInt64LE(at + 8));
  const relative = (path: string): string => path.slice(folder.length + 1);
  const path = relative(log.toString('utf8', at + HEAD, at + HEAD + paths));
  const end = at + HEAD + paths + data;
  const bytes = log.subarray(end - data, end);
  switch (kind) {
    case 'write':
      return [{ kind, path, offset, bytes, failed }, end];
    case 'truncate':
      return [{ kind, path, size: offset, failed }, end];
    case 'sync':
      return [{ kind, path, failed }, end];
    case 'rename':
      return [{ kind, path, to: relative(bytes.toString('utf8')) }, end];
    case 'say':
      return [{ kind, text: bytes.toString('utf8') }, end];
    case 'create':
    case 'unlink':
    case 'mkdir':
    case 'rmdir':
      return [{ kind, path }, end];
  }
};

export const readDiskLog = ({ log, folder }: WatchedPlace): readonly DiskRecord[] => {
  const bytes = readFileSync(log);
  const records: DiskRecord[] = [];
  for (let at = 0; at < bytes.length;) {
    const [record, end] = recordAt(bytes, at, folder);
    records.push(record);
    at = end;
  }
  return records;
};
