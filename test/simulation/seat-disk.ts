/**
 * A desk's data file for the length of a run: real SQLite, its statements kept from seed to seed. All that a run writes
 * lies inside one transaction that is taken back at its end, so the next finds the morning's file without opening it; a
 * command's own transaction is a savepoint in it, and is undone as a whole like any other. What a disk does under a
 * true commit is tried in test/faults.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, type Connection } from '#electron/store/driver.ts';
import { migrate } from '#electron/store/migrate.ts';
import { createSql, type Sql } from '#electron/store/sql.ts';

/** Of everything in the file, as it is now. */
export type Image = Uint8Array;

export interface SeatDisk {
  /** As the store knows it: outside a command nothing is open. */
  readonly connection: Connection;
  readonly sql: Sql;
  readonly image: () => Image;
  /** Nobody needs what was written. */
  readonly end: () => void;
}

/** More than a run writes: nothing goes to the file before it is taken back. */
const CACHE_KIB = 64 * 1024;
const BUSY_MS = 5000;

const settle = (db: Connection): void => {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  db.pragma(`cache_size = -${CACHE_KIB}`);
};

const open = (file: string, mustExist: boolean): Connection => {
  const connected = connect(file, { readonly: false, mustExist, busyMs: BUSY_MS });
  if (!connected.ok) throw new Error(connected.error.code);
  settle(connected.value);
  return connected.value;
};

/** The connection of one command at a time, with the run's transaction around all of them out of sight. */
const inside = (db: Connection): Connection => {
  let commands = 0;
  const transaction = (work: (...args: readonly unknown[]) => unknown): unknown =>
    db.transaction((...args: readonly unknown[]) => {
      commands += 1;
      try {
        return work(...args);
      } finally {
        commands -= 1;
      }
    });
  return new Proxy(db, {
    get: (real, name): unknown => {
      if (name === 'transaction') return transaction;
      if (name === 'inTransaction') return commands > 0;
      const value: unknown = Reflect.get(real, name, real);
      return typeof value === 'function'
        ? (...args: readonly unknown[]): unknown => Reflect.apply(value, real, args)
        : value;
    },
  });
};

const remove = (db: Connection): void => {
  db.close();
  for (const tail of ['', '-wal', '-shm']) rmSync(`${db.name}${tail}`, { force: true });
};

const begin = (db: Connection, end: (db: Connection) => void): SeatDisk => {
  db.exec('BEGIN IMMEDIATE');
  const connection = inside(db);
  return {
    connection,
    sql: createSql(connection),
    image: () => db.serialize(),
    end: () => end(db),
  };
};

/** A file with the tables of today's program and nothing in them. */
export const newDisk = (file: string): SeatDisk => {
  mkdirSync(dirname(file), { recursive: true });
  const db = open(file, false);
  migrate(db, `${file}.before`);
  return begin(db, remove);
};

/** Made at `file`, which goes with it. */
export const diskOf = (image: Image, file: string): SeatDisk => {
  writeFileSync(file, image);
  return begin(open(file, true), remove);
};

/** One disk that every seed finds as `image`. One at a time uses it; nobody removes it. */
export const standingDisk = (image: Image, file: string): (() => SeatDisk) => {
  writeFileSync(file, image);
  const disk = begin(open(file, true), (db) => {
    db.exec('ROLLBACK');
    db.exec('BEGIN IMMEDIATE');
  });
  return () => disk;
};

/** For whoever leaves temporary tables behind. */
export const lookAt = <T>(image: Image, file: string, look: (connection: Connection) => T): T => {
  writeFileSync(file, image);
  const db = open(file, true);
  try {
    return look(db);
  } finally {
    remove(db);
  }
};
