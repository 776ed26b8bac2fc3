import type { Migration } from '../migrate.ts';

/** Where lives of one desk part, and when a key was retired. */
export const deskLives: Migration = {
  version: 70,
  statements: [
    // Another life of the desk was in force when this one said that it goes on: it hands over, and no more.
    `alter table desk_epoch add column side boolean not null default false`,
    // Set when the key was renewed: the last entry that it may have signed.
    `alter table desk_epoch add column ended_seq integer check (ended_seq >= 0)`,
    // Set: an operator wants another key at the next contact.
    `alter table desk add column renewal_asked_at timestamptz`,
  ],
};
