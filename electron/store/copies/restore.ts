/**
 * The way back from a backup: on a copy first, with whatever can still be read of the present files, proven, and only
 * then in their place. The present files are kept whole; at no moment is there less than before.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Instant } from '#shared/calendar/local-time.ts';
import { compareReach, type Reach } from '#shared/backup/rule.ts';
import type { SkippedNumbers } from '#shared/number/after-restore.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { StoreFailure } from '#electron/desk/ports.ts';
import { bringFiles, bringReadable, copyDurably, filesOf } from './backup-files.ts';
import { keptBackup, listBackups } from './backup-manifest.ts';
import { proveCopy } from './backup.ts';
import { pathsOf, type FolderPaths } from '../data-folder.ts';
import { makeFolder, renameDurably, syncFile } from '../durable-file.ts';
import type { Connection } from '../driver.ts';
import { failureOf } from '../failure.ts';
import { lockFolder, type FolderLock, type LockRefusal } from '../folder-lock.ts';
import { head } from '../journal/chains.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { keyIdOf } from '../keys/seal.ts';
import { openDatabase, type OpenRefusal } from '../open.ts';
import { rebuildIfOutdated } from '../projections/rebuild.ts';
import { restoredName, stampOf, swapIn, swapKeys } from './quarantine.ts';
import { raiseEpoch, type NextEpoch, type RaiseRefusal } from './raise-epoch.ts';
import { salvage, type Salvaged } from './salvage.ts';
import { createSql, type Sql } from '../sql.ts';
import { readTail, type TailEntry } from './tail.ts';
import { inspect, isSound } from '../verify.ts';

export interface Restore {
  readonly kind: 'restore';
  readonly folder: string;
  /** Of the database. */
  readonly key: Uint8Array;
  /** The folder of the backup. */
  readonly copy: string;
  readonly next: NextEpoch;
  /** True: everything but the change of files. */
  readonly rehearse: boolean;
  /** For a rehearsal beside an open desk: a proven copy of the present database. Null: the present files themselves. */
  readonly beside: string | null;
  /** The folder, on another disk, in which the desk goes on: the present files are only read. Null: where they are. */
  readonly into: string | null;
}

export interface Restored {
  /** Of the backup. */
  readonly madeAt: Instant;
  readonly entries: number;
  /** Beyond the backup. */
  readonly salvaged: number;
  /** When the last entry that is there now was written. */
  readonly until: Instant;
  /** The present files could be read to their end: nothing is missing. */
  readonly whole: boolean;
  readonly skipped: SkippedNumbers | null;
}

export type RestoreRefusal =
  | { readonly code: 'copy_missing' }
  /** What came out does not pass the checks of a backup. Nothing was changed. */
  | { readonly code: 'copy_not_sound' }
  /** A desk's data lies there already. */
  | { readonly code: 'place_taken' }
  | RaiseRefusal
  | LockRefusal
  | OpenRefusal
  | StoreFailure;

const SCRATCH = 'restoring.new';
const REHEARSAL = 'rehearsing.new';

/** A rehearsal beside an open desk changes nothing that the desk holds. */
const hold = ({ folder, beside, into }: Restore): Result<FolderLock, RestoreRefusal> => {
  if (into !== null)
    return existsSync(pathsOf(into).database) ? err({ code: 'place_taken' }) : holdNew(into);
  return beside === null ? lockFolder(folder) : ok({ release: () => undefined });
};

const holdNew = (into: string): Result<FolderLock, LockRefusal> => {
  makeFolder(into);
  return lockFolder(into);
};

/** False where the disk does not even give the bytes: then nothing is to be had from the present files. */
const couldCopy = (paths: FolderPaths, folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true });
    for (const end of ['', '-wal'])
      if (existsSync(`${paths.database}${end}`))
        copyFileSync(`${paths.database}${end}`, join(folder, `${basename(paths.database)}${end}`));
    return true;
  } catch (fault) {
    if (failureOf(fault)?.code === 'io_error') return false;
    throw fault;
  }
};

/** As far as the disk gives it: a tail that cannot be read proves nothing, and takes nothing away. */
const tailOf = ({ tail }: FolderPaths, key: Uint8Array): readonly TailEntry[] => {
  try {
    return readTail(tail, key);
  } catch (fault) {
    if (failureOf(fault)?.code === 'io_error') return [];
    throw fault;
  }
};

/** Beside the restored database: the present files are opened as a copy, for even reading may change them. */
const openDamaged = (paths: FolderPaths, scratch: string, key: Uint8Array) => {
  const folder = join(scratch, 'damaged');
  if (!existsSync(paths.database) || !couldCopy(paths, folder)) return null;
  const opened = openDatabase({
    file: join(folder, basename(paths.database)),
    key,
    mode: 'read',
    keyProven: true,
    backupFolder: folder,
  });
  return opened.ok ? opened.value : null;
};

type Damaged = NonNullable<ReturnType<typeof openDamaged>>;

/**
 * Every page, every entry and every list of the present database is as it should be, and nobody else knew of more.
 * Spends the connection.
 */
const isWhole = (db: Damaged, reached: Reach): boolean => {
  try {
    return (
      compareReach(head(createSql(db)), reached) >= 0 &&
      db.pragma('integrity_check', { simple: true }) === 'ok' &&
      isSound(inspect(db))
    );
  } catch {
    // What cannot be read to its end is not whole: that is the answer.
    return false;
  }
};

interface Filled extends Salvaged {
  readonly whole: boolean;
  readonly skipped: SkippedNumbers | null;
}

