/** How far the province keeps entries of an own chain apart, for people to settle: they are with it, and not in its books. */
import type { Connection } from '../driver.ts';

export const keptApart = (db: Connection): void => {
  db.exec(`
    ALTER TABLE chain ADD COLUMN apart INTEGER NOT NULL DEFAULT 0 CHECK (apart >= 0);
    -- What was remembered of it, and keys of ended epochs: the newest key speaks for all of them.
    DELETE FROM setting WHERE key IN ('desk.handedOver', 'desk.earlier');
  `);
};
