/** What was sent online and nobody has accepted yet is found without the rest, the oldest first. */
import type { Connection } from '../driver.ts';

export const online = (db: Connection): void => {
  db.exec('CREATE INDEX dossier_unanswered ON dossier (received_at) WHERE state IN (1, 5)');
};
