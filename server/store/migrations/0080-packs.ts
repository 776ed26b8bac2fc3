import type { Migration } from '../migrate.ts';

/** What desks keep here sealed, besides their journals. */
export const packs: Migration = {
  version: 80,
  statements: [
    `create table pack (
       desk text not null references desk,
       -- Of the sealed bytes.
       sha256 bytea not null check (length(sha256) = 32),
       n bigint generated always as identity,
       kept_at timestamptz not null,
       content bytea not null,
       primary key (desk, sha256)
     )`,
    // The one on its way: a desk sends one after the other.
    `create table pack_part (
       desk text primary key references desk,
       sha256 bytea not null check (length(sha256) = 32),
       bytes integer not null check (bytes >= 1),
       content bytea not null
     )`,
  ],
};
