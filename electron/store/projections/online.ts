/** Dossiers that wait for this office's answer, and the papers that this desk still owes. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import { answerOwedOn } from '#shared/dossier/answer-owed.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { receiptOwedFor } from '#shared/dossier/receipts.ts';
import { stateCode } from '#shared/dossier/states.ts';
import type { Sql } from '../sql.ts';
import { dossierOf } from './dossiers.ts';
import { PAPER_OWED } from './lists.ts';

/** The number that it shows is its own: that of another dossier may be the same, after a province was put back. */
const IS_ACCEPTED =
  'EXISTS (SELECT 1 FROM number WHERE number.number = dossier.number AND number.dossier = dossier.id)';

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id);

/** Not accepted yet, also those of which papers were asked for; the longest waiting first. */
export const onlineWaiting = (sql: Sql): readonly string[] =>
  idsOf(
    sql.all(
      `SELECT dossier.id FROM dossier
        WHERE dossier.state IN (1, 5) AND dossier.voided = 0 AND NOT ${IS_ACCEPTED}
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

/** States in which a paper other than the receipt may be owed. */
const ANSWERED: ReadonlySet<number> = new Set([
  stateCode('refused'),
  stateCode('awaiting_supplement'),
  stateCode('stopped'),
]);

const owing = (sql: Sql): readonly { readonly id: string; readonly state: number }[] =>
  sql.all(`SELECT id, state FROM (${PAPER_OWED}) AS owing ORDER BY row`);

/** Which paper it is does not stand in the row: the few that may owe either are folded. */
const owes = (sql: Sql, id: string, paper: (dossier: Dossier) => unknown): boolean => {
  const dossier = dossierOf(sql, id);
  return dossier !== null && paper(dossier) !== null;
};

/** Answered, asked for papers or stopped by this desk, and the paper that says so is not there. */
export const answersWithoutPaper = (sql: Sql): readonly string[] =>
  idsOf(owing(sql).filter(({ id, state }) => ANSWERED.has(state) && owes(sql, id, answerOwedOn)));

/** Accepted, and the receipt is not there or does not say what the dossier says. */
export const dossiersWithoutReceipt = (sql: Sql): readonly string[] =>
  idsOf(
    owing(sql).filter(({ id, state }) => !ANSWERED.has(state) || owes(sql, id, receiptOwedFor)),
  );
