/** A copy that is proven before it bears a backup's name: the database, the key slots, the archived files. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasRoom, type BackupRule } from '#shared/backup/rule.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { StoreFailure } from '#electron/desk/ports.ts';
import { bringFiles, copyDurably, filesOf } from './backup-files.ts';
import { keptBackup, writeManifest, type KeptBackup } from './backup-manifest.ts';
import { pathsOf, type FolderPaths } from '../data-folder.ts';
import { makeFolder, renameDurably, syncFile } from '../durable-file.ts';
import type { Connection } from '../driver.ts';
import { failureOf } from '../failure.ts';
import { freeBytesOf } from '../free-disk.ts';
import { head } from '../journal/chains.ts';
import { schemaOf } from '../migrate.ts';
import { openDatabase, type OpenRefusal } from '../open.ts';
import { createSql } from '../sql.ts';
import { inspect, isSound, type Inspection } from '../verify.ts';

/** The copy was made and read again, and it is not what it should be. It was removed. */
export type ProofRefusal = { readonly code: 'backup_not_proven' } | OpenRefusal;

export type BackupRefusal =
  | ProofRefusal
  | { readonly code: 'backup_exists' }
  /** It would leave the disk without the room that the desk itself needs. Nothing was written. */
  | { readonly code: 'backup_no_room'; readonly free: number }
  /** The second place is not there: a stick that is not plugged in, a share that is away. */
  | { readonly code: 'second_place_missing'; readonly path: string }
  | StoreFailure;

export interface BackupDone {
  readonly folder: string;
  readonly inspection: Inspection;
}

export interface BackupPlan {
  readonly from: FolderPaths;
  readonly key: Uint8Array;
  /** Bears the copy; must not exist yet. */
  readonly folder: string;
  /** One place for the archived files of all copies beside each other, or null: inside the copy. */
  readonly files: string | null;
  readonly madeAt: Instant;
  readonly rule: BackupRule;
}

interface Proof {
  readonly inspection: Inspection;
  readonly manifest: Parameters<typeof writeManifest>[1];
}

/** Opens the copy with its own key and walks all of it. */
export const proveCopy = (
  copy: FolderPaths,
  key: Uint8Array,
  madeAt: Instant,
): Result<Proof, ProofRefusal> => {
  const opened = openDatabase({
    file: copy.database,
    key,
    mode: 'read',
    keyProven: true,
    backupFolder: copy.backups,
  });
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const healthy = db.pragma('integrity_check', { simple: true }) === 'ok';
    const { epoch, seq } = head(createSql(db));
    const schema = schemaOf(db);
    const inspection = inspect(db);
    const { entries, unsent } = inspection;
    return healthy && isSound(inspection)
      ? ok({ inspection, manifest: { madeAt, schema, epoch, seq, entries, unsent } })
      : err({ code: 'backup_not_proven' });
  } finally {
    db.close();
  }
};

const bytesOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** The nearest folder that exists: where the copy would find its room. */
const roomFor = (folder: string): number | null =>
  existsSync(folder) || dirname(folder) === folder ? freeBytesOf(folder) : roomFor(dirname(folder));

/** Makes, proves and names a copy; whatever goes wrong, nothing of it stays behind. */
const named = (
  folder: string,
  key: Uint8Array,
  madeAt: Instant,
  fillWith: (copy: FolderPaths) => void,
): Result<BackupDone, BackupRefusal> => {
  if (existsSync(folder)) return err({ code: 'backup_exists' });
  const aside = `${folder}.new`;
  const copy = pathsOf(aside);
  try {
    makeFolder(dirname(folder));
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside);
    fillWith(copy);
    const proven = proveCopy(copy, key, madeAt);
    if (!proven.ok) {
      rmSync(aside, { recursive: true, force: true });
      return proven;
    }
    writeManifest(aside, proven.value.manifest);
    renameDurably(aside, folder);
    return ok({ folder, inspection: proven.value.inspection });
  } catch (fault) {
    rmSync(aside, { recursive: true, force: true });
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  }
};

/** At most: what a copy leaves out of the log is not taken off. */
const copyBytes = ({ database }: FolderPaths): number =>
  bytesOf(database) + bytesOf(`${database}-wal`);

/** Free bytes where the next copy would find no room, null where it finds some, or nobody can tell. */
export const noRoomForCopy = (from: FolderPaths, rule: BackupRule): number | null => {
  const free = roomFor(from.backups);
  return free === null || hasRoom(free, copyBytes(from), rule) ? null : free;
};

/**
 * From a connection of its own beside a working desk. The driver's page-by-page copy knows no keys; `VACUUM INTO`
 * writes under the same key from one snapshot.
 */
export const backup = (db: Connection, plan: BackupPlan): Result<BackupDone, BackupRefusal> => {
  const { from, key, folder, files, madeAt, rule } = plan;
  const free = roomFor(dirname(folder));
  const bytes = copyBytes(from);
  if (free !== null && !hasRoom(free, bytes, rule)) return err({ code: 'backup_no_room', free });
  return named(folder, key, madeAt, (copy) => {
    db.prepare('VACUUM INTO ?').run(copy.database);
    syncFile(copy.database);
    copyDurably(from.keys, copy.keys);
    bringFiles(from.blobs, files ?? copy.blobs);
  });
};

/** A proven copy goes to another place and is proven there again. */
export const copyBackup = (
  copy: KeptBackup,
  place: string,
  key: Uint8Array,
  rule: BackupRule,
): Result<KeptBackup, BackupRefusal> => {
  const from = pathsOf(copy.folder);
  const folder = join(place, copy.name);
  const known = keptBackup(folder, copy.name);
  if (known !== null) return ok(known);
  const free = roomFor(place);
  if (free !== null && !hasRoom(free, bytesOf(from.database), rule))
    return err({ code: 'backup_no_room', free });
  const done = named(folder, key, copy.madeAt, (there) => {
    copyDurably(from.database, there.database);
    copyDurably(from.keys, there.keys);
    bringFiles(filesOf(copy.folder), join(place, basename(from.blobs)));
  });
  if (!done.ok) return done;
  const kept = keptBackup(folder, copy.name);
  return kept === null ? err({ code: 'backup_not_proven' }) : ok(kept);
};
