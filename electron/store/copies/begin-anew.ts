/**
 * The last way out where the data does not open and no copy is at hand: all of it is set aside whole, and the folder is
 * empty for a code of the province, which gives back what it holds.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { StoreFailure } from '#electron/desk/ports.ts';
import { pathsOf } from '../data-folder.ts';
import { failureOf } from '../failure.ts';
import { lockFolder, type LockRefusal } from '../folder-lock.ts';
import { setAside, stampOf } from './quarantine.ts';

/** Gives the folder in which the former files lie now. */
export const beginAnew = (
  folder: string,
  at: Instant,
): Result<{ readonly quarantine: string }, LockRefusal | StoreFailure> => {
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  try {
    return ok({ quarantine: setAside(pathsOf(folder), stampOf(at)) });
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  } finally {
    lock.value.release();
  }
};
