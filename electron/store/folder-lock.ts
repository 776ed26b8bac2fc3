/**
 * One desk at a time in a data folder. The lock is the operating system's own, taken by SQLite on a small
 * database: it ends with the process, however that ends, and no file left behind can claim it.
 */
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import type { StoreFailure } from '#electron/desk/ports.ts';
import { connect, type DriverUnfit } from './driver.ts';
import { failureOf } from './failure.ts';

export interface FolderLock {
  readonly release: () => void;
}

export type LockRefusal = { readonly code: 'folder_locked' } | StoreFailure | DriverUnfit;

export const lockFolder = (folder: string): Result<FolderLock, LockRefusal> => {
  try {
    const connected = connect(join(folder, 'lock.db'), {
      readonly: false,
      mustExist: false,
      busyMs: 0,
    });
    if (!connected.ok) return connected;
    const db = connected.value;
    try {
      db.pragma('journal_mode = MEMORY');
      db.exec('BEGIN EXCLUSIVE');
    } catch (fault) {
      db.close();
      throw fault;
    }
    return ok({ release: () => db.close() });
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure.code === 'busy' ? { code: 'folder_locked' } : failure);
  }
};
