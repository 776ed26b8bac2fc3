/** People of a department who sign in on its page: argon2id passwords, shown once, and sessions of their own. */
import { instantOf, type Instant } from '#shared/calendar/local-time.ts';
import { hashSecret, secretMatches } from '#server/keys/secret-hash.ts';
import type { Queryable } from '#server/store/database.ts';
import { instantNow, sha256, type Surroundings } from '#server/surroundings.ts';
import { findActing, type Department } from './departments.ts';

const SESSION_MS = 8 * 3_600_000;
/** What was typed in a session is known as its account's for so long after it has ended. */
const KNOWN_AFTER_MS = 16 * 3_600_000;
const TOKEN_BYTES = 32;
const PASSWORD_BYTES = 12;

export interface AccountPorts {
  readonly database: Queryable;
  readonly surroundings: Surroundings;
}

export interface AccountLine {
  readonly name: string;
  readonly person: string;
  readonly made_at: Instant;
  readonly stopped_at: Instant | null;
  readonly last_seen_at: Instant | null;
}

/** Who is signed in, for which department. */
export interface DepartmentSession {
  readonly account: string;
  readonly person: string;
  readonly department: Department;
  /** Goes into every form of this session and must come back with it. */
  readonly formToken: string;
}

const tokenHash = (token: string): Uint8Array<ArrayBuffer> =>
  sha256(new TextEncoder().encode(token));

const drawn = ({ randomBytes }: Surroundings, bytes: number): string =>
  Buffer.from(randomBytes(bytes)).toString('base64url');

export const listAccounts = (db: Queryable, department: string): Promise<readonly AccountLine[]> =>
  db.query<AccountLine>(
    `select name, person, made_at, stopped_at, last_seen_at from department_account
     where department = $1 order by name`,
    [department],
  );

/** Makes the account or gives it a new password, and ends what was open under the old one. Null: another department's. */
export const givePassword = async (
  { database, surroundings }: AccountPorts,
  department: string,
  { name, person }: { readonly name: string; readonly person: string },
): Promise<string | null> => {
  const password = drawn(surroundings, PASSWORD_BYTES);
  const hash = await hashSecret(password, surroundings.randomBytes);
  const kept = await database.query(
    `insert into department_account (name, department, person, password_hash, made_at)
     values ($1, $2, $3, $4, $5)
     on conflict (name) do update
       set password_hash = excluded.password_hash, person = excluded.person, stopped_at = null
       where department_account.department = excluded.department
     returning name`,
    [name, department, person, hash, instantNow(surroundings)],
  );
  if (kept.length === 0) return null;
  await database.query('delete from department_session where account = $1', [name]);
  return password;
};

export const stopAccount = async (
  { database, surroundings }: AccountPorts,
  department: string,
  name: string,
): Promise<void> => {
  await database.query(
    `update department_account set stopped_at = $3
     where department = $1 and name = $2 and stopped_at is null`,
    [department, name, instantNow(surroundings)],
  );
  await database.query(
    `delete from department_session using department_account account
     where account.name = department_session.account and account.stopped_at is not null`,
  );
};

/** Compared against when nobody of that name exists, so that the answer takes as long. */
let decoy: Promise<string> | null = null;

/** @returns the token for the cookie; null where name or password are not right, or the account was stopped */
export const signIn = async (
  { database, surroundings }: AccountPorts,
  name: string,
  password: string,
): Promise<string | null> => {
  const [account] = await database.query<{ password_hash: string }>(
    `select password_hash from department_account account
       join department on department.code = account.department
     where account.name = $1 and account.stopped_at is null and department.stopped_at is null`,
    [name],
  );
  decoy ??= hashSecret(drawn(surroundings, TOKEN_BYTES), surroundings.randomBytes);
  const matches = await secretMatches(password, account?.password_hash ?? (await decoy));
  if (!matches || account === undefined) return null;
  const token = drawn(surroundings, TOKEN_BYTES);
  const now = surroundings.now();
  await database.query('delete from department_session where expires_at <= $1', [
    instantOf(now - KNOWN_AFTER_MS),
  ]);
  await database.query(
    `insert into department_session (token_hash, account, form_token, expires_at)
     values ($1, $2, $3, $4)`,
    [tokenHash(token), name, drawn(surroundings, TOKEN_BYTES), instantOf(now + SESSION_MS)],
  );
  await database.query('update department_account set last_seen_at = $2 where name = $1', [
    name,
    instantOf(now),
  ]);
  return token;
};

export const findSession = async (
  { database, surroundings }: AccountPorts,
  token: string,
): Promise<DepartmentSession | null> => {
  const [row] = await database.query<{
    account: string;
    person: string;
    department: string;
    form_token: string;
    expires_at: Instant;
  }>(
    `select account, person, department, form_token, expires_at
     from department_session join department_account on name = account
     where token_hash = $1 and stopped_at is null`,
    [tokenHash(token)],
  );
  if (row === undefined || row.expires_at <= instantNow(surroundings)) return null;
  const department = await findActing(database, row.department);
  if (department === null) return null;
  const { account, person, form_token: formToken } = row;
  return { account, person, department, formToken };
};

/**
 * The forms of an account that is not stopped: those of its sessions, also of one that ended by itself. Whoever signs
 * out, or gets a new password, takes theirs back.
 */
export const formTokensOf = async (
  { database }: AccountPorts,
  account: string,
): Promise<readonly string[]> =>
  (
    await database.query<{ form_token: string }>(
      `select form_token from department_session join department_account on name = account
       where account = $1 and stopped_at is null`,
      [account],
    )
  ).map(({ form_token: token }) => token);

/** The token of the forms of a session that has ended by itself; null for every other. */
export const endedFormToken = async (
  { database, surroundings }: AccountPorts,
  token: string,
): Promise<string | null> => {
  const [row] = await database.query<{ form_token: string }>(
    `select form_token from department_session join department_account on name = account
     where token_hash = $1 and stopped_at is null and expires_at <= $2`,
    [tokenHash(token), instantNow(surroundings)],
  );
  return row?.form_token ?? null;
};

export const signOut = async ({ database }: AccountPorts, token: string): Promise<void> => {
  await database.query('delete from department_session where token_hash = $1', [tokenHash(token)]);
};
