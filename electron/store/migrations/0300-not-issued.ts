/** Papers that a long row could not issue: named until they are issued, or struck off with a reason. */
import type { Connection } from '../driver.ts';

export const notIssued = (db: Connection): void => {
  db.exec(`
    CREATE TABLE print_not_issued (
      dossier TEXT NOT NULL,
      kind TEXT NOT NULL,
      copies INTEGER NOT NULL CHECK (copies >= 1),
      because TEXT NOT NULL,
      at TEXT NOT NULL,
      struck_at TEXT,
      struck_by TEXT,
      struck_because TEXT,
      PRIMARY KEY (dossier, kind),
      CHECK ((struck_at IS NULL) = (struck_because IS NULL) AND (struck_at IS NULL) = (struck_by IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX print_not_issued_standing ON print_not_issued (at, dossier, kind) WHERE struck_at IS NULL;
    CREATE INDEX print_not_issued_struck ON print_not_issued (struck_at) WHERE struck_at IS NOT NULL;
  `);
};
