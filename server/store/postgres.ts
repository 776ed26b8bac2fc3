/** A PostgreSQL server, 15 or newer. */
import pg from 'pg';
import { together, type Database, type Queryable } from './database.ts';
import { instantOfText } from './values.ts';

const INT8 = 20;
const TIMESTAMPTZ = 1184;

export interface PostgresOptions {
  /** `postgresql://user@host/database`, or a socket: `postgresql:///database?host=/run/postgresql`. */
  readonly url: string;
  /** Connections at most; a request waits its turn. */
  readonly connections: number;
  /** Told of a connection that died while nobody used it. */
  readonly onIdleFault: (fault: Error) => void;
}

const parserOf = (oid: number, format?: string): unknown => {
  if (format !== 'binary' && oid === INT8) return Number;
  if (format !== 'binary' && oid === TIMESTAMPTZ) return instantOfText;
  return pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text');
};

const SESSION = [
  'TimeZone=UTC',
  'synchronous_commit=on',
  'lock_timeout=5s',
  'idle_in_transaction_session_timeout=60s',
  // A plan made while a table was empty reads all of it ever after: read once, planned each time.
  'plan_cache_mode=force_custom_plan',
];

/** More texts than this are not the program's own few hundred: the rest is read each time anew. */
const MOST_NAMES = 1000;

/** A name for each text, so that the server reads it once a connection. */
const createNames = (): ((sql: string) => string | undefined) => {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_NAMES) return known;
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
};

const speaking =
  (nameOf: (sql: string) => string | undefined) =>
  (client: pg.Pool | pg.PoolClient): Queryable => ({
    query: async <R>(sql: string, params: readonly unknown[] = []) => {
      const name = params.length === 0 ? undefined : nameOf(sql);
      const { rows } = await client.query({
        text: sql,
        values: [...params],
        ...(name === undefined ? {} : { name }),
      });
      return rows as R[];
    },
  });

export const openPostgres = async (options: PostgresOptions): Promise<Database> => {
  const speak = speaking(createNames());
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    // A herd waits in line before this; whoever still finds none for so long is asked to come again.
    connectionTimeoutMillis: 10_000,
    // Statements that need not wait for each other's rows travel together.
    pipeline: true,
    options: SESSION.map((setting) => `-c ${setting}`).join(' '),
    types: { getTypeParser: parserOf },
  });
  pool.on('error', options.onIdleFault);
  const { server_version_num: version } = (
    await pool.query<{ server_version_num: string }>('show server_version_num')
  ).rows[0] ?? { server_version_num: '0' };
  if (Number(version) < 150_000) {
    await pool.end();
    throw new Error(`PostgreSQL 15 or newer is needed; this server says ${version}.`);
  }
  return {
    kind: 'postgresql',
    ...speak(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      const broken: { fault?: Error } = {};
      // A connection may die between two statements of ours; the next one then fails and ends the work.
      const onFault = (fault: Error): void => {
        broken.fault = fault;
      };
      client.on('error', onFault);
      try {
        const [, result] = await together([client.query('begin'), work(speak(client))]);
        await client.query('commit');
        return result;
      } catch (fault) {
        // A connection that cannot even roll back is not given to anybody else.
        await client.query('rollback').catch(onFault);
        throw fault;
      } finally {
        client.release(broken.fault);
        client.off('error', onFault);
      }
    },
    close: () => pool.end(),
  };
};
