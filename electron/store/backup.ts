/** A copy that is proven before it bears a backup's name: the database, the key slots, the archived files. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import type { StoreFailure } from '#electron/desk/ports.ts';
import { pathsOf, type FolderPaths } from './data-folder.ts';
import { renameDurably, syncFile } from './durable-file.ts';
import type { Connection } from './driver.ts';
import { failureOf } from './failure.ts';
import { openDatabase, type OpenRefusal } from './open.ts';
import { inspect, type Inspection } from './verify.ts';

export type BackupRefusal =
  | { readonly code: 'backup_exists' }
  /** The copy was made and read again, and it is not what it should be. It was removed. */
  | { readonly code: 'backup_not_proven' }
  | OpenRefusal
  | StoreFailure;

export interface BackupDone {
  readonly folder: string;
  readonly inspection: Inspection;
}

/** Opens the copy with its own key and walks all of it. */
const prove = (copy: FolderPaths, key: Uint8Array): Result<Inspection, BackupRefusal> => {
  const opened = openDatabase({
    file: copy.database,
    key,
    mode: 'read',
    keyProven: true,
    backupFolder: copy.backups,
  });
  if (!opened.ok) return opened;
  try {
    const healthy = opened.value.pragma('integrity_check', { simple: true }) === 'ok';
    const inspection = inspect(opened.value);
    const sound = healthy && inspection.brokenAt === null && inspection.differing.length === 0;
    return sound ? ok(inspection) : err({ code: 'backup_not_proven' });
  } finally {
    opened.value.close();
  }
};

/** The driver's page-by-page copy knows no keys; `VACUUM INTO` writes under the same key from one snapshot. */
const copyInto = (db: Connection, from: FolderPaths, copy: FolderPaths): void => {
  mkdirSync(copy.folder, { recursive: true });
  db.prepare('VACUUM INTO ?').run(copy.database);
  syncFile(copy.database);
  cpSync(from.keys, copy.keys);
  if (existsSync(from.blobs)) cpSync(from.blobs, copy.blobs, { recursive: true });
};

export const backup = (
  db: Connection,
  from: FolderPaths,
  key: Uint8Array,
  folder: string,
): Result<BackupDone, BackupRefusal> => {
  if (existsSync(folder)) return err({ code: 'backup_exists' });
  const aside = `${folder}.new`;
  try {
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    const copy = pathsOf(aside);
    copyInto(db, from, copy);
    const proven = prove(copy, key);
    if (!proven.ok) {
      rmSync(aside, { recursive: true, force: true });
      return proven;
    }
    renameDurably(aside, folder);
    return ok({ folder, inspection: proven.value });
  } catch (fault) {
    rmSync(aside, { recursive: true, force: true });
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  }
};