/** Of copies and tail: an older life that stands there must not look like what was lost of the newer one. */
const newestEpoch = (paths: FolderPaths, key: Uint8Array): number =>
  Math.max(0, ...[...listBackups(paths.backups), ...tailOf(paths, key)].map(({ epoch }) => epoch));

/** With what the present files still give, if anything; they are spent. */
const addTo = (
  db: Connection,
  { key, next }: Restore,
  paths: FolderPaths,
  damaged: Damaged | null,
): Result<Filled, RestoreRefusal> => {
  try {
    const sql = createSql(db);
    const there: Sql | null = damaged === null ? null : createSql(damaged);
    return db
      .transaction(() => {
        rebuildIfOutdated(sql);
        const salvaged = salvage(sql, there, tailOf(paths, key));
        const whole = damaged !== null && isWhole(damaged, head(sql));
        const skipped = raiseEpoch(sql, next, whole, newestEpoch(paths, key));
        return skipped.ok ? ok({ ...salvaged, whole, skipped: skipped.value }) : skipped;
      })
      .immediate();
  } finally {
    damaged?.close();
  }
};

/** From the backup's copy to the database that is to be: migrated, added to, taken into the next epoch. */
const fill = (
  task: Restore,
  paths: FolderPaths,
  scratch: FolderPaths,
): Result<Filled, RestoreRefusal> => {
  const { key } = task;
  const opened = openDatabase({
    file: scratch.database,
    key,
    mode: 'write',
    keyProven: true,
    backupFolder: scratch.backups,
  });
  if (!opened.ok) return opened;
  const db = opened.value;
  const present = task.beside === null ? paths : pathsOf(task.beside);
  try {
    return addTo(db, task, paths, openDamaged(present, scratch.folder, key));
  } finally {
    db.close();
  }
};

const build = (
  task: Restore,
  paths: FolderPaths,
  scratch: FolderPaths,
): Result<Restored, RestoreRefusal> => {
  const copy = keptBackup(task.copy, basename(task.copy));
  const from = pathsOf(task.copy);
  if (copy === null || !existsSync(from.database)) return err({ code: 'copy_missing' });
  rmSync(scratch.folder, { recursive: true, force: true });
  mkdirSync(scratch.folder);
  copyDurably(from.database, scratch.database);
  const filled = fill(task, paths, scratch);
  if (!filled.ok) return filled;
  const proven = proveCopy(scratch, task.key, copy.madeAt);
  if (!proven.ok) {
    const { error } = proven;
    const unsound = error.code === 'damaged' || error.code === 'backup_not_proven';
    return err(unsound ? { code: 'copy_not_sound' } : error);
  }
  const { entries: salvaged, until, whole, skipped } = filled.value;
  const { madeAt, entries } = copy;
  return ok({ madeAt, entries, salvaged, until: until ?? madeAt, whole, skipped });
};

/** The slots of now stay where they open this key: they know newer PINs. */
const keepKeys = (paths: FolderPaths, task: Restore): void => {
  const keys = readKeyFile(paths.keys);
  if (keys.ok && keys.value.keyId === keyIdOf(task.key)) return;
  swapKeys(paths, stampOf(task.next.at), pathsOf(task.copy).keys);
};

/** In the place of the present files, which go to quarantine. */
const takeOver = (task: Restore, paths: FolderPaths, database: string): void => {
  keepKeys(paths, task);
  bringFiles(filesOf(task.copy), paths.blobs);
  syncFile(database);
  renameDurably(database, restoredName(paths.database));
  swapIn(paths, stampOf(task.next.at));
};

/** In a folder of its own: the database gets its name last, so half of it is none. */
const settleElsewhere = (
  task: Restore,
  paths: FolderPaths,
  there: FolderPaths,
  database: string,
): void => {
  const keys = readKeyFile(paths.keys);
  const current = keys.ok && keys.value.keyId === keyIdOf(task.key);
  bringReadable(paths.blobs, there.blobs);
  bringFiles(filesOf(task.copy), there.blobs);
  copyDurably(current ? paths.keys : pathsOf(task.copy).keys, there.keys);
  syncFile(database);
  renameDurably(database, there.database);
};

const workOn = (task: Restore): Result<Restored, RestoreRefusal> => {
  const paths = pathsOf(task.folder);
  const there = pathsOf(task.into ?? task.folder);
  const scratch = pathsOf(join(there.folder, task.rehearse ? REHEARSAL : SCRATCH));
  const lock = hold(task);
  if (!lock.ok) return lock;
  try {
    const built = build(task, paths, scratch);
    if (!built.ok || task.rehearse) return built;
    if (task.into === null) takeOver(task, paths, scratch.database);
    else settleElsewhere(task, paths, there, scratch.database);
    return built;
  } finally {
    rmSync(scratch.folder, { recursive: true, force: true });
    lock.value.release();
  }
};

/** Takes the folder for as long as it works; whatever is refused leaves everything as it was. */
export const restore = (task: Restore): Result<Restored, RestoreRefusal> => {
  try {
    return workOn(task);
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  }
};

export interface KeyRestore {
  readonly folder: string;
  readonly copy: string;
  readonly at: Instant;
}

/** Where only the key file is gone: the data may be whole, and the PINs of the backup open it. */
export const restoreKeys = ({ folder, copy, at }: KeyRestore): Result<null, RestoreRefusal> => {
  const paths = pathsOf(folder);
  const from = pathsOf(copy).keys;
  if (!readKeyFile(from).ok) return err({ code: 'copy_missing' });
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  try {
    swapKeys(paths, stampOf(at), from);
    return ok(null);
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  } finally {
    lock.value.release();
  }
};
