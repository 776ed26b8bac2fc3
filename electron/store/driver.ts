/** The one door to the SQLite driver, and the check that must come before it. */
import Database from 'better-sqlite3';
import { err, ok, type Result } from '#shared/result.ts';

export type Connection = Database.Database;

/** What the driver's prebuilt binary needs. */
const NODE_API = 10;

export interface DriverUnfit {
  readonly code: 'driver_unfit';
  readonly nodeApi: number;
  readonly needed: number;
}

export interface ConnectionOptions {
  readonly readonly: boolean;
  /** False: the file is made when it is missing. */
  readonly mustExist: boolean;
  /** How long a statement waits for another connection's lock, in milliseconds. */
  readonly busyMs: number;
}

/** A binary built for this very runtime (an older Electron), handed over by whoever starts the program. */
const ownBinding = (): string | null => {
  const path = process.env['QMC_SQLITE_BINDING'] ?? '';
  return path === '' ? null : path;
};

/**
 * A runtime whose Node-API is too old for the driver does not fail: it dies without a word. So it is asked
 * before the driver is loaded.
 */
export const checkDriver = (
  nodeApi: number,
  binding: string | null,
): Result<string | null, DriverUnfit> =>
  binding === null && nodeApi < NODE_API
    ? err({ code: 'driver_unfit', nodeApi, needed: NODE_API })
    : ok(binding);

export const connect = (
  file: string,
  options: ConnectionOptions,
): Result<Connection, DriverUnfit> => {
  const binding = checkDriver(Number(process.versions['napi'] ?? '0'), ownBinding());
  if (!binding.ok) return binding;
  return ok(
    new Database(file, {
      readonly: options.readonly,
      fileMustExist: options.mustExist,
      timeout: options.busyMs,
      ...(binding.value === null ? {} : { nativeBinding: binding.value }),
    }),
  );
};
