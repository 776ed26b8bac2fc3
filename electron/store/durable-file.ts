/** Small files that are whole or absent: written aside, synced, renamed, and the folder synced too. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Windows keeps names by itself and opens no folder as a file. */
const FOLDERS_SYNC = process.platform !== 'win32';

export const syncFolder = (folder: string): void => {
  if (!FOLDERS_SYNC) return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Makes a folder and whichever are missing above it, and each new name durable in the one above. */
export const makeFolder = (folder: string): void => {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  const last = resolve(first);
  for (let made = resolve(folder); ; made = dirname(made)) {
    syncFolder(dirname(made));
    if (made === last) return;
  }
};

export const syncFile = (path: string): void => {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/**
 * Writes a file over itself and syncs it. After a sync that failed, the system may take bytes for written that only
 * its memory holds, and no later sync brings them down: what was read here is on the disk afterwards. In place, so
 * that whoever reads it meanwhile sees nothing change.
 */
export const rewriteDurably = (path: string): void => {
  const handle = openSync(path, 'r+');
  try {
    writeFileSync(handle, readFileSync(path));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** What was written before a rename is what is found under the new name, also after a power cut. */
export const renameDurably = (from: string, to: string): void => {
  renameSync(from, to);
  syncFolder(dirname(to));
};

/** Replaces `path` as a whole. Only this user may read it. */
export const writeDurably = (path: string, bytes: Uint8Array): void => {
  const aside = join(dirname(path), `.${basename(path)}.new`);
  try {
    const handle = openSync(aside, 'w', 0o600);
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameDurably(aside, path);
  } catch (fault) {
    rmSync(aside, { force: true });
    throw fault;
  }
};
