/** The register book: each dossier's line once, so that the next one of a desk's book is found at once. */
import type { Connection } from '../driver.ts';

export const registerBook = (db: Connection): void => {
  db.exec(`
    CREATE TABLE register_line (
      entry INTEGER PRIMARY KEY REFERENCES entry,
      dossier TEXT NOT NULL,
      -- Whose book, and of which year.
      desk TEXT NOT NULL,
      year INTEGER NOT NULL,
      value INTEGER NOT NULL CHECK (value >= 1)
    ) STRICT;
    CREATE INDEX register_line_book ON register_line (desk, year, value);
  `);
};
