/** A dossier whose every move to another office was taken back, or does not count, has nothing to be sent. */
import type { Connection } from '../driver.ts';

export const movesTakenBack = (db: Connection): void => {
  db.exec(`
    UPDATE dossier SET cross_area = NULL
     WHERE cross_area = 'to_send' AND NOT EXISTS (
       SELECT 1 FROM entry_dossier AS story JOIN entry AS moved ON moved.id = story.entry
         JOIN chain ON chain.id = moved.chain
        WHERE story.dossier = dossier.id AND moved.type = 'crossArea.moved'
          AND ifnull(json_extract(moved.verdict, '$.kind'), '') NOT IN ('superseded', 'rejected')
          AND NOT EXISTS (
            SELECT 1 FROM entry_dossier AS later JOIN entry AS undo ON undo.id = later.entry
              JOIN chain AS of ON of.id = undo.chain
             WHERE later.dossier = dossier.id AND undo.type = 'command.undone' AND of.desk = chain.desk
               AND json_extract(CAST(undo.payload AS TEXT), '$.epoch') = chain.epoch
               AND json_extract(CAST(undo.payload AS TEXT), '$.seq') = moved.seq));
  `);
};
