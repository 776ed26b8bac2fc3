/** Opens the encrypted database, the same way every time. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import type { StoreFailure } from '#electron/desk/ports.ts';
import { connect, type Connection, type DriverUnfit } from './driver.ts';
import { rewriteDurably, syncFolder } from './durable-file.ts';
import { failureOf } from './failure.ts';
import { LATEST_SCHEMA, migrate, schemaOf } from './migrate.ts';

/** "QMC1": tells our file from any other that the same key opens. */
export const APPLICATION_ID = 0x51_4d_43_31;
const BUSY_MS = 5000;
const WAL_LIMIT_BYTES = 64 * 1024 * 1024;

export type OpenMode = 'create' | 'write' | 'read';

export interface OpenRequest {
  readonly file: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** `create` makes the file; the two others want it to be there. `read` changes nothing. */
  readonly mode: OpenMode;
  /** The slot that held the key has proven it: a file that does not open with it is damaged. */
  readonly keyProven: boolean;
  /** Where a copy goes before the schema is changed. */
  readonly backupFolder: string;
}

export type OpenRefusal =
  | StoreFailure
  | DriverUnfit
  | { readonly code: 'database_missing' }
  | { readonly code: 'wrong_key' }
  | { readonly code: 'newer_schema'; readonly found: number; readonly known: number }
  | { readonly code: 'older_schema'; readonly found: number; readonly known: number };

export const unlock = (db: Connection, key: Uint8Array): void => {
  if (key.length !== 32) throw new Error('a database key has 32 bytes');
  db.pragma(`cipher = 'chacha20'`);
  db.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
};

/** The default falls to NORMAL on a WAL file that is opened again, so it is set every time. */
const settle = (db: Connection, mode: OpenMode): void => {
  if (mode === 'create') db.pragma(`application_id = ${APPLICATION_ID}`);
  if (mode !== 'read') db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
};

/** Throws unless an acknowledged commit is on the disk: true only after a first write has been made. */
export const assertDurable = (db: Connection): void => {
  const synchronous = db.pragma('synchronous', { simple: true });
  const journal = db.pragma('journal_mode', { simple: true });
  if (synchronous !== 2 || journal !== 'wal')
    throw new Error(
      `database is not durable: synchronous=${String(synchronous)}, ${String(journal)}`,
    );
};

const firstRead = (db: Connection, request: OpenRequest): Result<null, OpenRefusal> => {
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure.code === 'damaged' && !request.keyProven ? { code: 'wrong_key' } : failure);
  }
  if (request.mode === 'create') return ok(null);
  const ours = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
  return ours ? ok(null) : err({ code: 'damaged' });
};

const checkSchema = (db: Connection, mode: OpenMode): Result<null, OpenRefusal> => {
  const found = schemaOf(db);
  if (found > LATEST_SCHEMA) return err({ code: 'newer_schema', found, known: LATEST_SCHEMA });
  if (mode === 'read' && found < LATEST_SCHEMA)
    return err({ code: 'older_schema', found, known: LATEST_SCHEMA });
  return ok(null);
};

const prepare = (
  db: Connection,
  request: OpenRequest,
  alone: boolean,
): Result<Connection, OpenRefusal> => {
  unlock(db, request.key);
  if (alone) db.pragma('locking_mode = EXCLUSIVE');
  const readable = firstRead(db, request);
  if (!readable.ok) return readable;
  const schema = checkSchema(db, request.mode);
  if (!schema.ok) return schema;
  settle(db, request.mode);
  if (request.mode !== 'read') migrate(db, request.backupFolder);
  // SQLite syncs the folder for its new log too, but takes no notice when that fails.
  if (request.mode === 'write') syncFolder(dirname(request.file));
  return ok(db);
};

/** A log that was left behind tells of commits whose sync may have failed: it is made to stand before it is believed. */
const settleLog = (database: string): Result<null, StoreFailure> => {
  const log = `${database}-wal`;
  try {
    if (existsSync(log)) rewriteDurably(log);
    return ok(null);
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  }
};

/**
 * The last to close moves the log into the database. After a failure of the disk the log is first made to stand: the
 * part of it that never reached the disk would be missing, and the rest come back over newer pages.
 */
export const closeDatabase = (db: Connection, failed: boolean): void => {
  // A disk that fails again here fails the moving too, and then the next opening begins from the log.
  if (failed && db.open) settleLog(db.name);
  db.close();
};

const attempt = (request: OpenRequest, alone: boolean): Result<Connection, OpenRefusal> => {
  let connection: Connection | null = null;
  try {
    const connected = connect(request.file, {
      readonly: request.mode === 'read',
      mustExist: request.mode !== 'create',
      busyMs: BUSY_MS,
    });
    if (!connected.ok) return connected;
    connection = connected.value;
    const prepared = prepare(connection, request, alone);
    if (!prepared.ok) connection.close();
    return prepared;
  } catch (fault) {
    const failure = failureOf(fault);
    const failed = failure?.code === 'io_error' && request.mode !== 'read';
    if (connection !== null) closeDatabase(connection, failed);
    if (failure === null) throw fault;
    return err(failure);
  }
};

/**
 * Where a log was left behind, even an opening that is refused would write it back into the file and remove it. So
 * a file that was not closed in order is looked at first, without a hand on it. Null when nothing stands against it.
 */
const damageSeen = (request: OpenRequest): Result<Connection, OpenRefusal> | null => {
  if (request.mode !== 'write' || !existsSync(`${request.file}-wal`)) return null;
  const seen = attempt({ ...request, mode: 'read' }, false);
  if (seen.ok) seen.value.close();
  return !seen.ok && ['damaged', 'wrong_key'].includes(seen.error.code) ? seen : null;
};

/**
 * A refusal leaves nothing open; whatever is not the disk's fault is thrown. On a disk so full that the WAL's index
 * finds no room beside the file, the desk opens with that index in its memory: what is there can be read, and as soon
 * as there is room it writes again. Only the administrator's tool must then wait until the desk is closed.
 */
export const openDatabase = (request: OpenRequest): Result<Connection, OpenRefusal> => {
  if (request.mode !== 'create' && !existsSync(request.file))
    return err({ code: 'database_missing' });
  const settled = request.mode === 'write' ? settleLog(request.file) : ok(null);
  if (!settled.ok && settled.error.code !== 'disk_full') return settled;
  const refused = damageSeen(request);
  if (refused !== null) return refused;
  const opened = attempt(request, false);
  const noRoom = !opened.ok && opened.error.code === 'disk_full';
  return noRoom && request.mode === 'write' ? attempt(request, true) : opened;
};
