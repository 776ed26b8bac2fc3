/** Which entries of ours belong to which day of Vietnam, counted where they lie: a forgotten year is long. */
import type { JournalDay } from '#electron/desk/store-rows.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Sql } from '../sql.ts';
import { ownChain } from './chains.ts';

interface DayRow {
  readonly day: LocalDate;
  readonly first: number;
  readonly last: number;
  readonly worked: 0 | 1;
}

/**
 * Of own entries `from..to` of an epoch, the one in which we write where none is named, in the order of the journal: a
 * clock that goes back begins no earlier day again.
 */
export const daysOf = (sql: Sql, from: number, to: number, of?: number): readonly JournalDay[] => {
  const epoch = of ?? ownChain(sql)?.epoch;
  if (epoch === undefined) return [];
  return sql
    .all<DayRow>(
      `SELECT day, min(seq) AS first, max(seq) AS last, max(worked) AS worked
         FROM (SELECT seq, max(date(at, '+7 hours')) OVER (ORDER BY seq) AS day,
                      dossier IS NOT NULL
                      OR EXISTS (SELECT 1 FROM document WHERE document.entry = entry.id
                                  AND json_array_length(document.payload, '$.dossiers') > 0)
                      AS worked
                 FROM entry
                WHERE chain = (SELECT id FROM chain
                                WHERE desk = (SELECT desk FROM identity) AND epoch = ?)
                  AND seq BETWEEN ? AND ?)
        GROUP BY day ORDER BY first`,
      epoch,
      from,
      to,
    )
    .map(({ day, first, last, worked }) => ({ day, from: first, to: last, worked: worked === 1 }));
};
