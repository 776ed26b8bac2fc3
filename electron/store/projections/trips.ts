/** For which papers citizens had to come back: a row for each paper of each time that they were sent for some. */
import { localDayOf } from '#shared/calendar/local-time.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { extraTrips } from '#shared/dossier/extra-trips.ts';
import type { ExtraTripFigures } from '#electron/desk/ports.ts';
import type { Sql } from '../sql.ts';

export const projectTrips = (sql: Sql, dossier: Dossier): void => {
  sql.run('DELETE FROM trip_paper WHERE dossier = ?', dossier.id);
  for (const { nth, askedAt, items } of extraTrips(dossier))
    for (const [place, paper] of items.entries())
      sql.run(
        'INSERT INTO trip_paper (dossier, nth, place, asked_on, paper) VALUES (?, ?, ?, ?, ?)',
        dossier.id,
        nth,
        place,
        localDayOf(askedAt),
        paper,
      );
};

/** So many papers are named, those asked for most often first. */
const NAMED = 5;

/** Local dates, both included. */
export const extraTripFigures = (sql: Sql, from: string, to: string): ExtraTripFigures => {
  const counted = sql.get<{ readonly trips: number; readonly dossiers: number }>(
    `SELECT count(DISTINCT dossier || ' ' || nth) AS trips, count(DISTINCT dossier) AS dossiers
       FROM trip_paper WHERE asked_on BETWEEN ? AND ?`,
    from,
    to,
  );
  const papers = sql.all<{ readonly paper: string; readonly times: number }>(
    `SELECT paper, count(*) AS times FROM trip_paper WHERE asked_on BETWEEN ? AND ?
      GROUP BY paper ORDER BY times DESC, paper LIMIT ${NAMED}`,
    from,
    to,
  );
  return { trips: counted?.trips ?? 0, dossiers: counted?.dossiers ?? 0, papers };
};
