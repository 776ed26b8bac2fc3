import type { Migration } from '../migrate.ts';

/** A form set that an operator has copied from another and words anew; the published ones are a publication. */
export const formSetDrafts: Migration = {
  version: 170,
  statements: [
    `create table form_set_draft (
       name text primary key,
       -- JSON: the set as it will be published.
       content text not null,
       saved_at timestamptz not null,
       saved_by text not null
     )`,
  ],
};
