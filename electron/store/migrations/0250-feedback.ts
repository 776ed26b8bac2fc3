/** What citizens answered is asked for by the day, among very many other entries. */
import type { Connection } from '../driver.ts';

export const feedback = (db: Connection): void => {
  db.exec(`CREATE INDEX entry_feedback ON entry (at) WHERE type = 'feedback.given';`);
};
