/**
 * The province's data in force on a day: office, calendar, catalogue. The newest version whose day has come and
 * which can be read counts; a version that cannot be read is noted and the one before it stays in force. Parsed
 * once a version.
 */
import { dateOf, localTimeOf, type Instant, type LocalDate } from '#shared/calendar/local-time.ts';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { applyConfirmed, confirmedData } from '#shared/catalogue/confirmed.ts';
import { catalogueIndex, type CatalogueIndex } from '#shared/catalogue/find.ts';
import { catalogueData, versionInForce, type Procedure } from '#shared/catalogue/procedure.ts';
import {
  officePublication,
  officersPublication,
  type OfficePublication,
} from '#shared/protocol/publications.ts';
import { nowOf, type DeskPorts } from './context.ts';

export interface Catalogue {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly index: CatalogueIndex;
  readonly procedure: (code: string) => Procedure | null;
}

export interface InForce<T> {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly data: T;
}

/** Every question is about a local date; without one, about today. */
export interface Published {
  readonly office: (day?: LocalDate) => InForce<OfficePublication> | null;
  /** The office as it was when a dossier was taken in. */
  readonly officeAt: (version: number) => OfficePublication | null;
  readonly calendar: (day?: LocalDate) => InForce<WorkingCalendar> | null;
  readonly catalogue: (day?: LocalDate) => Catalogue | null;
  /** Versions whose day has come but that cannot be read. */
  readonly unreadable: () => readonly { readonly kind: ReadKind; readonly version: number }[];
}

/** `T | null` from data of unknown shape. */
type Parse<T> = (data: unknown) => T | null;

const parsers = {
  office: (data: unknown) => officePublication.safeParse(data).data ?? null,
  calendar: (data: unknown) => {
    const calendar = workingCalendarOf(data);
    return calendar.ok ? calendar.value : null;
  },
  catalogue: (data: unknown) => catalogueData.safeParse(data).data ?? null,
  confirmed: (data: unknown) => confirmedData.safeParse(data).data ?? null,
  officers: (data: unknown) => officersPublication.safeParse(data).data ?? null,
} satisfies Readonly<Record<string, Parse<unknown>>>;

type ReadKind = keyof typeof parsers;

export const createPublished = (desk: Pick<DeskPorts, 'store' | 'surroundings'>): Published => {
  const { store } = desk;
  const kept = new Map<string, InForce<unknown> | null>();
  let catalogues: { readonly stamp: string; readonly catalogue: Catalogue } | null = null;

  const today = (): LocalDate => dateOf(localTimeOf(nowOf(desk)));

  /** A version never changes, so what was parsed once stays true. */
  const read = <T>(kind: ReadKind, parse: Parse<T>, version: number): InForce<T> | null => {
    const key = `${kind} ${version}`;
    if (!kept.has(key)) {
      const publication = store.read.publication(kind, version);
      const data = publication === null ? null : parse(publication.data);
      const publishedAt = (publication?.publishedAt ?? '') as Instant;
      kept.set(key, data === null ? null : { version, publishedAt, data });
    }
    return (kept.get(key) ?? null) as InForce<T> | null;
  };

  const inForce = <T>(kind: ReadKind, parse: Parse<T>, day: LocalDate): InForce<T> | null => {
    for (const { version, effectiveFrom } of store.read.publicationVersions(kind)) {
      const found = effectiveFrom <= day ? read(kind, parse, version) : null;
      if (found !== null) return found;
    }
    return null;
  };

  const catalogueOn = (day: LocalDate): Catalogue | null => {
    const published = inForce('catalogue', parsers.catalogue, day);
    if (published === null) return null;
    const confirmed = inForce('confirmed', parsers.confirmed, day);
    const stamp = `${published.version} ${confirmed?.version ?? 0} ${day}`;
    if (catalogues?.stamp === stamp) return catalogues.catalogue;
    const { procedures } = applyConfirmed(
      published.data.procedures,
      confirmed?.data.deadlines ?? [],
    );
    const versions = Map.groupBy(procedures, ({ code }) => code);
    const valid = [...versions.values()].flatMap((all) => versionInForce(all, day) ?? []);
    const byCode = new Map(valid.map((procedure) => [procedure.code, procedure]));
    const catalogue: Catalogue = {
      version: published.version,
      publishedAt: published.publishedAt,
      index: catalogueIndex(valid),
      procedure: (code) => byCode.get(code) ?? null,
    };
    // Only today's is asked for again and again; an old day's, for a correction, is made and let go.
    if (day === today()) catalogues = { stamp, catalogue };
    return catalogue;
  };

  return {
    office: (day = today()) => inForce('office', parsers.office, day),
    officeAt: (version) => read('office', parsers.office, version)?.data ?? null,
    calendar: (day = today()) => inForce('calendar', parsers.calendar, day),
    catalogue: (day = today()) => catalogueOn(day),
    unreadable: () => {
      const day = today();
      const kinds: readonly ReadKind[] = [
        'office',
        'calendar',
        'catalogue',
        'confirmed',
        'officers',
      ];
      return kinds.flatMap((kind) => {
        const [newest] = store.read
          .publicationVersions(kind)
          .filter(({ effectiveFrom }) => effectiveFrom <= day);
        const bad =
          newest !== undefined && read<unknown>(kind, parsers[kind], newest.version) === null;
        return bad ? [{ kind, version: newest.version }] : [];
      });
    },
  };
};
