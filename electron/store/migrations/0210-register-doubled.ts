/** Lines of the register book that two dossiers bear are found without walking the book. */
import type { Connection } from '../driver.ts';

export const registerDoubled = (db: Connection): void => {
  db.exec(`
    ALTER TABLE register_line ADD COLUMN doubled INTEGER NOT NULL DEFAULT 0 CHECK (doubled IN (0, 1));
    CREATE INDEX register_line_doubled ON register_line (desk, year, value) WHERE doubled = 1;
  `);
};
