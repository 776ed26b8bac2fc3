/** Statements, prepared once and kept. Rows are trusted: tables are STRICT and this room wrote them. */
import { StoreError } from '#electron/desk/store-failure.ts';
import type { Connection } from './driver.ts';
import { guarded } from './failure.ts';

export type Value = string | number | null | Uint8Array;

export interface Sql {
  /** Number of rows changed. */
  readonly run: (text: string, ...values: readonly Value[]) => number;
  /** The new row's id. */
  readonly insert: (text: string, ...values: readonly Value[]) => number;
  readonly get: <Row>(text: string, ...values: readonly Value[]) => Row | undefined;
  readonly all: <Row>(text: string, ...values: readonly Value[]) => readonly Row[];
  /**
   * One `immediate` transaction; a throw rolls all of it back. After a failed write or sync nobody knows what the disk
   * holds: from then on it throws that failure, until the database is opened again.
   */
  readonly write: <T>(work: () => T) => T;
  /** Whether `write` writes no more. */
  readonly stopped: () => boolean;
}

export const createSql = (connection: Connection): Sql => {
  const prepared = new Map<string, ReturnType<typeof connection.prepare<Value[]>>>();
  const statement = (text: string) => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const fresh = connection.prepare<Value[]>(text);
    prepared.set(text, fresh);
    return fresh;
  };
  let failed: StoreError | null = null;
  const write = <T>(work: () => T): T => {
    if (failed !== null) throw failed;
    if (connection.inTransaction) throw new Error('a command is one transaction: not nested');
    try {
      return guarded(() => connection.transaction(work).immediate());
    } catch (fault) {
      if (fault instanceof StoreError && fault.failure.code === 'io_error') failed = fault;
      throw fault;
    }
  };
  return {
    write,
    stopped: () => failed !== null,
    run: (text, ...values) => statement(text).run(...values).changes,
    insert: (text, ...values) => Number(statement(text).run(...values).lastInsertRowid),
    get: <Row>(text: string, ...values: readonly Value[]) =>
      statement(text).get(...values) as Row | undefined,
    all: <Row>(text: string, ...values: readonly Value[]) =>
      statement(text).all(...values) as readonly Row[],
  };
};
