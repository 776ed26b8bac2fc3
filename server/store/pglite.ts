/** The embedded database of a try-out. It runs without fsync: what it acknowledges may be lost with the power. */
import { mkdirSync } from 'node:fs';
import { PGlite, types } from '@electric-sql/pglite';
import type { Database, Queryable } from './database.ts';
import { instantOfText } from './values.ts';

/** The part that a connection and a transaction of PGlite have in common. */
interface Speaking {
  readonly query: (sql: string, params?: unknown[]) => Promise<{ readonly rows: unknown[] }>;
}

const speak = (speaking: Speaking): Queryable => ({
  query: async <R>(sql: string, params: readonly unknown[] = []) => {
    const { rows } = await speaking.query(sql, [...params]);
    return rows as R[];
  },
});

/** Makes the database where `folder` is empty, which takes a few seconds. */
export const openPglite = async (folder: string): Promise<Database> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lite = await PGlite.create({
    dataDir: folder,
    parsers: { [types.INT8]: Number, [types.TIMESTAMPTZ]: instantOfText },
  });
  await lite.exec(`set timezone to 'UTC'`);
  return {
    kind: 'embedded',
    ...speak(lite),
    transaction: (work) => lite.transaction((tx) => work(speak(tx))),
    close: () => lite.close(),
  };
};
