/** Which archived files the province has: it said so, signed. What it lacks is a projection of our own papers. */
import type { Connection } from '../driver.ts';

export const filesHeld = (db: Connection): void => {
  db.exec(`
    CREATE TABLE file_held (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      bytes INTEGER NOT NULL CHECK (bytes >= 1)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE file_unsent (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      bytes INTEGER NOT NULL CHECK (bytes >= 1)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX file_unsent_bytes ON file_unsent (bytes, sha256);
  `);
};
