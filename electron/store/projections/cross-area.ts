/** Dossiers that two offices share, by what is to be done with them here. */
import type { CrossAreaPlace } from '#shared/dossier/cross-area.ts';
import type { Sql } from '../sql.ts';

export const crossAreaCounts = (sql: Sql): ReadonlyMap<string, number> =>
  new Map(
    sql
      .all<{ readonly place: string; readonly total: number }>(
        `SELECT cross_area AS place, count(*) AS total FROM dossier
          WHERE cross_area IS NOT NULL GROUP BY cross_area`,
      )
      .map(({ place, total }) => [place, total]),
  );

/** Whoever came first stands first. */
export const crossAreaAt = (sql: Sql, place: CrossAreaPlace, limit: number): readonly string[] =>
  sql
    .all<{ readonly id: string }>(
      'SELECT id FROM dossier WHERE cross_area = ? ORDER BY row LIMIT ?',
      place,
      limit,
    )
    .map(({ id }) => id);
