/** The register book: how far each desk's book of a year has come, and the lines that two dossiers bear. */
import type { RegisterPlace } from '#shared/dossier/register-book.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { Sql } from '../sql.ts';

const SAME_LINE = 'desk = ? AND year = ? AND value = ?';

export const projectRegisterBook = (
  sql: Sql,
  id: number,
  { type, payload, header }: KnownEntry,
): void => {
  if (type !== 'dossier.accepted' || header.dossier === null || payload.book === undefined) return;
  const { desk, year, value } = payload.book;
  const line = [desk, year, value] as const;
  // Read from a paper and come from its journal as well, it is one dossier on one line.
  const other = `SELECT 1 FROM register_line WHERE ${SAME_LINE} AND dossier <> ? LIMIT 1`;
  const doubled = sql.get(other, ...line, header.dossier) === undefined ? 0 : 1;
  sql.run(
    `INSERT INTO register_line (entry, dossier, desk, year, value, doubled) VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    header.dossier,
    ...line,
    doubled,
  );
  if (doubled === 1) sql.run(`UPDATE register_line SET doubled = 1 WHERE ${SAME_LINE}`, ...line);
};

/** The greatest line of a desk's book; 0 when there is none. */
export const lastInRegister = (sql: Sql, desk: string, year: number): number =>
  sql.get<{ readonly last: number | null }>(
    'SELECT max(value) AS last FROM register_line WHERE desk = ? AND year = ?',
    desk,
    year,
  )?.last ?? 0;

/** Lines of which two dossiers that stand bear one; a dossier that is void leaves its line to the other one. */
export const doubledRegisterLines = (sql: Sql): readonly RegisterPlace[] =>
  sql.all<RegisterPlace>(
    `SELECT desk, year, value
       FROM register_line JOIN dossier ON dossier.id = register_line.dossier
      WHERE register_line.doubled = 1 AND dossier.voided = 0
      GROUP BY desk, year, value HAVING count(DISTINCT register_line.dossier) > 1`,
  );
