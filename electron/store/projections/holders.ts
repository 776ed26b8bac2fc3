/** Who has open dossiers in hand, and how many: read along the index of holders, so that no other row is opened. */
import type { HeldPart, HeldPlace } from '#electron/desk/ports.ts';
import type { Sql } from '../sql.ts';

const HELD = 'dossier INDEXED BY dossier_held';
const IS_HELD = 'open = 1 AND holder IS NOT NULL';

interface CountedRow {
  readonly holder: string;
  readonly count: number;
  readonly overdue: number;
  readonly last: number;
}

const FIELDS = `holder, row, due_at FROM ${HELD} WHERE ${IS_HELD}`;

/**
 * Of each holder, the next dossiers of the index; a holder with more of them comes in several parts. Two ways into the
 * index: SQLite would go back to the holder's first dossier for a pair of columns.
 */
export const COUNT_HELD = `
  SELECT holder, count(*) AS count, count(*) FILTER (WHERE due_at < ?) AS overdue, max(row) AS last
    FROM (SELECT ${FIELDS} AND holder = ? AND row > ?
          UNION ALL
          SELECT ${FIELDS} AND holder > ?
          ORDER BY holder, row LIMIT ?)
   GROUP BY holder ORDER BY holder`;

/** `before`: a local date; what was due on an earlier one is overdue. */
export const heldPart = (
  sql: Sql,
  before: string,
  after: HeldPlace | null,
  most: number,
): HeldPart => {
  const from = after ?? { holder: '', row: -1 };
  const rows = sql.all<CountedRow>(COUNT_HELD, before, from.holder, from.row, from.holder, most);
  const counted = rows.map(({ holder, count, overdue }) => ({ holder, count, overdue }));
  const end = rows.at(-1);
  const isWhole = counted.reduce((sum, { count }) => sum + count, 0) < most;
  return {
    counted,
    next: end === undefined || isWhole ? null : { holder: end.holder, row: end.last },
  };
};

/** Each name is one step in the index, however many dossiers it has. */
export const NAME_HOLDERS = `
  WITH RECURSIVE held (holder) AS (
    SELECT min(holder) FROM ${HELD} WHERE ${IS_HELD}
    UNION ALL
    SELECT (SELECT min(holder) FROM ${HELD} WHERE ${IS_HELD} AND holder > held.holder)
      FROM held WHERE held.holder IS NOT NULL
  )
  SELECT holder FROM held WHERE holder IS NOT NULL`;

export const holders = (sql: Sql): readonly string[] =>
  sql.all<{ readonly holder: string }>(NAME_HOLDERS).map(({ holder }) => holder);
