import type { Migration } from '../migrate.ts';

/** Slots that desks borrowed for a day: the province's own record of each, never changed. */
export const slotLoans: Migration = {
  version: 130,
  statements: [
    `create table slot_loan (
       office text not null references office,
       day text not null,
       slot integer not null check (slot >= 1),
       desk text not null references desk,
       -- The life of the desk that counts in it: another one borrows another slot.
       epoch integer not null check (epoch >= 1),
       lent_at timestamptz not null,
       -- One slot of a day is one desk's.
       primary key (office, day, slot)
     )`,
    `create index slot_loan_desk on slot_loan (desk, epoch, day)`,
  ],
};
