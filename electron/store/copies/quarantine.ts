/**
 * The present files make way for restored ones and are kept whole. A note says that this has begun, so that a power
 * cut in between is ended at the next start and never mixes the files of two databases.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Instant } from '#shared/calendar/local-time.ts';
import { z } from '#shared/schema.ts';
import { copyDurably } from './backup-files.ts';
import type { FolderPaths } from '../data-folder.ts';
import { renameDurably, syncFolder, writeDurably } from '../durable-file.ts';

const NOTE = 'restoring.json';
const FILE_ENDS = ['', '-wal', '-shm', '-journal'] as const;

const note = z.object({ quarantine: z.string().regex(/^[0-9A-Za-z-]+$/) });

/** The restored database waits under this name until the present one is out of the way. */
export const restoredName = (database: string): string => `${database}.new`;

/** The name of a place in the quarantine, by when it was made. */
export const stampOf = (at: Instant): string => at.replaceAll(/[:.]/g, '-');

const placeFor = (paths: FolderPaths, stamp: string): string => {
  const place = join(paths.folder, 'quarantine', stamp);
  mkdirSync(place, { recursive: true });
  return place;
};

const readNote = (path: string): string | null => {
  try {
    return note.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data?.quarantine ?? null;
  } catch {
    // Half a note was never one: the present files were not touched yet.
    return null;
  }
};

const moveAway = (path: string, place: string): void => {
  if (existsSync(path)) renameSync(path, join(place, basename(path)));
};

/** Ends a change of files that was begun. Does nothing where none was. */
export const finishSwap = (paths: FolderPaths): void => {
  const notePath = join(paths.folder, NOTE);
  if (!existsSync(notePath)) return;
  const stamp = readNote(notePath);
  const restored = restoredName(paths.database);
  if (stamp !== null && existsSync(restored)) {
    const place = placeFor(paths, stamp);
    for (const end of FILE_ENDS) moveAway(`${paths.database}${end}`, place);
    moveAway(paths.tail, place);
    syncFolder(place);
    renameDurably(restored, paths.database);
  }
  rmSync(notePath);
  syncFolder(paths.folder);
};

/** The database that waits under `restoredName` becomes the present one; gives where the former lies now. */
export const swapIn = (paths: FolderPaths, stamp: string): string => {
  const place = placeFor(paths, stamp);
  if (existsSync(paths.keys)) copyDurably(paths.keys, join(place, basename(paths.keys)));
  writeDurably(join(paths.folder, NOTE), Buffer.from(JSON.stringify({ quarantine: stamp })));
  finishSwap(paths);
  return place;
};

/**
 * Everything of the desk makes way, copies and archived files too, and an empty folder is left. The keys go last: cut
 * short before them, it still is this desk's folder, and is asked about again.
 */
export const setAside = (paths: FolderPaths, stamp: string): string => {
  finishSwap(paths);
  const place = placeFor(paths, stamp);
  for (const end of FILE_ENDS) moveAway(`${paths.database}${end}`, place);
  const { tail, pack, neighbours, blobs, backups, doorTries } = paths;
  for (const path of [tail, pack, neighbours, blobs, backups, doorTries]) moveAway(path, place);
  syncFolder(place);
  syncFolder(paths.folder);
  moveAway(paths.keys, place);
  syncFolder(place);
  syncFolder(paths.folder);
  return place;
};

/** A key file that opens nothing makes way for the one of a backup. */
export const swapKeys = (paths: FolderPaths, stamp: string, from: string): void => {
  if (existsSync(paths.keys))
    copyDurably(paths.keys, join(placeFor(paths, stamp), basename(paths.keys)));
  copyDurably(from, paths.keys);
};
