/** Dossiers whose result is brought home are found without the rest, the earliest promised first. */
import type { Connection } from '../driver.ts';

export const homeReturns = (db: Connection): void => {
  db.exec(`
    -- Asked for at home, and neither in anybody's hand nor out of reach: open, or finished and not returned.
    ALTER TABLE dossier ADD COLUMN bring_home INTEGER NOT NULL DEFAULT 0 CHECK (bring_home IN (0, 1));
    CREATE INDEX dossier_bring_home ON dossier (due_at, number) WHERE bring_home = 1;
  `);
};
