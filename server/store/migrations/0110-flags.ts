import type { Migration } from '../migrate.ts';

/** Procedures that officers flagged are few among very many entries. */
export const flags: Migration = {
  version: 110,
  statements: [
    `create index journal_flags on journal (received_at desc) where type = 'procedure.flagged'`,
  ],
};
