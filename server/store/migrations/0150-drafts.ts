import type { Migration } from '../migrate.ts';

/** What an operator has read from a file or typed, looks at, and then publishes, or not. */
export const drafts: Migration = {
  version: 150,
  statements: [
    `create table draft (
       id text primary key,
       -- What it is about: the calendar, an office's pattern; not the kind of publication, several share one.
       subject text not null,
       -- Null: for every office.
       office text references office,
       read_at timestamptz not null,
       read_by text not null,
       -- Null where it was typed into a form.
       file_name text,
       -- Of the publication that it amends; 0 where there was none.
       base_version integer not null,
       effective_from text not null,
       -- JSON: the publication as it will be, and the rows of the file that were not taken.
       content text not null,
       published_version integer
     )`,
    'create index draft_newest on draft (subject, read_at desc)',
  ],
};
