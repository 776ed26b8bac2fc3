/** What this desk asked for and the province left out. */
import type { RejectedRequest } from '#electron/desk/ports.ts';
import { nameOf } from '#shared/journal/entry.ts';
import { ORDERED, orderedOf, type OrderedRow } from '../journal/rows.ts';
import type { Sql } from '../sql.ts';

interface LeftOutRow extends OrderedRow {
  readonly dossier: string;
  readonly number: string | null;
}

const requestOf = (row: LeftOutRow): RejectedRequest => {
  const { header, verdict } = orderedOf(row);
  return {
    dossier: row.dossier,
    number: row.number,
    entry: nameOf(header),
    type: header.type,
    at: header.at,
    code: verdict?.kind === 'rejected' ? verdict.code : 'superseded',
    field: verdict?.kind === 'rejected' ? verdict.field : null,
  };
};

/** The dossier that came last stands first. */
export const rejectedRequests = (sql: Sql): readonly RejectedRequest[] =>
  sql
    .all<LeftOutRow>(
      `SELECT dossier.id AS dossier, dossier.number, ${ORDERED}
         FROM dossier JOIN entry ON entry.id = dossier.left_out JOIN chain ON chain.id = entry.chain
        WHERE dossier.left_out IS NOT NULL ORDER BY dossier.row DESC LIMIT 50`,
    )
    .map(requestOf);
