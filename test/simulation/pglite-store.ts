/** The province's books on PGlite, with the very SQL of PostgreSQL. */
import { mintCode } from '#server/enrolment/mint.ts';
import { publish, saveOffice } from '#server/publishing/publish.ts';
import { publishRecipient } from '#server/publishing/recipient.ts';
import type { Database } from '#server/store/database.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { migrate } from '#server/store/migrate.ts';
import { booksIn, chainsIn } from '../invariants/province-database.ts';
import type { ProvinceBlobs } from './province-blobs.ts';
import type { ProvinceStore } from './province-store.ts';

const tablesOf = async (database: Database): Promise<readonly string[]> => {
  const rows = await database.query<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = 'public' and tablename <> 'schema_version' order by 1`,
  );
  return rows.map(({ name }) => name);
};

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
    chains: () => chainsIn(database),
    books: (office) => booksIn(database, office),
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
