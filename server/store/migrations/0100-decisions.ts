import type { Migration } from '../migrate.ts';

/** Decisions that were read and looked at, before and after they were put in force. */
export const decisions: Migration = {
  version: 100,
  statements: [
    `create table decision (
       id text primary key,
       read_at timestamptz not null,
       read_by text not null,
       file_name text not null,
       -- Of the catalogue that it amends; 0 where there was none.
       base_version integer not null,
       -- JSON: the issue, and what is new, changed, ended, refused.
       content text not null,
       published_version integer
     )`,
    `create index decision_newest on decision (read_at desc)`,
  ],
};
