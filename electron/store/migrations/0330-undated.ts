/** Open dossiers without a date are listed by their numbers, however many they are, without being sorted first. */
import type { Connection } from '../driver.ts';

export const undated = (db: Connection): void => {
  db.exec(`
    CREATE INDEX dossier_undated ON dossier
      (number, due_at, state, field, channel, officer, holder) WHERE open = 1 AND due_at IS NULL;
  `);
};
