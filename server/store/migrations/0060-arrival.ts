import type { Migration } from '../migrate.ts';

/** What waits is looked at again in the order in which it came; the province's clock may have gone back meanwhile. */
export const arrival: Migration = {
  version: 60,
  statements: [`alter table parked add column arrival bigint generated always as identity`],
};
