/** The register book: how far each desk's book of a year has come. */
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { Sql } from '../sql.ts';

export const projectRegisterBook = (
  sql: Sql,
  id: number,
  { type, payload, header }: KnownEntry,
): void => {
  if (type !== 'dossier.accepted' || header.dossier === null || payload.book === undefined) return;
  const { desk, year, value } = payload.book;
  sql.run(
    'INSERT INTO register_line (entry, dossier, desk, year, value) VALUES (?, ?, ?, ?, ?)',
    id,
    header.dossier,
    desk,
    year,
    value,
  );
};

/** The greatest line of a desk's book; 0 when there is none. */
export const lastInRegister = (sql: Sql, desk: string, year: number): number =>
  sql.get<{ readonly last: number | null }>(
    'SELECT max(value) AS last FROM register_line WHERE desk = ? AND year = ?',
    desk,
    year,
  )?.last ?? 0;
