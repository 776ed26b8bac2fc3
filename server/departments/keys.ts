/** Keys of departments' own programs; only their hashes are kept. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Queryable } from '#server/store/database.ts';
import { hex, instantNow, sha256, type Surroundings } from '#server/surroundings.ts';
import { findActing, type Department } from './departments.ts';

const ID_BYTES = 5;
const KEY_BYTES = 32;

export interface KeyLine {
  readonly id: string;
  readonly name: string;
  readonly made_at: Instant;
  readonly stopped_at: Instant | null;
  readonly last_seen_at: Instant | null;
}

const keyHash = (key: string): Uint8Array<ArrayBuffer> => sha256(new TextEncoder().encode(key));

export const listKeys = (db: Queryable, department: string): Promise<readonly KeyLine[]> =>
  db.query<KeyLine>(
    `select id, name, made_at, stopped_at, last_seen_at from department_key
     where department = $1 order by made_at desc, id`,
    [department],
  );

/** @returns the key, shown once */
export const makeKey = async (
  db: Queryable,
  surroundings: Surroundings,
  department: string,
  name: string,
): Promise<string> => {
  const key = Buffer.from(surroundings.randomBytes(KEY_BYTES)).toString('base64url');
  await db.query(
    `insert into department_key (id, department, name, key_hash, made_at)
     values ($1, $2, $3, $4, $5)`,
    [
      `pm-${hex(surroundings.randomBytes(ID_BYTES))}`,
      department,
      name,
      keyHash(key),
      instantNow(surroundings),
    ],
  );
  return key;
};

export const stopKey = async (
  db: Queryable,
  surroundings: Surroundings,
  department: string,
  id: string,
): Promise<void> => {
  await db.query(
    `update department_key set stopped_at = $3
     where department = $1 and id = $2 and stopped_at is null`,
    [department, id, instantNow(surroundings)],
  );
};

/** Null for a key that nobody has, or has no more. */
export const departmentOf = async (
  db: Queryable,
  surroundings: Surroundings,
  key: string,
): Promise<Department | null> => {
  const [found] = await db.query<{ department: string }>(
    `update department_key set last_seen_at = $2
     where key_hash = $1 and stopped_at is null returning department`,
    [keyHash(key), instantNow(surroundings)],
  );
  return found === undefined ? null : findActing(db, found.department);
};
