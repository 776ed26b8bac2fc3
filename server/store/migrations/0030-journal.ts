import type { Migration } from '../migrate.ts';

/**
 * The entries as they came, their order and verdict, and the dossiers folded from them. Everything here is keyed by
 * office. Rows are written under the locks of their office and desk, in bulk: foreign keys, which PostgreSQL checks
 * row by row, are left out where those locks prove the same.
 */
export const journal: Migration = {
  version: 30,
  statements: [
    `create table journal (
       office text not null,
       desk text not null,
       epoch integer not null check (epoch >= 1),
       seq integer not null check (seq >= 1),
       header bytea not null,
       payload bytea not null,
       hash bytea not null check (length(hash) = 32),
       received_at timestamptz not null,
       -- Read from the header; null where it could not be read.
       type text,
       dossier text,
       at timestamptz,
       officer text,
       -- Null while the entry is parked.
       ord bigint check (ord >= 1),
       verdict jsonb,
       primary key (office, desk, epoch, seq),
       check ((ord is null) = (verdict is null))
     )`,
    `create unique index journal_ord on journal (office, ord) where ord is not null`,
    `create index journal_closes on journal (type, received_at)
       where type in ('day.closed', 'day.completed')`,
    `create table dossier_entry (
       office text not null,
       dossier text not null,
       ord bigint not null,
       primary key (office, dossier, ord)
     )`,
    `create table parked (
       office text not null,
       desk text not null,
       epoch integer not null,
       seq integer not null,
       -- Why it waits; 'waits_for_earlier' when only an earlier entry of its dossier is not understood.
       reason text not null,
       field text,
       dossiers text[] not null,
       primary key (office, desk, epoch, seq),
       foreign key (office, desk, epoch, seq) references journal
     )`,
    `create table quarantine (
       office text not null,
       desk text not null,
       epoch integer not null,
       seq integer not null,
       -- sha256 over header and the payload's digest: the same bytes are kept once.
       content_hash bytea not null check (length(content_hash) = 32),
       reason text not null,
       header bytea not null,
       payload bytea not null,
       received_at timestamptz not null,
       primary key (office, desk, epoch, seq, content_hash)
     )`,
    `create table dossier_number (
       office text not null,
       number text not null,
       -- Whose it is: the first acceptance with this number. Any other is in conflict with it.
       dossier text not null,
       desk text not null,
       epoch integer not null,
       seq integer not null,
       primary key (office, number)
     )`,
    `create table dossier (
       office text not null,
       id text not null,
       number text,
       state integer,
       voided boolean not null,
       conflict boolean not null,
       desk text not null,
       procedure_code text not null,
       procedure_name text not null,
       owner_name text not null,
       submitter_name text not null,
       -- Vietnamese wall clock, as the entries say it.
       received_at text,
       due_at text,
       holder text,
       search text not null,
       last_ord bigint not null,
       primary key (office, id)
     )`,
    `create index dossier_newest on dossier (received_at desc nulls last, office, id)`,
  ],
};
