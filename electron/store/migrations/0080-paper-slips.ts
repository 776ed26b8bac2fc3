/** Slips that were printed for power cuts, each counter once, and why numbers were skipped. */
import type { Connection } from '../driver.ts';

export const paperSlips = (db: Connection): void => {
  db.exec(`
    CREATE TABLE slip (
      -- As it stands in numbers: slot × perSlot + n.
      counter INTEGER PRIMARY KEY,
      -- The entry with which it was last printed.
      printed INTEGER NOT NULL REFERENCES entry,
      printed_on TEXT NOT NULL,
      -- The entry that took it back, keyed in or thrown away; null while it is out.
      back INTEGER REFERENCES entry,
      -- What it was thrown away for; null where it was keyed in.
      spoiled TEXT
    ) STRICT;

    ALTER TABLE number_skip ADD COLUMN reason TEXT NOT NULL DEFAULT '';
  `);
};
