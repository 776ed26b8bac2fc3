/** Dossiers that two offices share are found by what is to be done with them here. */
import type { Connection } from '../driver.ts';

export const crossArea = (db: Connection): void => {
  db.exec(`
    -- One of crossAreaPlaces; null where nothing is to be done, and of every other dossier.
    ALTER TABLE dossier ADD COLUMN cross_area TEXT;
    CREATE INDEX dossier_cross_area ON dossier (cross_area, row) WHERE cross_area IS NOT NULL;

    -- Until now none went further than its first step.
    UPDATE dossier SET cross_area = 'to_send'
     WHERE voided = 0 AND state IN (2, 4, 5, 6, 8, 9)
       AND row IN (SELECT min(story.entry) FROM entry JOIN entry_dossier AS story ON story.dossier = entry.dossier
                    WHERE entry.type = 'crossArea.moved' GROUP BY entry.dossier);
  `);
};
