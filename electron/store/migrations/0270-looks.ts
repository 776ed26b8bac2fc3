/**
 * Who opened which dossier: once for an officer, a dossier and a day. What no entry names yet waits in a table of the
 * desk's own; what entries name can be made again from them.
 */
import type { Connection } from '../driver.ts';

export const looks = (db: Connection): void => {
  db.exec(`
    CREATE TABLE look_waiting (
      officer TEXT NOT NULL,
      dossier TEXT NOT NULL,
      -- Local date.
      day TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (officer, dossier, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE look (
      dossier TEXT NOT NULL,
      at TEXT NOT NULL,
      officer TEXT NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry,
      PRIMARY KEY (dossier, at, officer, entry)
    ) STRICT, WITHOUT ROWID;
  `);
};
