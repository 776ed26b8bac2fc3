/**
 * Files that were attached to a form before any entry names them, and every file that an entry does name: what is in
 * the first list alone may go when nobody holds it any more.
 */
import type { Connection } from '../driver.ts';

export const attachedFiles = (db: Connection): void => {
  db.exec(`
    CREATE TABLE attached (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      put_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE file_named (
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      entry INTEGER NOT NULL REFERENCES entry,
      PRIMARY KEY (sha256, entry)
    ) STRICT, WITHOUT ROWID;
  `);
};
