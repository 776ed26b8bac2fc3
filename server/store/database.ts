/**
 * The little that the province asks of a database. The SQL is PostgreSQL 15; the server of that name and the
 * embedded PGlite run the very same text.
 *
 * Values: `bigint` is a number, `timestamptz` an `Instant`, `bytea` bytes, `jsonb` a parsed value. Arrays go in as
 * arrays; JSON goes in as text with a cast.
 */
export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly (string | number | boolean | null | Uint8Array)[];

export interface Queryable {
  /** `R` is the shape of a row as the statement's own columns give it. */
  readonly query: <R = Record<string, never>>(
    sql: string,
    params?: readonly Value[],
  ) => Promise<readonly R[]>;
}

export type StoreKind = 'embedded' | 'postgresql';

export interface Database extends Queryable {
  readonly kind: StoreKind;
  /** Read committed; rolled back when the work throws. Nothing of it is visible before it is all there. */
  readonly transaction: <T>(work: (tx: Queryable) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

const sqlState = (fault: unknown): string | null =>
  typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : null;

/** The statement's own data is at fault (a value, a constraint, a limit), not the server or the moment. */
export const isDataFault = (fault: unknown): boolean => /^(22|23|54)/.test(sqlState(fault) ?? '');

/** Another transaction was in the way: the same work may succeed at once. */
export const isContention = (fault: unknown): boolean =>
  ['40001', '40P01', '55P03'].includes(sqlState(fault) ?? '');

/** What the driver says, without a code, of a connection that it did not get or that died under it. */
const LOST = /timeout exceeded|Connection terminated|not queryable/i;

/**
 * The server is away, shutting down, out of connections, or others stood in the way for too long: the same work may
 * succeed later.
 */
export const isUnavailable = (fault: unknown): boolean =>
  isContention(fault) ||
  /^(08|53|57P|ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(sqlState(fault) ?? '') ||
  (fault instanceof Error && LOST.test(fault.message));

/** The first row of a statement that always gives one. */
export const one = <R>(rows: readonly R[]): R => {
  const [row] = rows;
  if (row === undefined) throw new Error('a statement that always gives a row gave none');
  return row;
};

/**
 * Statements that were sent at once, awaited together. One connection answers in the order of asking: when one
 * fails, those behind it do too, its own fault is the one thrown, and nothing of it is still under way.
 */
export const together = async <T extends readonly unknown[] | []>(
  sent: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> => {
  await Promise.allSettled(sent);
  return Promise.all(sent);
};

/** Runs the work inside a savepoint: when it throws, what it did is undone and the transaction lives on. */
export const inSavepoint = async <T>(tx: Queryable, work: () => Promise<T>): Promise<T> => {
  try {
    const [, result] = await together([tx.query('savepoint step'), work()]);
    await tx.query('release savepoint step');
    return result;
  } catch (fault) {
    await tx.query('rollback to savepoint step');
    await tx.query('release savepoint step');
    throw fault;
  }
};
