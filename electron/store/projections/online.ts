/** Online dossiers that wait for this office: not accepted yet, also those of which papers were asked for. */
import type { Sql } from '../sql.ts';

/** The longest waiting first. A number that no acceptance has given stands in no register. */
export const onlineWaiting = (sql: Sql): readonly string[] =>
  sql
    .all<{ readonly id: string }>(
      `SELECT dossier.id FROM dossier
        WHERE dossier.state IN (1, 5) AND dossier.voided = 0
          AND NOT EXISTS (SELECT 1 FROM number WHERE number.number = dossier.number)
        ORDER BY dossier.received_at, dossier.row`,
    )
    .map(({ id }) => id);
