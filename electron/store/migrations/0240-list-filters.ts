/**
 * What lists are narrowed by stands in the row and in the index that they are read along, so that a filter over years
 * of dossiers never opens a row that it leaves out; and the papers for which a citizen had to come back.
 */
import type { Connection } from '../driver.ts';

export const listFilters = (db: Connection): void => {
  db.exec(`
    ALTER TABLE dossier ADD COLUMN field TEXT NOT NULL DEFAULT '';
    -- In person, online, by post; empty while nobody has said.
    ALTER TABLE dossier ADD COLUMN channel TEXT NOT NULL DEFAULT '';
    -- Who took it in.
    ALTER TABLE dossier ADD COLUMN officer TEXT;
    -- Local time since which the holder has it.
    ALTER TABLE dossier ADD COLUMN held_since TEXT;
    -- Local time of the result; null while there is none.
    ALTER TABLE dossier ADD COLUMN finished_at TEXT;
    -- A part of the result is in somebody's hand.
    ALTER TABLE dossier ADD COLUMN partly INTEGER NOT NULL DEFAULT 0 CHECK (partly IN (0, 1));
    -- How often the citizen was sent for papers.
    ALTER TABLE dossier ADD COLUMN trips INTEGER NOT NULL DEFAULT 0;

    DROP INDEX dossier_received;
    CREATE INDEX dossier_received ON dossier
      (received_at, row, state, voided, open, field, channel, officer, holder);
    DROP INDEX dossier_due;
    CREATE INDEX dossier_due ON dossier
      (due_at, awaiting_receipt, state, field, channel, officer, holder) WHERE open = 1;
    CREATE INDEX dossier_result_finished ON dossier (finished_at, number) WHERE state = 9 AND voided = 0;

    CREATE TABLE trip_paper (
      dossier TEXT NOT NULL,
      nth INTEGER NOT NULL CHECK (nth >= 1),
      place INTEGER NOT NULL,
      -- Local date on which it was asked for.
      asked_on TEXT NOT NULL,
      paper TEXT NOT NULL,
      PRIMARY KEY (dossier, nth, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX trip_paper_asked ON trip_paper (asked_on);
  `);
};
