/** Changes of the forms' words are few among very many entries, and asked for whenever a paper is drawn. */
import type { Connection } from '../driver.ts';

export const formChanges = (db: Connection): void => {
  db.exec(`CREATE INDEX entry_form_change ON entry (chain, seq) WHERE type = 'form.changed';`);
};
