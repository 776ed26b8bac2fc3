/** The newest data of the province, parsed once per version: office, catalogue, calendar, keys. */
import { dateOf, localTimeOf, type Instant, type LocalDate } from '#shared/calendar/local-time.ts';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { applyConfirmed, confirmedData } from '#shared/catalogue/confirmed.ts';
import { catalogueIndex, type CatalogueIndex } from '#shared/catalogue/find.ts';
import { catalogueData, versionInForce, type Procedure } from '#shared/catalogue/procedure.ts';
import {
  officePublication,
  type OfficePublication,
  type Publication,
  type PublicationKind,
} from '#shared/protocol/publications.ts';
import type { DeskStore } from './ports.ts';

export interface Catalogue {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly index: CatalogueIndex;
  readonly procedure: (code: string) => Procedure | null;
}

export interface Published {
  readonly office: () => { readonly version: number; readonly data: OfficePublication } | null;
  /** The office as it was when a dossier was taken in. */
  readonly officeAt: (version: number) => OfficePublication | null;
  readonly calendar: () => { readonly version: number; readonly data: WorkingCalendar } | null;
  readonly catalogue: (today: LocalDate) => Catalogue | null;
  /** Forget what was parsed: something new has arrived. */
  readonly refresh: () => void;
}

/** One parsed value per kind; parsed again only when the publications under it have changed. */
const remember = <T>(make: () => T, stamp: () => string): (() => T) => {
  let kept: { readonly stamp: string; readonly value: T } | null = null;
  return () => {
    const now = stamp();
    if (kept === null || kept.stamp !== now) kept = { stamp: now, value: make() };
    return kept.value;
  };
};

export const createPublished = (
  store: DeskStore,
  log: (message: string, detail?: unknown) => void,
): Published => {
  let generation = 0;
  let day = '';

  const newest = (kind: PublicationKind): Publication | null => store.read.publication(kind);

  const parsed = <T>(
    kind: PublicationKind,
    parse: (data: unknown) => T | null,
  ): { readonly version: number; readonly data: T } | null => {
    const publication = newest(kind);
    if (publication === null) return null;
    const data = parse(publication.data);
    if (data === null) log(`the ${kind} publication cannot be read`, publication.version);
    return data === null ? null : { version: publication.version, data };
  };

  const office = (data: unknown): OfficePublication | null => {
    const result = officePublication.safeParse(data);
    return result.success ? result.data : null;
  };

  const calendar = (data: unknown): WorkingCalendar | null => {
    const result = workingCalendarOf(data);
    return result.ok ? result.value : null;
  };

  const catalogue = (): Catalogue | null => {
    const publication = newest('catalogue');
    const data = parsed('catalogue', (value) => {
      const result = catalogueData.safeParse(value);
      return result.success ? result.data : null;
    });
    if (publication === null || data === null) return null;
    const confirmed = parsed('confirmed', (value) => {
      const result = confirmedData.safeParse(value);
      return result.success ? result.data : null;
    });
    const { procedures } = applyConfirmed(data.data.procedures, confirmed?.data.deadlines ?? []);
    const versions = Map.groupBy(procedures, ({ code }) => code);
    const inForce = [...versions.values()].flatMap((all) => {
      const procedure = versionInForce(all, day as LocalDate);
      return procedure === null ? [] : [procedure];
    });
    const byCode = new Map(inForce.map((procedure) => [procedure.code, procedure]));
    return {
      version: publication.version,
      publishedAt: publication.publishedAt as Instant,
      index: catalogueIndex(inForce),
      procedure: (code) => byCode.get(code) ?? null,
    };
  };

  const stamp = (): string => String(generation);
  const officeNow = remember(() => parsed('office', office), stamp);
  const calendarNow = remember(() => parsed('calendar', calendar), stamp);
  const catalogueNow = remember(catalogue, () => `${generation} ${day}`);

  return {
    office: officeNow,
    officeAt: (version) => {
      const publication = store.read.publication('office', version);
      return publication === null ? null : office(publication.data);
    },
    calendar: calendarNow,
    catalogue: (today) => {
      day = today;
      return catalogueNow();
    },
    refresh: () => {
      generation += 1;
    },
  };
};

/** The day in Vietnam at that instant. */
export const dayOf = (instant: Instant): LocalDate => dateOf(localTimeOf(instant));
