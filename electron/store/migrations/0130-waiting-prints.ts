/** Papers of a long row that have not had their turn: another state of a print job, and their order. */
import type { Connection } from '../driver.ts';

export const waitingPrints = (db: Connection): void => {
  db.exec(`
    CREATE TABLE print_job_next (
      id TEXT PRIMARY KEY,
      document TEXT NOT NULL,
      printer TEXT NOT NULL,
      copies INTEGER NOT NULL CHECK (copies >= 1),
      reprint INTEGER NOT NULL CHECK (reprint >= 0),
      state TEXT NOT NULL
        CHECK (state IN ('waiting', 'queued', 'handed_over', 'confirmed', 'jammed', 'failed')),
      created_at TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    INSERT INTO print_job_next (id, document, printer, copies, reprint, state, created_at, detail)
      SELECT id, document, printer, copies, reprint, state, created_at, detail FROM print_job
      ORDER BY rowid;
    DROP TABLE print_job;
    ALTER TABLE print_job_next RENAME TO print_job;
    CREATE INDEX print_job_state ON print_job (state, created_at);
    CREATE INDEX print_job_document ON print_job (document, created_at);
  `);
};
