/**
 * What is read fast and can be made again from the journal at any time: which entries tell whose story, the row
 * of each dossier, the register of numbers, the papers.
 */
import type { Connection } from '../driver.ts';

export const registers = (db: Connection): void => {
  db.exec(`
    CREATE TABLE entry_dossier (
      dossier TEXT NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry,
      PRIMARY KEY (dossier, entry)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dossier (
      -- The id of the first entry that is about it: who came last stands last.
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      number TEXT,
      state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 10),
      voided INTEGER NOT NULL CHECK (voided IN (0, 1)),
      procedure_code TEXT NOT NULL,
      procedure_name TEXT NOT NULL,
      owner_name TEXT NOT NULL,
      submitter_name TEXT NOT NULL,
      received_at TEXT NOT NULL,
      -- The date that counts now: none while the clock stands still.
      due_at TEXT,
      -- Accepted, and not finished, withdrawn, returned or void.
      open INTEGER NOT NULL CHECK (open IN (0, 1)),
      holder TEXT,
      -- The code of the first thing in it that people must settle.
      conflict TEXT,
      -- Accepted at this desk.
      taken_here INTEGER NOT NULL CHECK (taken_here IN (0, 1)),
      -- This desk owes a receipt: there is none, or it does not say what the dossier says.
      awaiting_receipt INTEGER NOT NULL CHECK (awaiting_receipt IN (0, 1)),
      -- The entry of the last request of this desk that the province left out and nobody has answered.
      left_out INTEGER,
      -- The last entry of this desk in its story; null when all came from elsewhere.
      last_own INTEGER,
      -- What it is found by, folded.
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX dossier_received ON dossier (received_at);
    CREATE INDEX dossier_due ON dossier (due_at, awaiting_receipt) WHERE open = 1;
    CREATE INDEX dossier_awaiting ON dossier (row) WHERE open = 0 AND awaiting_receipt = 1;
    CREATE INDEX dossier_left_out ON dossier (row) WHERE left_out IS NOT NULL;
    CREATE INDEX dossier_conflict ON dossier (row) WHERE conflict IS NOT NULL;

    -- A number belongs to one dossier for ever. This desk never gives one twice; where another desk did, the
    -- office's journal says so, and the later one stands beside the first with its own clash.
    CREATE TABLE number (
      number TEXT NOT NULL,
      clash INTEGER NOT NULL CHECK (clash >= 0),
      dossier TEXT NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry,
      PRIMARY KEY (number, clash)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE number_skip (
      entry INTEGER PRIMARY KEY REFERENCES entry,
      day TEXT NOT NULL,
      slot INTEGER NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX number_skip_day ON number_skip (day, slot);

    CREATE TABLE document (
      entry INTEGER PRIMARY KEY REFERENCES entry,
      document TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      issued_at TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (json_valid(payload))
    ) STRICT;
    CREATE INDEX document_revision ON document (document, revision);

    CREATE TABLE document_void (
      entry INTEGER PRIMARY KEY REFERENCES entry,
      document TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX document_void_document ON document_void (document);
  `);
};
