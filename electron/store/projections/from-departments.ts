/** Dossiers in which a department did something that waits for somebody here. */
import type { DepartmentNews } from '#shared/dossier/department-news.ts';
import type { Sql } from '../sql.ts';

/** What SQLite takes for no limit. */
const ALL = -1;

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
