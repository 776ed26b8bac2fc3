/** The province's books on PGlite, with the very SQL of PostgreSQL. */
import { mintCode } from '#server/enrolment/mint.ts';
import { publish, saveOffice } from '#server/publishing/publish.ts';
import { publishRecipient } from '#server/publishing/recipient.ts';
import { one, type Database } from '#server/store/database.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { migrate } from '#server/store/migrate.ts';
import type { EntryName, Verdict } from '#shared/journal/entry.ts';
import type { ProvinceBlobs } from './province-blobs.ts';
import type { ProvinceBooks, ProvinceChain, ProvinceStore } from './province-store.ts';

interface JournalRow extends EntryName {
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
  readonly ord: number | null;
  readonly verdict: Verdict | null;
}

const tablesOf = async (database: Database): Promise<readonly string[]> => {
  const rows = await database.query<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = 'public' and tablename <> 'schema_version' order by 1`,
  );
  return rows.map(({ name }) => name);
};

const booksOf = async (database: Database, office: string): Promise<ProvinceBooks> => {
  const { ord } = one(
    await database.query<{ ord: number }>('select ord from office where code = $1', [office]),
  );
  const rows = await database.query<JournalRow>(
    `select desk, epoch, seq, header, payload, hash, ord, verdict from journal where office = $1`,
    [office],
  );
  const suspects = await database.query<{ desk: string; epoch: number; seq: number }>(
    'select desk, epoch, seq from quarantine where office = $1',
    [office],
  );
  const { count } = one(
    await database.query<{ count: number }>('select count(*) as count from parked'),
  );
  const entries = rows.map(({ ord: at, verdict, ...entry }) => ({
    ...entry,
    placed: at === null || verdict === null ? null : { ord: at, verdict },
  }));
  return { ord, entries, chains: await chainsOf(database), parked: count, suspects };
};

const chainsOf = (database: Database): Promise<readonly ProvinceChain[]> =>
  database.query<{
    desk: string;
    epoch: number;
    prev: Uint8Array;
    seq: number;
    hash: Uint8Array;
  }>('select desk, epoch, prev, seq, hash from desk_epoch');

export const createPgliteStore = async (
  database: Database,
  publicKey: Uint8Array,
  envelopeRecipient: string,
  blobs: ProvinceBlobs,
): Promise<ProvinceStore> => {
  await migrate(database);
  await database.query('insert into province (public_key) values ($1)', [publicKey]);
  await publishRecipient(database, envelopeRecipient);
  const tables = await tablesOf(database);
  return {
    ledger: createSqlLedger(database),
    blobs,
    database,
    addOffice: (code) => saveOffice(database, code, code),
    publish: async (office, kind, data, publishedAt, effectiveFrom) => {
      await publish(database, { office, kind, data, publishedAt, effectiveFrom });
    },
    mint: async (surroundings, office, desk) => {
      const minted = await mintCode(database, surroundings, { office, desk, mintedBy: 'thử' });
      if (!minted.ok) throw new Error(minted.error.code);
      return minted.value.code;
    },
    chains: () => chainsOf(database),
    books: (office) => booksOf(database, office),
    keep: (name) => {
      blobs.keep(name);
      return database.transaction(async (tx) => {
        await tx.query(`drop schema if exists kept_${name} cascade`);
        await tx.query(`create schema kept_${name}`);
        for (const table of tables)
          await tx.query(`create table kept_${name}.${table} as table public.${table}`);
      });
    },
    putBack: (name) => {
      blobs.putBack(name);
      return database.transaction(async (tx) => {
        // What refers to what is as it was: nothing needs to be checked on the way.
        await tx.query(`set local session_replication_role = replica`);
        for (const table of tables) {
          await tx.query(`delete from public.${table}`);
          await tx.query(
            `insert into public.${table} overriding system value select * from kept_${name}.${table}`,
          );
        }
      });
    },
  };
};
