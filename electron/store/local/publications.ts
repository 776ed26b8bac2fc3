/** What the province has published, every version kept. */
import type { Publication, PublicationKind } from '#shared/protocol/publications.ts';
import type { Sql } from '../sql.ts';

interface PublicationRow {
  readonly n: number;
  readonly kind: PublicationKind;
  readonly version: number;
  readonly publishedAt: string;
  readonly effectiveFrom: string;
  readonly data: string;
}

const ROW = `SELECT n, kind, version, published_at AS publishedAt, effective_from AS effectiveFrom, data
  FROM publication WHERE kind = ?`;

const rowOf = (sql: Sql, kind: PublicationKind, version?: number): PublicationRow | undefined =>
  version === undefined
    ? sql.get<PublicationRow>(`${ROW} ORDER BY version DESC LIMIT 1`, kind)
    : sql.get<PublicationRow>(`${ROW} AND version = ?`, kind, version);

/** The latest when no version is asked for. */
export const publicationOf = (
  sql: Sql,
  kind: PublicationKind,
  version?: number,
): Publication | null => {
  const row = rowOf(sql, kind, version);
  return row === undefined ? null : { ...row, data: JSON.parse(row.data) as unknown };
};

/** What there is of a kind, newest version first, without its data. */
export const publicationVersions = (
  sql: Sql,
  kind: PublicationKind,
): readonly { readonly version: number; readonly effectiveFrom: string }[] =>
  sql.all(
    `SELECT version, effective_from AS effectiveFrom FROM publication
      WHERE kind = ? ORDER BY version DESC`,
    kind,
  );

/** The highest of the province's own counter; 0 before the first. */
export const publicationHead = (sql: Sql): number =>
  sql.get<{ readonly n: number }>('SELECT coalesce(max(n), 0) AS n FROM publication')?.n ?? 0;

/** A publication never changes: one that comes again is left as it is. */
export const savePublication = (sql: Sql, publication: Publication): void => {
  sql.run(
    `INSERT INTO publication (kind, version, n, published_at, effective_from, data)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, version) DO NOTHING`,
    publication.kind,
    publication.version,
    publication.n,
    publication.publishedAt,
    publication.effectiveFrom,
    JSON.stringify(publication.data),
  );
};
