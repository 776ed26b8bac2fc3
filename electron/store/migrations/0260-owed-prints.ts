/** Papers of a long row that are still to be drawn: a job that waits without a document says here what it waits for. */
import type { Connection } from '../driver.ts';

export const owedPrints = (db: Connection): void => {
  db.exec(`
    CREATE TABLE print_owed (
      job TEXT PRIMARY KEY,
      dossier TEXT NOT NULL,
      kind TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
};
