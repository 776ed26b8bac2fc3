/** A slot is borrowed seldom, and asked for at every acceptance; a line of a certification book is looked up by its number. */
import type { Connection } from '../driver.ts';

export const borrowedSlots = (db: Connection): void => {
  db.exec(`
    CREATE INDEX entry_borrowed ON entry (chain, seq) WHERE type = 'slot.borrowed';
    CREATE INDEX certification_value ON certification (value);
  `);
};
