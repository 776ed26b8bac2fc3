/** Who has how many open dossiers in hand is read along an index of its own, some thousands at a time. */
import type { Connection } from '../driver.ts';

export const held = (db: Connection): void => {
  db.exec(`
    CREATE INDEX dossier_held ON dossier (holder, row, due_at) WHERE open = 1 AND holder IS NOT NULL;
  `);
};
