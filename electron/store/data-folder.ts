/**
 * The data folder: one database, its key slots, the archived files, the copies. Made so that a power cut at any
 * moment of the making leaves either nothing or a folder that opens.
 */
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import { makeFolder, renameDurably, syncFile, syncFolder } from './durable-file.ts';
import { failureOf } from './failure.ts';
import { lockFolder, type FolderLock, type LockRefusal } from './folder-lock.ts';
import { readKeyFile, writeKeyFile, type KeyFile, type KeyFileRefusal } from './keys/key-file.ts';
import { finishSwap, restoredName } from './copies/quarantine.ts';
import { openDatabase, type OpenRefusal } from './open.ts';

export interface FolderPaths {
  readonly folder: string;
  readonly database: string;
  readonly keys: string;
  /** Wrong PINs at the locked door. */
  readonly doorTries: string;
  readonly blobs: string;
  readonly backups: string;
  /** A second copy of what was recorded since the newest backup. */
  readonly tail: string;
  /** Sealed envelopes of the desks next door: kept for them, needed by nothing here, in no copy. */
  readonly neighbours: string;
  /** The sealed pack that is on its way to the province; in no copy. */
  readonly pack: string;
}

export const pathsOf = (folder: string): FolderPaths => ({
  folder,
  database: join(folder, 'desk.db'),
  keys: join(folder, 'keys.json'),
  doorTries: join(folder, 'door.json'),
  blobs: join(folder, 'blobs'),
  backups: join(folder, 'backups'),
  tail: join(folder, 'tail.bin'),
  neighbours: join(folder, 'neighbours'),
  pack: join(folder, 'pack.sealed'),
});

export type FolderRefusal =
  | { readonly code: 'folder_missing' }
  | { readonly code: 'folder_not_writable' }
  /** Keys without the database that they open: it was moved or removed. Nothing is made in its place. */
  | { readonly code: 'database_missing' }
  | LockRefusal
  | KeyFileRefusal;

/** A folder held by this process alone. */
export interface HeldFolder {
  readonly paths: FolderPaths;
  /** Null in a new folder: nothing has been made yet. */
  readonly keys: KeyFile | null;
  readonly lock: FolderLock;
}

const removeDatabase = (database: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${database}${end}`, { force: true });
};

/** Asks by doing: permissions alone say nothing on a mounted or a Windows folder. */
const checkFolder = (folder: string, make: boolean): Result<null, FolderRefusal> => {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    if (make) makeFolder(folder);
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      return err({ code: 'folder_missing' });
    writeFileSync(probe, '');
    rmSync(probe);
    return ok(null);
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure?.code === 'read_only') return err({ code: 'folder_not_writable' });
    // A full disk still opens: what is on it can be read.
    if (failure?.code === 'disk_full') return ok(null);
    if (failure === null) throw fault;
    return err(failure);
  }
};

/** Ends or clears away a making that was interrupted. */
const settleFolder = (paths: FolderPaths): Result<KeyFile | null, FolderRefusal> => {
  const made = existsSync(paths.database);
  const half = existsSync(restoredName(paths.database));
  const keys = readKeyFile(paths.keys);
  if (!keys.ok && keys.error.code !== 'key_missing') return keys;
  if (!made && !keys.ok) {
    if (half) removeDatabase(restoredName(paths.database));
    return ok(null);
  }
  if (!keys.ok) return keys;
  if (!made && !half) return err({ code: 'database_missing' });
  if (!made) renameDurably(restoredName(paths.database), paths.database);
  return ok(keys.value);
};

const settled = (paths: FolderPaths): Result<KeyFile | null, FolderRefusal> => {
  try {
    finishSwap(paths);
    return settleFolder(paths);
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  }
};

/** Takes the folder for this process; `make` makes it when it is missing. */
export const holdFolder = (folder: string, make: boolean): Result<HeldFolder, FolderRefusal> => {
  const usable = checkFolder(folder, make);
  if (!usable.ok) return usable;
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const paths = pathsOf(folder);
  const keys = settled(paths);
  if (!keys.ok) {
    lock.value.release();
    return keys;
  }
  return ok({ paths, keys: keys.value, lock: lock.value });
};

/** Takes a folder whose database is gone but whose keys are there: whoever opens them may restore it. */
export const holdKeys = (folder: string): Result<HeldFolder, FolderRefusal> => {
  const paths = pathsOf(folder);
  const keys = readKeyFile(paths.keys);
  if (!keys.ok) return keys;
  const lock = lockFolder(folder);
  return lock.ok ? ok({ paths, keys: keys.value, lock: lock.value }) : lock;
};

/** Makes the database under another name, then its keys, then gives it its name: the last step counts. */
export const makeDatabase = (
  held: HeldFolder,
  key: Uint8Array,
  keys: KeyFile,
): Result<HeldFolder, OpenRefusal> => {
  const { paths } = held;
  if (held.keys !== null) throw new Error('this folder has a database');
  const aside = restoredName(paths.database);
  removeDatabase(aside);
  const made = openDatabase({
    file: aside,
    key,
    mode: 'create',
    keyProven: true,
    backupFolder: paths.backups,
  });
  if (!made.ok) return made;
  made.value.close();
  try {
    syncFile(aside);
    writeKeyFile(paths.keys, keys);
    // Whoever made the folder may have been stopped before its name stood fast in the one above.
    syncFolder(dirname(resolve(paths.folder)));
    renameDurably(aside, paths.database);
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  }
  return ok({ ...held, keys });
};
