/** Online dossiers: those that wait for this office's answer, and what this desk still owes after one. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Sql } from '../sql.ts';
import { PAPER_OWED } from './lists.ts';

/** The number that it shows is its own: that of another dossier may be the same, after a province was put back. */
const isAccepted = (row: 'dossier' | 'owing'): string =>
  `EXISTS (SELECT 1 FROM number WHERE number.number = ${row}.number AND number.dossier = ${row}.id)`;

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id);

/** Not accepted yet, also those of which papers were asked for; the longest waiting first. */
export const onlineWaiting = (sql: Sql): readonly string[] =>
  idsOf(
    sql.all(
      `SELECT dossier.id FROM dossier
        WHERE dossier.state IN (1, 5) AND dossier.voided = 0 AND NOT ${isAccepted('dossier')}
        ORDER BY dossier.received_at, dossier.row`,
    ),
  );

/** Sent online and accepted at this desk, on or after that time. */
export const onlineAccepted = (sql: Sql, since: LocalDateTime): readonly string[] =>
  idsOf(
    sql.all(
      `SELECT dossier.id FROM dossier
        WHERE dossier.received_at >= ? AND dossier.taken_here = 1 AND dossier.voided = 0
          AND EXISTS (SELECT 1 FROM entry_dossier JOIN entry ON entry.id = entry_dossier.entry
                       WHERE entry_dossier.dossier = dossier.id
                         AND entry.type = 'dossier.registered')
        ORDER BY dossier.received_at, dossier.row`,
      since,
    ),
  );

/** Answered by this desk, and the paper that says so is not there. */
export const answersWithoutPaper = (sql: Sql): readonly string[] =>
  idsOf(
    sql.all(
      `SELECT id FROM (${PAPER_OWED}) AS owing
        WHERE owing.state IN (3, 5) AND NOT ${isAccepted('owing')} ORDER BY row`,
    ),
  );

/** Accepted, and the receipt is not there or does not say what the dossier says. */
export const dossiersWithoutReceipt = (sql: Sql): readonly string[] =>
  idsOf(
    sql.all(
      `SELECT id FROM (${PAPER_OWED}) AS owing
        WHERE NOT (owing.state IN (3, 5) AND NOT ${isAccepted('owing')}) ORDER BY row`,
    ),
  );
