/** A result is waited for where it is: not where it was decided once it was sent back, and not before it came there. */
import type { Connection } from '../driver.ts';

export const resultsElsewhere = (db: Connection): void => {
  db.exec(`
    -- Its result is where it was handed in.
    UPDATE dossier SET cross_area = 'sent_back'
     WHERE state = 9 AND voided = 0 AND cross_area IS NULL
       AND row IN (SELECT min(story.entry) FROM entry JOIN entry_dossier AS story ON story.dossier = entry.dossier
                    WHERE entry.type = 'crossArea.arrived' GROUP BY entry.dossier);

    -- Sent by paper alone, and the result was entered here.
    UPDATE dossier SET cross_area = 'to_hand_out'
     WHERE state = 9 AND voided = 0 AND cross_area = 'under_way' AND NOT EXISTS (
       SELECT 1 FROM entry_dossier AS story JOIN entry AS moved ON moved.id = story.entry
        WHERE story.dossier = dossier.id AND moved.type = 'crossArea.moved'
          AND json_extract(CAST(moved.payload AS TEXT), '$.to') IS NOT NULL);
  `);
};
