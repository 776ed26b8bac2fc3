/** The journal: entries as the bytes that were hashed, in chains, with the office's order and verdicts. */
import type { Connection } from '../driver.ts';

export const journal = (db: Connection): void => {
  db.exec(`
    -- One chain for each epoch of each desk of the office.
    CREATE TABLE chain (
      id INTEGER PRIMARY KEY,
      desk TEXT NOT NULL CHECK (desk <> ''),
      epoch INTEGER NOT NULL CHECK (epoch >= 1),
      own INTEGER NOT NULL CHECK (own IN (0, 1)),
      -- What the first entry stands on; null where only the feed told us of the chain.
      prev BLOB CHECK (length(prev) = 32),
      -- The highest seq that the province said it holds.
      held INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0),
      UNIQUE (desk, epoch)
    ) STRICT;

    -- type, at and dossier are read out of the header; the bytes are what counts.
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      chain INTEGER NOT NULL REFERENCES chain,
      seq INTEGER NOT NULL CHECK (seq >= 1),
      type TEXT NOT NULL CHECK (type <> ''),
      at TEXT NOT NULL CHECK (length(at) = 24),
      dossier TEXT,
      ord INTEGER CHECK (ord >= 1),
      verdict TEXT CHECK (json_valid(verdict)),
      -- The rules by which its payload was found to have its shape; 0 when it was not.
      understood INTEGER NOT NULL CHECK (understood >= 0),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      header BLOB NOT NULL,
      payload BLOB NOT NULL,
      UNIQUE (chain, seq),
      CHECK ((ord IS NULL) = (verdict IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX entry_ord ON entry (ord) WHERE ord IS NOT NULL;
    CREATE INDEX entry_close ON entry (chain, seq) WHERE type = 'day.closed';
    CREATE INDEX entry_completed ON entry (chain, seq) WHERE type = 'day.completed';
    CREATE INDEX entry_clock ON entry (chain, seq) WHERE type = 'clock.corrected';
    CREATE INDEX entry_money ON entry (at) WHERE type IN ('fee.taken', 'fee.voided');

    CREATE TRIGGER entry_unchanged
      BEFORE UPDATE OF id, chain, seq, type, at, dossier, hash, header, payload ON entry
      BEGIN SELECT RAISE(ABORT, 'an entry never changes'); END;
    CREATE TRIGGER entry_kept BEFORE DELETE ON entry
      BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;

    -- How far the office's feed has been taken in.
    CREATE TABLE feed (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      feed_epoch INTEGER NOT NULL CHECK (feed_epoch >= 0),
      ord INTEGER NOT NULL CHECK (ord >= 0)
    ) STRICT;
    INSERT INTO feed (one, feed_epoch, ord) VALUES (1, 0, 0);

    -- What the province said last that it holds of this desk.
    CREATE TABLE province_holds (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      epoch INTEGER NOT NULL CHECK (epoch >= 0),
      seq INTEGER NOT NULL CHECK (seq >= 0),
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      at TEXT NOT NULL
    ) STRICT;

    -- Bytes that claim a name which other bytes bear here, or that cannot be read: kept beside the journal, shown to
    -- people.
    CREATE TABLE quarantine (
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      desk TEXT NOT NULL,
      epoch INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      ord INTEGER NOT NULL,
      verdict TEXT NOT NULL CHECK (json_valid(verdict)),
      reason TEXT NOT NULL CHECK (reason IN ('mismatch', 'not_written_here', 'unreadable')),
      header BLOB NOT NULL,
      payload BLOB NOT NULL,
      PRIMARY KEY (desk, epoch, seq, digest)
    ) STRICT, WITHOUT ROWID;
  `);
};
