/** Papers that a long row could not issue, and those that were struck off. */
import type { OwedPrint } from '#electron/desk/printing/owed-prints.ts';
import type { NotIssued, StruckOff } from '#electron/desk/printing/not-issued.ts';
import type { Sql } from '../sql.ts';

/** Nobody has struck it off, and it is not on its way in a row. */
const STANDS = `struck_at IS NULL
  AND (dossier, kind) NOT IN (SELECT dossier, kind FROM print_owed)`;

/** The first that could not be issued first. */
export const notIssued = (sql: Sql, limit: number): readonly NotIssued[] =>
  sql.all(
    `SELECT dossier, kind, copies, because, at FROM print_not_issued
      WHERE ${STANDS} ORDER BY at, dossier, kind LIMIT ?`,
    limit,
  );

export const notIssuedCount = (sql: Sql): number =>
  sql.get<{ readonly n: number }>(`SELECT count(*) AS n FROM print_not_issued WHERE ${STANDS}`)
    ?.n ?? 0;

/** The newest first. */
export const struckOff = (sql: Sql, limit: number): readonly StruckOff[] =>
  sql.all(
    `SELECT dossier, kind, because, struck_at AS struckAt, struck_by AS struckBy, struck_because AS reason
       FROM print_not_issued WHERE struck_at IS NOT NULL ORDER BY struck_at DESC LIMIT ?`,
    limit,
  );

/** One that was struck off before stands again. */
export const saveNotIssued = (
  sql: Sql,
  { dossier, kind, copies, because, at }: NotIssued,
): void => {
  sql.run(
    `INSERT INTO print_not_issued (dossier, kind, copies, because, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (dossier, kind) DO UPDATE SET copies = excluded.copies, because = excluded.because,
         at = excluded.at, struck_at = NULL, struck_by = NULL, struck_because = NULL`,
    dossier,
    kind,
    copies,
    because,
    at,
  );
};

/** It is issued. */
export const dropNotIssued = (sql: Sql, { dossier, kind }: OwedPrint): void => {
  sql.run('DELETE FROM print_not_issued WHERE dossier = ? AND kind = ?', dossier, kind);
};

export const strikeNotIssued = (
  sql: Sql,
  { dossier, kind }: OwedPrint,
  { struckAt, struckBy, reason }: Pick<StruckOff, 'struckAt' | 'struckBy' | 'reason'>,
): void => {
  sql.run(
    `UPDATE print_not_issued SET struck_at = ?, struck_by = ?, struck_because = ?
      WHERE dossier = ? AND kind = ? AND struck_at IS NULL`,
    struckAt,
    struckBy,
    reason,
    dossier,
    kind,
  );
};
