/** What people said of the papers after a restore is found among all entries: the home page asks for it. */
import type { Connection } from '../driver.ts';

export const papersTold = (db: Connection): void => {
  db.exec(`CREATE INDEX entry_papers_told ON entry (chain, seq) WHERE type = 'papers.told';`);
};
