/** What a desk gets to read of the publications. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { Publication, PublicationKind } from '#shared/protocol/publications.ts';
import type { Queryable } from '#server/store/database.ts';

interface Row {
  readonly n: number;
  readonly kind: PublicationKind;
  readonly version: number;
  readonly published_at: Instant;
  readonly effective_from: string;
  readonly data: string;
}

const publicationOf = (row: Row): Publication => ({
  n: row.n,
  kind: row.kind,
  version: row.version,
  publishedAt: row.published_at,
  effectiveFrom: row.effective_from,
  data: JSON.parse(row.data),
});

/**
 * Each of these says everything anew, so that only the newest is worth a slow line. All others are versions that
 * a dossier may name.
 */
const CUMULATIVE: readonly PublicationKind[] = [
  'keys',
  'officers',
  'forms',
  'form_sets',
  'departments',
  'offices',
];

const COLUMNS = 'n, kind, version, published_at, effective_from, data';

/** Not more of a page than this is read into memory, one publication excepted. */
const MAX_PAGE_BYTES = 4_000_000;

export interface PublicationPage {
  readonly publications: readonly Publication[];
  readonly more: boolean;
}

export const publicationsAfter = async (
  db: Queryable,
  office: string,
  after: number,
  limit: number,
): Promise<PublicationPage> => {
  const rows = await db.query<Row & { readonly left_over: number }>(
    `with open as (
       select p.*, length(data) as bytes from publication p
       where (office is null or office = $1) and n > $2
         and not (kind = any($3) and exists (
           select 1 from publication newer
           where newer.kind = p.kind and newer.office is not distinct from p.office and newer.n > p.n)))
     , measured as (
       select n, row_number() over (order by n) as place,
              sum(bytes) over (order by n) - bytes as before, count(*) over () as total
       from open)
     select ${COLUMNS},
            (measured.total - count(*) over ())::integer as left_over
     from open join measured using (n)
     where place <= $4 and (before < $5 or place = 1)
     order by n`,
    [office, after, CUMULATIVE, limit, MAX_PAGE_BYTES],
  );
  return { publications: rows.map(publicationOf), more: (rows[0]?.left_over ?? 0) > 0 };
};

/** Of each kind what is in force on `today`, and what is announced for later. */
export const publicationsInForce = async (
  db: Queryable,
  office: string,
  today: LocalDate,
): Promise<readonly Publication[]> => {
  const rows = await db.query<Row>(
    `select ${COLUMNS} from publication p
     where (office is null or office = $1)
       and version >= coalesce((
         select max(version) from publication current
         where current.kind = p.kind and current.office is not distinct from p.office
           and current.effective_from <= $2), 1)
     order by n`,
    [office, today],
  );
  return rows.map(publicationOf);
};

/** Every version of one kind, in their order. */
export const allPublications = async (
  db: Queryable,
  office: string | null,
  kind: PublicationKind,
): Promise<readonly Publication[]> =>
  (
    await db.query<Row>(
      `select ${COLUMNS} from publication
       where kind = $2 and office is not distinct from $1 order by version`,
      [office, kind],
    )
  ).map(publicationOf);

/** A version that something was made against; null where there is none. */
export const publicationAt = async (
  db: Queryable,
  office: string | null,
  kind: PublicationKind,
  version: number,
): Promise<Publication | null> => {
  const [row] = await db.query<Row>(
    `select ${COLUMNS} from publication
     where kind = $2 and office is not distinct from $1 and version = $3`,
    [office, kind, version],
  );
  return row === undefined ? null : publicationOf(row);
};

export const latestPublication = async (
  db: Queryable,
  office: string | null,
  kind: PublicationKind,
): Promise<Publication | null> => {
  const [row] = await db.query<Row>(
    `select ${COLUMNS} from publication
     where kind = $2 and office is not distinct from $1 order by version desc limit 1`,
    [office, kind],
  );
  return row === undefined ? null : publicationOf(row);
};
