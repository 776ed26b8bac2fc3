/** Dossiers in which a department did something that waits for somebody here. */
import type { DepartmentNews } from '#shared/dossier/department-news.ts';
import type { Sql } from '../sql.ts';

/** What SQLite takes for no limit. */
const ALL = -1;

/** Those whose result waits, the oldest first; `last`: the row of the newest entry of its story. */
export const resultsOfDepartments = (
  sql: Sql,
): readonly { readonly id: string; readonly last: number }[] =>
  sql.all(
    `SELECT id, (SELECT max(entry) FROM entry_dossier WHERE dossier = d.id) AS last
       FROM dossier AS d WHERE from_department = 'result' ORDER BY d.row`,
  );

/** The oldest dossier first; all of them without a limit. */
export const fromDepartments = (
  sql: Sql,
  news: DepartmentNews,
  limit: number = ALL,
): readonly string[] =>
  sql
    .all<{ readonly id: string }>(
      'SELECT id FROM dossier WHERE from_department = ? ORDER BY row LIMIT ?',
      news,
      limit,
    )
    .map(({ id }) => id);
