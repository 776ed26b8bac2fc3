/** The book of the certification counter: each line once, so that the next number of a desk's book is found at once. */
import type { Connection } from '../driver.ts';

export const certifications = (db: Connection): void => {
  db.exec(`
    CREATE TABLE certification (
      entry INTEGER NOT NULL REFERENCES entry,
      -- Its place in the acceptance, from 0.
      line INTEGER NOT NULL CHECK (line >= 0),
      dossier TEXT NOT NULL,
      day TEXT NOT NULL,
      -- The series in which it is numbered: what is counted, in which desk's books, in which year.
      kind TEXT NOT NULL,
      desk TEXT NOT NULL,
      year INTEGER,
      value INTEGER NOT NULL CHECK (value >= 1),
      book TEXT NOT NULL,
      document TEXT NOT NULL,
      pages INTEGER NOT NULL,
      copies INTEGER NOT NULL,
      -- Whole đồng.
      amount INTEGER NOT NULL,
      PRIMARY KEY (entry, line)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX certification_series ON certification (desk, kind, year, value);
    CREATE INDEX certification_day ON certification (day);
  `);
};
