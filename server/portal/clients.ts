/** Machines that may lodge online dossiers: each has a key, of which only the hash is kept. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Queryable } from '#server/store/database.ts';
import { hex, instantNow, sha256, type Surroundings } from '#server/surroundings.ts';

const ID_BYTES = 5;
const KEY_BYTES = 32;

export interface PortalClient {
  readonly id: string;
  readonly name: string;
}

export interface PortalClientLine extends PortalClient {
  readonly made_by: string;
  readonly made_at: Instant;
  readonly revoked_at: Instant | null;
  readonly last_heard_at: Instant | null;
  readonly lodged: number;
}

const keyHash = (key: string): Uint8Array<ArrayBuffer> => sha256(new TextEncoder().encode(key));

const newKey = ({ randomBytes }: Surroundings): string =>
  Buffer.from(randomBytes(KEY_BYTES)).toString('base64url');

/** @returns the key, shown once */
export const makeClient = async (
  db: Queryable,
  surroundings: Surroundings,
  { name, madeBy }: { readonly name: string; readonly madeBy: string },
): Promise<string> => {
  const id = `cong-${hex(surroundings.randomBytes(ID_BYTES))}`;
  const key = newKey(surroundings);
  await db.query(
    'insert into portal_client (id, name, key_hash, made_by, made_at) values ($1, $2, $3, $4, $5)',
    [id, name, keyHash(key), madeBy, instantNow(surroundings)],
  );
  return key;
};

/** The same portal with its dossiers, under another key; the old one is worth nothing from now on. Null: unknown. */
export const renewClientKey = async (
  db: Queryable,
  surroundings: Surroundings,
  id: string,
): Promise<{ readonly name: string; readonly key: string } | null> => {
  const key = newKey(surroundings);
  const [client] = await db.query<{ name: string }>(
    'update portal_client set key_hash = $2, revoked_at = null where id = $1 returning name',
    [id, keyHash(key)],
  );
  return client === undefined ? null : { name: client.name, key };
};

export const revokeClient = async (db: Queryable, id: string, at: Instant): Promise<void> => {
  await db.query('update portal_client set revoked_at = $2 where id = $1 and revoked_at is null', [
    id,
    at,
  ]);
};

/** Null for a key that nobody has, or has no more. */
export const clientOf = async (
  db: Queryable,
  key: string,
  at: Instant,
): Promise<PortalClient | null> => {
  const [client] = await db.query<PortalClient>(
    `update portal_client set last_heard_at = $2 where key_hash = $1 and revoked_at is null
     returning id, name`,
    [keyHash(key), at],
  );
  return client ?? null;
};

export const listClients = (db: Queryable): Promise<readonly PortalClientLine[]> =>
  db.query<PortalClientLine>(
    `select id, name, made_by, made_at, revoked_at, last_heard_at,
            (select count(*) from online_dossier where client = portal_client.id) as lodged
     from portal_client order by made_at desc, id`,
  );

/** The machine under which the board itself lodges dossiers of a try-out: it has no key that anybody knows. */
export const tryOutClient = async (
  db: Queryable,
  surroundings: Surroundings,
): Promise<PortalClient> => {
  const id = 'cong-thu';
  await db.query(
    `insert into portal_client (id, name, key_hash, made_by, made_at)
     values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
    [id, 'Cổng thử', surroundings.randomBytes(KEY_BYTES), id, instantNow(surroundings)],
  );
  return { id, name: 'Cổng thử' };
};
