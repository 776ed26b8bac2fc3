/** What a disk did to us, told from a defect of our own. */
import type { StoreFailure } from '#electron/desk/ports.ts';
import { StoreError } from '#electron/desk/store-failure.ts';

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';

/** SQLite's result codes and the system's, by how they begin: extended codes only say more. */
const FAILURES: readonly (readonly [RegExp, StoreFailure['code']])[] = [
  // Without room for the WAL's index not even reading begins.
  [/^SQLITE_FULL|^SQLITE_IOERR_SHM|^ENOSPC|^EDQUOT/, 'disk_full'],
  [/^SQLITE_READONLY|^SQLITE_CANTOPEN|^SQLITE_PERM|^EROFS|^EACCES|^EPERM/, 'read_only'],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB/, 'damaged'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED|^SQLITE_PROTOCOL|^EBUSY/, 'busy'],
  [/^SQLITE_IOERR|^EIO/, 'io_error'],
];

/** Null when the fault is none of the disk's: a constraint, a wrong statement, a bug. */
export const failureOf = (fault: unknown): StoreFailure | null => {
  if (fault instanceof StoreError) return fault.failure;
  const code = codeOf(fault);
  const found = FAILURES.find(([pattern]) => pattern.test(code));
  return found === undefined ? null : { code: found[1] };
};

const asFailure = (fault: unknown): unknown => {
  const failure = failureOf(fault);
  return failure === null || fault instanceof StoreError ? fault : new StoreError(failure, fault);
};

/** Runs `work`; what the disk refuses leaves as a `StoreError`, a defect as it is. */
export const guarded = <T>(work: () => T): T => {
  try {
    return work();
  } catch (fault) {
    throw asFailure(fault);
  }
};

/** The same of work that takes its time. */
export const guardedSlow = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (fault) {
    throw asFailure(fault);
  }
};
