import type { Migration } from '../migrate.ts';

/** Machines that lodge online dossiers, what they lodged, and the province's own slot for it. */
export const portal: Migration = {
  version: 140,
  statements: [
    // The province writes what comes online in a chain of its own: slot 0 of each office.
    'alter table desk drop constraint desk_slot_check',
    'alter table desk add constraint desk_slot_check check (slot >= 0)',
    `create table portal_client (
       id text primary key,
       name text not null,
       -- sha256 of the key; the key itself is shown once and kept nowhere.
       key_hash bytea not null unique check (length(key_hash) = 32),
       made_by text not null,
       made_at timestamptz not null,
       revoked_at timestamptz,
       last_heard_at timestamptz
     )`,
    `create table online_dossier (
       client text not null references portal_client,
       reference text not null,
       office text not null references office,
       dossier text not null,
       number text not null,
       day text not null,
       counter integer not null check (counter >= 1),
       -- sha256 of what was lodged: the same again is the same dossier, anything else is refused.
       content_hash bytea not null check (length(content_hash) = 32),
       lodged_at timestamptz not null,
       primary key (client, reference),
       unique (office, day, counter),
       unique (office, dossier)
     )`,
    'create index online_dossier_newest on online_dossier (lodged_at desc)',
  ],
};
