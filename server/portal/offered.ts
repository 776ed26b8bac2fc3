/** What an office takes in online on a day, as it is published. A catalogue is large: it is parsed once. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { applyConfirmed, confirmedData } from '#shared/catalogue/confirmed.ts';
import { catalogueData, versionInForce, type Procedure } from '#shared/catalogue/procedure.ts';
import {
  officePublication,
  type OfficePublication,
  type PublicationKind,
} from '#shared/protocol/publications.ts';
import { one, type Queryable } from '#server/store/database.ts';

export interface Offered {
  readonly catalogueVersion: number;
  readonly office: OfficePublication;
  /** In force on the day. */
  readonly procedure: (code: string) => Procedure | null;
  /** Published once, in force on another day only. */
  readonly isKnown: (code: string) => boolean;
}

/** Null where the office is unknown, or nothing is published for it yet. */
export type AskOffered = (db: Queryable, office: string, day: LocalDate) => Promise<Offered | null>;

interface InForce {
  readonly n: number;
  readonly version: number;
}

const inForce = async (
  db: Queryable,
  office: string,
  kind: PublicationKind,
  day: LocalDate,
): Promise<InForce | null> => {
  const [found] = await db.query<InForce>(
    `select n, version from publication
     where kind = $1 and (office is null or office = $2) and effective_from <= $3
     order by version desc, n desc limit 1`,
    [kind, office, day],
  );
  return found ?? null;
};

const dataOf = async (db: Queryable, { n }: InForce): Promise<unknown> =>
  JSON.parse(
    one(await db.query<{ data: string }>('select data from publication where n = $1', [n])).data,
  );

type Versions = ReadonlyMap<string, readonly Procedure[]>;

/** Today's, and the one of the day on which the citizen sent it. */
const KEPT = 2;

export const createOffered = (): AskOffered => {
  const kept = new Map<string, Promise<Versions>>();

  const read = async (
    db: Queryable,
    catalogue: InForce,
    confirmed: InForce | null,
  ): Promise<Versions> => {
    const { procedures } = catalogueData.parse(await dataOf(db, catalogue));
    const deadlines =
      confirmed === null ? [] : confirmedData.parse(await dataOf(db, confirmed)).deadlines;
    return Map.groupBy(applyConfirmed(procedures, deadlines).procedures, ({ code }) => code);
  };

  const versionsOf = (
    db: Queryable,
    catalogue: InForce,
    confirmed: InForce | null,
  ): Promise<Versions> => {
    const key = `${catalogue.n} ${confirmed?.n ?? 0}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = read(db, catalogue, confirmed);
    kept.set(key, fresh);
    fresh.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return fresh;
  };

  return async (db, office, day) => {
    const published = await inForce(db, office, 'office', day);
    const catalogue = await inForce(db, office, 'catalogue', day);
    if (published === null || catalogue === null) return null;
    const confirmed = await inForce(db, office, 'confirmed', day);
    const versions = await versionsOf(db, catalogue, confirmed);
    return {
      catalogueVersion: catalogue.version,
      office: officePublication.parse(await dataOf(db, published)),
      procedure: (code) => versionInForce(versions.get(code) ?? [], day),
      isKnown: (code) => versions.has(code),
    };
  };
};
