/**
 * Publishes: the province's counter is taken under one row's lock, so that no reader ever passes a number by. Counter
 * and version begin no lower than the feed epoch, which leaps when the province was restored: what it had published
 * after that backup it has forgotten, its desks have not.
 */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { PublishedOffice } from '#shared/protocol/offices-publication.ts';
import { officePublication, type PublicationKind } from '#shared/protocol/publications.ts';
import { one, type Queryable } from '#server/store/database.ts';

export interface NewPublication {
  /** Null: for every office. */
  readonly office: string | null;
  readonly kind: PublicationKind;
  readonly data: unknown;
  readonly publishedAt: Instant;
  readonly effectiveFrom: LocalDate;
}

const put = async (
  tx: Queryable,
  { office, kind, data, publishedAt, effectiveFrom }: NewPublication,
): Promise<{ readonly n: number; readonly version: number }> => {
  const { n } = one(
    await tx.query<{ n: number }>(
      `update province set publication = greatest(publication + 1, feed_epoch)
       returning publication as n`,
    ),
  );
  const { version } = one(
    await tx.query<{ version: number }>(
      `insert into publication (n, office, kind, version, published_at, effective_from, data)
       select $1, $2::text, $3::text,
              greatest(coalesce(max(version), 0) + 1, (select feed_epoch from province)),
              $4::timestamptz, $5::text, $6::text
       from publication where kind = $3 and office is not distinct from $2
       returning version`,
      [n, office, kind, publishedAt, effectiveFrom, JSON.stringify(data)],
    ),
  );
  return { n, version };
};

/** Every office as it was published last, by its code. */
const officesPublished = async (tx: Queryable): Promise<readonly PublishedOffice[]> => {
  const rows = await tx.query<{ office: string; data: string }>(
    `select distinct on (office) office, data from publication
     where kind = 'office' and office is not null order by office, version desc`,
  );
  return rows.flatMap(({ office, data }) => {
    const read = officePublication.safeParse(JSON.parse(data));
    return read.success && read.data.superior !== ''
      ? [{ code: office, name: read.data.superior }]
      : [];
  });
};

/**
 * Also at the province's start: one of an older program never told, one that was put back has forgotten. A list of one
 * office, and one that every desk has already, is told to nobody.
 */
export const tellOffices = async (
  tx: Queryable,
  { publishedAt, effectiveFrom }: Pick<NewPublication, 'publishedAt' | 'effectiveFrom'>,
): Promise<void> => {
  const data = { offices: await officesPublished(tx) };
  if (data.offices.length < 2) return;
  const [before] = await tx.query<{ data: string }>(
    `select data from publication where kind = 'offices' order by version desc limit 1`,
  );
  if (before?.data === JSON.stringify(data)) return;
  await put(tx, { office: null, kind: 'offices', data, publishedAt, effectiveFrom });
};

/** A new office, or a new name of one, is told to all of them: any of them may send it a dossier. */
export const publish = async (
  tx: Queryable,
  publication: NewPublication,
): Promise<{ readonly n: number; readonly version: number }> => {
  const published = await put(tx, publication);
  if (publication.kind === 'office') await tellOffices(tx, publication);
  return published;
};

/** Makes the office known or takes its new agency code. */
export const saveOffice = async (
  tx: Queryable,
  code: string,
  agencyCode: string,
): Promise<void> => {
  await tx.query(
    `insert into office (code, agency_code) values ($1, $2)
     on conflict (code) do update set agency_code = excluded.agency_code`,
    [code, agencyCode],
  );
};
