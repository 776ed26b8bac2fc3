import type { Migration } from '../migrate.ts';

/** What came in by hand, and the answer that goes back. */
export const envelopes: Migration = {
  version: 50,
  statements: [
    // The age recipient that is published beside the province's key.
    `alter table province add column envelope_recipient text`,
    `create table envelope (
       -- Of the file without its signature.
       sha256 bytea primary key check (length(sha256) = 32),
       office text not null references office,
       desk text not null references desk,
       epoch integer not null,
       -- The newest import: the same file may come again.
       imported_at timestamptz not null,
       imported_by text not null,
       imports integer not null check (imports >= 1),
       entries integer not null check (entries >= 0),
       files integer not null check (files >= 0),
       answer_name text not null,
       answer bytea not null
     )`,
    `create index envelope_newest on envelope (imported_at desc)`,
  ],
};
