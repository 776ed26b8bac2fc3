/** What belongs to this desk alone: kept and backed up, but no part of the journal. */
import type { Connection } from '../driver.ts';

export const desk = (db: Connection): void => {
  db.exec(`
    CREATE TABLE identity (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      desk TEXT NOT NULL,
      epoch INTEGER NOT NULL,
      slot INTEGER NOT NULL CHECK (slot >= 1),
      agency_code TEXT NOT NULL,
      office TEXT NOT NULL,
      desk_name TEXT NOT NULL,
      province_url TEXT NOT NULL,
      province_key TEXT NOT NULL,
      private_key TEXT NOT NULL,
      public_key TEXT NOT NULL,
      try_out INTEGER NOT NULL CHECK (try_out IN (0, 1)),
      FOREIGN KEY (desk, epoch) REFERENCES chain (desk, epoch)
    ) STRICT;

    CREATE TABLE draft (
      id TEXT PRIMARY KEY,
      officer TEXT,
      updated_at TEXT NOT NULL,
      form TEXT NOT NULL CHECK (json_valid(form)),
      clip INTEGER CHECK (clip >= 1)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE print_job (
      id TEXT PRIMARY KEY,
      document TEXT NOT NULL,
      printer TEXT NOT NULL,
      copies INTEGER NOT NULL CHECK (copies >= 1),
      reprint INTEGER NOT NULL CHECK (reprint >= 0),
      state TEXT NOT NULL
        CHECK (state IN ('queued', 'handed_over', 'confirmed', 'jammed', 'failed')),
      created_at TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX print_job_state ON print_job (state, created_at);
    CREATE INDEX print_job_document ON print_job (document, created_at);

    CREATE TABLE officer (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('officer', 'head', 'administrator')),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      personal_code_hash TEXT NOT NULL,
      pin_hash TEXT,
      failures INTEGER NOT NULL CHECK (failures >= 0),
      locked_until TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Kept for ever: a dossier names the versions that it used.
    CREATE TABLE publication (
      kind TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      n INTEGER NOT NULL UNIQUE CHECK (n >= 1),
      published_at TEXT NOT NULL,
      effective_from TEXT NOT NULL CHECK (length(effective_from) = 10),
      data TEXT NOT NULL CHECK (json_valid(data)),
      PRIMARY KEY (kind, version)
    ) STRICT;

    -- Archived files that lie in the folder of blobs, by the hash of what they hold.
    CREATE TABLE blob (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      bytes INTEGER NOT NULL CHECK (bytes >= 0)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE clock (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      offset_ms INTEGER NOT NULL
    ) STRICT;

    -- By which rules the projections were made; other rules at the next start make them anew.
    CREATE TABLE projection (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      rules INTEGER NOT NULL
    ) STRICT;
  `);
};
