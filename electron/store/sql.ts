/** Statements, prepared once and kept. Rows are trusted: tables are STRICT and this room wrote them. */
import type { Connection } from './driver.ts';

export type Value = string | number | null | Uint8Array;

export interface Sql {
  /** Number of rows changed. */
  readonly run: (text: string, ...values: readonly Value[]) => number;
  /** The new row's id. */
  readonly insert: (text: string, ...values: readonly Value[]) => number;
  readonly get: <Row>(text: string, ...values: readonly Value[]) => Row | undefined;
  readonly all: <Row>(text: string, ...values: readonly Value[]) => readonly Row[];
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
  return {
    run: (text, ...values) => statement(text).run(...values).changes,
    insert: (text, ...values) => Number(statement(text).run(...values).lastInsertRowid),
    get: <Row>(text: string, ...values: readonly Value[]) =>
      statement(text).get(...values) as Row | undefined,
    all: <Row>(text: string, ...values: readonly Value[]) =>
      statement(text).all(...values) as readonly Row[],
  };
};
