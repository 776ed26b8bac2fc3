import type { Migration } from '../migrate.ts';

/** Dossiers that one office takes in and another decides, and how far each office's journal was looked through for them. */
export const crossings: Migration = {
  version: 190,
  statements: [
    `create table crossing (
       -- Where it was taken in.
       office text not null references office,
       dossier text not null,
       -- Where it is decided.
       to_office text not null references office,
       -- False once it was sent back: what happens here then is no longer the other's.
       open boolean not null,
       primary key (office, dossier),
       check (office <> to_office)
     )`,
    'create index crossing_there on crossing (to_office, dossier)',
    `create table carried_entry (
       -- The other office, in whose journal it was written once more.
       office text not null,
       -- The entry as its own desk named it.
       desk text not null,
       epoch integer not null,
       seq integer not null,
       type text not null,
       as_desk text not null,
       as_epoch integer not null,
       as_seq integer not null,
       primary key (office, desk, epoch, seq)
     )`,
    `create table carried_until (
       office text primary key references office,
       ord bigint not null check (ord >= 0)
     )`,
  ],
};
