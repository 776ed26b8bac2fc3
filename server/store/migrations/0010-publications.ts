import type { Migration } from '../migrate.ts';

/** The province itself, its offices, and what it publishes to them. */
export const publications: Migration = {
  version: 10,
  statements: [
    `create table province (
       only_one boolean primary key default true check (only_one),
       public_key bytea not null check (length(public_key) = 32),
       -- Raised after the province was restored from a backup: its desks then read everything anew.
       feed_epoch integer not null default 1 check (feed_epoch >= 1),
       -- The last number given to a publication; taken under this row's lock, so that none is missing.
       publication bigint not null default 0 check (publication >= 0)
     )`,
    `create table office (
       code text primary key,
       agency_code text not null,
       -- The last number given to an entry of this office; taken under this row's lock.
       ord bigint not null default 0 check (ord >= 0)
     )`,
    `create table publication (
       n bigint primary key check (n >= 1),
       -- Null: for every office.
       office text references office,
       kind text not null,
       version integer not null check (version >= 1),
       published_at timestamptz not null,
       effective_from text not null check (effective_from ~ '^\\d{4}-\\d{2}-\\d{2}$'),
       data text not null,
       unique nulls not distinct (office, kind, version)
     )`,
  ],
};
