/** Who may look at the board: names, passwords (argon2id) and sessions. */
import { instantOf, type Instant } from '#shared/calendar/local-time.ts';
import { hashSecret, secretMatches } from '#server/keys/secret-hash.ts';
import type { Queryable } from '#server/store/database.ts';
import { instantNow, sha256, type Surroundings } from '#server/surroundings.ts';

const SESSION_MS = 8 * 3_600_000;
const TOKEN_BYTES = 32;
export const MIN_PASSWORD = 12;

export interface Session {
  readonly operator: string;
  /** Goes into every form of this session and must come back with it. */
  readonly formToken: string;
}

export interface BoardPorts {
  readonly database: Queryable;
  readonly surroundings: Surroundings;
}

const tokenHash = (token: string): Uint8Array<ArrayBuffer> =>
  sha256(new TextEncoder().encode(token));

const newToken = ({ randomBytes }: Surroundings): string =>
  Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');

/** Makes the operator, or gives an existing one a new password and ends the sessions under the old one. */
export const saveOperator = async (
  { database, surroundings }: BoardPorts,
  name: string,
  password: string,
): Promise<void> => {
  const hash = await hashSecret(password, surroundings.randomBytes);
  await database.query(
    `insert into operator (name, password_hash, created_at) values ($1, $2, $3)
     on conflict (name) do update set password_hash = excluded.password_hash`,
    [name, hash, instantNow(surroundings)],
  );
  await database.query('delete from operator_session where operator = $1', [name]);
};

/** Compared against when nobody of that name exists, so that the answer takes as long. */
let decoy: Promise<string> | null = null;

export const passwordIsRight = async (
  { database, surroundings }: BoardPorts,
  name: string,
  password: string,
): Promise<boolean> => {
  const [operator] = await database.query<{ password_hash: string }>(
    'select password_hash from operator where name = $1',
    [name],
  );
  decoy ??= hashSecret(newToken(surroundings), surroundings.randomBytes);
  const matches = await secretMatches(password, operator?.password_hash ?? (await decoy));
  return matches && operator !== undefined;
};

/** @returns the token for the cookie; only its hash is kept */
export const openSession = async (
  { database, surroundings }: BoardPorts,
  operator: string,
): Promise<string> => {
  const token = newToken(surroundings);
  const now = surroundings.now();
  await database.query('delete from operator_session where expires_at <= $1', [instantOf(now)]);
  await database.query(
    `insert into operator_session (token_hash, operator, form_token, expires_at)
     values ($1, $2, $3, $4)`,
    [tokenHash(token), operator, newToken(surroundings), instantOf(now + SESSION_MS)],
  );
  return token;
};

export const findSession = async (
  { database, surroundings }: BoardPorts,
  token: string,
): Promise<Session | null> => {
  const [row] = await database.query<{
    operator: string;
    form_token: string;
    expires_at: Instant;
  }>('select operator, form_token, expires_at from operator_session where token_hash = $1', [
    tokenHash(token),
  ]);
  if (row === undefined || row.expires_at <= instantNow(surroundings)) return null;
  return { operator: row.operator, formToken: row.form_token };
};

export const closeSession = async ({ database }: BoardPorts, token: string): Promise<void> => {
  await database.query('delete from operator_session where token_hash = $1', [tokenHash(token)]);
};
