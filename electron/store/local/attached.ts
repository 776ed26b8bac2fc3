/** Files put into the archive for a form that is not a dossier yet. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Sql } from '../sql.ts';

/** Also when it lay here before: it counts from now. */
export const saveAttached = (sql: Sql, sha256: string, at: Instant): void => {
  sql.run(
    `INSERT INTO attached (sha256, put_at) VALUES (?, ?)
       ON CONFLICT (sha256) DO UPDATE SET put_at = excluded.put_at`,
    sha256,
    at,
  );
};

export const isAttached = (sql: Sql, sha256: string): boolean =>
  sql.get('SELECT 1 FROM attached WHERE sha256 = ?', sha256) !== undefined;

/** Put here before `at`, and named by no entry of anybody. */
export const unnamedAttached = (sql: Sql, at: Instant): readonly string[] =>
  sql
    .all<{ readonly sha256: string }>(
      `SELECT sha256 FROM attached WHERE put_at < ?
         AND NOT EXISTS (SELECT 1 FROM file_named WHERE file_named.sha256 = attached.sha256)
       ORDER BY sha256`,
      at,
    )
    .map(({ sha256 }) => sha256);

export const deleteAttached = (sql: Sql, sha256: string): void => {
  sql.run('DELETE FROM attached WHERE sha256 = ?', sha256);
};
