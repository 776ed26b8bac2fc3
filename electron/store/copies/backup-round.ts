/** One round of copying: a copy beside the data, the same in the second place, and old ones cleared away in both. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copiesToDrop, type BackupRule } from '#shared/backup/rule.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { backup, copyBackup, type BackupRefusal } from './backup.ts';
import { keptBackup, listBackups, type KeptBackup } from './backup-manifest.ts';
import { pathsOf } from '../data-folder.ts';
import { openDatabase } from '../open.ts';

export interface BackupRound {
  readonly kind: 'backup';
  readonly folder: string;
  /** Of the database. */
  readonly key: Uint8Array;
  readonly madeAt: Instant;
  readonly rule: BackupRule;
  /** A folder that people have chosen, or null. It is never made: a stick that is away leaves no folder behind. */
  readonly second: string | null;
  /** Names the desk in the second place: one stick may serve several. */
  readonly desk: string;
}

export interface RoundDone {
  readonly first: Result<KeptBackup, BackupRefusal>;
  /** Null when there is no second place, or nothing to bring there. */
  readonly second: Result<KeptBackup, BackupRefusal> | null;
}

/** The folder that the desk makes in a place that people have chosen. */
export const SECOND_NAME = 'quay-mot-cua-sao-luu';

/** Where copies of this desk lie there. */
export const placeOf = (second: string, desk: string): string => join(second, SECOND_NAME, desk);

const nameOf = (madeAt: Instant): string => madeAt.replaceAll(/[:.]/g, '-');

const clearAway = (place: string, rule: BackupRule): void => {
  for (const name of copiesToDrop(listBackups(place), rule))
    rmSync(join(place, name), { recursive: true, force: true });
};

const first = (round: BackupRound): Result<KeptBackup, BackupRefusal> => {
  const { folder, key, madeAt, rule } = round;
  const paths = pathsOf(folder);
  const opened = openDatabase({
    file: paths.database,
    key,
    mode: 'read',
    keyProven: true,
    backupFolder: paths.backups,
  });
  if (!opened.ok) return opened;
  try {
    const name = nameOf(madeAt);
    const target = join(paths.backups, name);
    const files = join(paths.backups, 'blobs');
    const done = backup(opened.value, { from: paths, key, folder: target, files, madeAt, rule });
    if (!done.ok) return done;
    clearAway(paths.backups, rule);
    const kept = keptBackup(target, name);
    return kept === null ? err({ code: 'backup_not_proven' }) : ok(kept);
  } finally {
    opened.value.close();
  }
};

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The best copy that there is goes to the second place, also when none could be made just now. */
const second = (round: BackupRound): Result<KeptBackup, BackupRefusal> | null => {
  const { second: path, desk, key, rule } = round;
  if (path === null) return null;
  if (!isFolder(path)) return err({ code: 'second_place_missing', path });
  const [best] = listBackups(pathsOf(round.folder).backups);
  if (best === undefined) return null;
  const place = placeOf(path, desk);
  const copied = copyBackup(best, place, key, rule);
  if (copied.ok) clearAway(place, rule);
  return copied;
};

export const carryOutRound = (round: BackupRound): RoundDone => {
  const made = first(round);
  return { first: made, second: second(round) };
};
