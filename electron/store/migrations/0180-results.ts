/** Results that wait to be fetched are found without the rest, the earliest promised first. */
import type { Connection } from '../driver.ts';

export const results = (db: Connection): void => {
  db.exec(
    'CREATE INDEX dossier_result_waiting ON dossier (due_at, number) WHERE state = 9 AND voided = 0',
  );
};
