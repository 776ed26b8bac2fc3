import type { Migration } from '../migrate.ts';

/** Desks, their keys, how far each of their chains is held, and the codes that admit new ones. */
export const desks: Migration = {
  version: 20,
  statements: [
    `create table desk (
       id text primary key,
       office text not null references office,
       name text not null,
       slot integer not null check (slot >= 1),
       epoch integer not null check (epoch >= 1),
       -- The highest ord that the desk has shown to hold, by asking for what follows it.
       pulled_ord bigint not null default 0 check (pulled_ord >= 0),
       enrolled_at timestamptz not null,
       last_contact_at timestamptz,
       -- A slot is never given twice: its numbers stand on papers.
       unique (office, slot)
     )`,
    `create table desk_epoch (
       desk text not null references desk,
       epoch integer not null check (epoch >= 1),
       public_key bytea not null check (length(public_key) = 32),
       -- What the chain of this epoch stands on.
       prev bytea not null check (length(prev) = 32),
       -- Held: the last seq without a gap, and the chain's hash there (prev while nothing is held).
       seq integer not null default 0 check (seq >= 0),
       hash bytea not null check (length(hash) = 32),
       enrolled_at timestamptz not null,
       -- Set: what this key still brings goes to quarantine.
       revoked_at timestamptz,
       primary key (desk, epoch)
     )`,
    `create table enrolment_code (
       -- sha256 of the code; the code itself is shown once and kept nowhere.
       hash bytea primary key check (length(hash) = 32),
       office text not null references office,
       -- Set: the code takes an existing desk into a new epoch.
       desk text references desk,
       minted_by text not null,
       minted_at timestamptz not null,
       expires_at timestamptz not null,
       used_key bytea,
       used_desk text references desk,
       used_epoch integer,
       check ((used_key is null) = (used_desk is null) and (used_key is null) = (used_epoch is null))
     )`,
  ],
};
