/** The certification book: what each desk of the office entered, and how far its own series have come. */
import type {
  BookNumberHolder,
  CertificationLine,
  DoubledBookNumber,
  SeriesGap,
} from '#electron/desk/ports.ts';
import { dateOf } from '#shared/calendar/local-time.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { Sql } from '../sql.ts';

export const projectCertifications = (sql: Sql, id: number, known: KnownEntry): void => {
  const { type, payload, header } = known;
  if (type !== 'dossier.accepted' || header.dossier === null) return;
  const entered = `SELECT 1 FROM certification
     WHERE dossier = ? AND kind = ? AND desk = ? AND year IS ? AND value = ? AND line = ?`;
  for (const [line, one] of (payload.certifications ?? []).entries()) {
    const { kind, desk, year, value } = one.book;
    // Read from a paper and come from its journal as well: entered once.
    if (sql.get(entered, header.dossier, kind, desk, year, value, line) !== undefined) continue;
    sql.run(
      `INSERT INTO certification
         (entry, line, dossier, day, kind, desk, year, value, book, document, pages, copies, amount)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      line,
      header.dossier,
      dateOf(payload.receivedAt),
      one.book.kind,
      one.book.desk,
      one.book.year,
      one.book.value,
      one.book.text,
      one.document,
      one.pages,
      one.copies,
      one.amount,
    );
  }
};

/** The greatest value given in a series; 0 when none was. `desk`: as the books name it. `year`: null in a series that never starts again. */
export const lastInSeries = (sql: Sql, desk: string, kind: string, year: number | null): number =>
  sql.get<{ readonly last: number | null }>(
    'SELECT max(value) AS last FROM certification WHERE desk = ? AND kind = ? AND year IS ?',
    desk,
    kind,
    year,
  )?.last ?? 0;

/** Of a dossier that counts: one that is void was entered wrongly, and its paper is entered anew with the same number. */
export const bookNumberHolder = (
  sql: Sql,
  desk: string,
  kind: string,
  year: number | null,
  value: number,
): BookNumberHolder | null =>
  sql.get<BookNumberHolder>(
    `SELECT dossier.number, dossier.owner_name AS name, certification.day
       FROM certification JOIN dossier ON dossier.id = certification.dossier
      WHERE certification.desk = ? AND certification.kind = ? AND certification.year IS ?
        AND certification.value = ? AND dossier.voided = 0
      ORDER BY certification.entry LIMIT 1`,
    desk,
    kind,
    year,
    value,
  ) ?? null;

/** One look into the index for each of them. */
export const bookDesks = (sql: Sql): readonly string[] =>
  sql
    .all<{ readonly desk: string }>(
      `WITH RECURSIVE found (desk) AS (
         SELECT min(desk) FROM certification
         UNION ALL
         SELECT (SELECT min(desk) FROM certification WHERE desk > found.desk)
           FROM found WHERE found.desk IS NOT NULL)
       SELECT desk FROM found WHERE desk IS NOT NULL`,
    )
    .map(({ desk }) => desk);

/** Found by walking the index of the series. */
export const seriesGaps = (
  sql: Sql,
  desk: string,
  kind: string,
  year: number | null,
  most: number,
): readonly SeriesGap[] =>
  sql.all<SeriesGap>(
    `SELECT before + 1 AS first, value - 1 AS last
       FROM (SELECT value, lag(value, 1, 0) OVER (ORDER BY value) AS before
               FROM certification WHERE desk = ? AND kind = ? AND year IS ?)
      WHERE value > before + 1 ORDER BY first LIMIT ?`,
    desk,
    kind,
    year,
    most,
  );

interface LineRow extends Omit<CertificationLine, 'voided'> {
  readonly voided: 0 | 1;
}

/** Of the whole office on a local date, the first that came first. */
export const certificationsOn = (sql: Sql, day: string): readonly CertificationLine[] =>
  sql
    .all<LineRow>(
      `SELECT certification.dossier, dossier.number, dossier.owner_name AS name,
              dossier.procedure_code AS procedureCode, dossier.state, dossier.voided,
              certification.desk, certification.kind, certification.value, certification.book,
              certification.document, certification.pages, certification.copies,
              certification.amount
         FROM certification JOIN dossier ON dossier.id = certification.dossier
        WHERE certification.day = ? ORDER BY certification.entry, certification.line`,
      day,
    )
    .map((row) => ({ ...row, voided: row.voided === 1 }));

const MOST_DOUBLED = 20;

/** Found by walking the index of the series; a dossier that is void leaves its number to the other one. */
export const doubledBookNumbers = (sql: Sql): readonly DoubledBookNumber[] =>
  sql
    .all<{ readonly book: string; readonly dossiers: string }>(
      `SELECT min(certification.book) AS book,
              json_group_array(certification.dossier ORDER BY certification.entry) AS dossiers
         FROM (SELECT desk, kind, year, value FROM certification
                GROUP BY desk, kind, year, value HAVING count(*) > 1) AS twice
         JOIN certification
           ON certification.desk = twice.desk AND certification.kind = twice.kind
          AND certification.year IS twice.year AND certification.value = twice.value
         JOIN dossier ON dossier.id = certification.dossier
        WHERE dossier.voided = 0
        GROUP BY twice.desk, twice.kind, twice.year, twice.value
       HAVING count(*) > 1 LIMIT ?`,
      MOST_DOUBLED,
    )
    .map(({ book, dossiers }) => ({ book, dossiers: JSON.parse(dossiers) as string[] }));
