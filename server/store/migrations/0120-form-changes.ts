import type { Migration } from '../migrate.ts';

/** What communes changed in the words of their papers: few entries among very many. */
export const formChanges: Migration = {
  version: 120,
  statements: [
    `create index journal_form_changes on journal (received_at desc) where type = 'form.changed'`,
  ],
};
