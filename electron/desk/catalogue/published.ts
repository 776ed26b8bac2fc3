/**
 * The province's data in force on a day: office, calendar, catalogue. The newest version whose day has come and
 * which can be read counts; a version that cannot be read is noted and the one before it stays in force. Parsed
 * once a version.
 */
import {
  addDays,
  parseLocalDate,
  type Instant,
  type LocalDate,
} from '#shared/calendar/local-time.ts';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import { continued } from '#shared/calendar/changed-days.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { withCommitments } from '#shared/catalogue/commitment.ts';
import { applyConfirmed, confirmedData } from '#shared/catalogue/confirmed.ts';
import { endedBefore, type EndedProcedure } from '#shared/catalogue/ended.ts';
import { catalogueIndex, type CatalogueIndex } from '#shared/catalogue/find.ts';
import { catalogueData, versionInForce, type Procedure } from '#shared/catalogue/procedure.ts';
import {
  departmentsPublication,
  type DepartmentsPublication,
  type PublishedDepartment,
} from '#shared/protocol/departments-publication.ts';
import {
  certificationPublication,
  type CertificationPublication,
} from '#shared/protocol/certification-publication.ts';
import {
  formSetsPublication,
  type FormSetsPublication,
  type PublishedFormSet,
} from '#shared/protocol/form-sets-publication.ts';
import { officesPublication, type PublishedOffice } from '#shared/protocol/offices-publication.ts';
import {
  formsPublication,
  type FormsEdition,
  type FormsPublication,
} from '#shared/protocol/forms-publication.ts';
import {
  officePublication,
  officersPublication,
  type OfficePublication,
} from '#shared/protocol/publications.ts';
import { isSoundSet } from '#shared/forms/texts/published-sets.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { todayOf, type DeskPorts } from '../context.ts';

export interface Catalogue {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly index: CatalogueIndex;
  readonly procedure: (code: string) => Procedure | null;
  /** A procedure that has ended, also one that this publication has left out. */
  readonly ended: (code: string) => EndedProcedure | null;
  /** Codes that this office takes in; null: all of them. */
  readonly handled: ReadonlySet<string> | null;
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
  /** The calendar by which a date was walked; null when it is not here or cannot be read. */
  readonly calendarAt: (version: number) => WorkingCalendar | null;
  /** Versions of the calendar before the one in force, newest first. */
  readonly earlierCalendars: () => readonly number[];
  /** What the certification counter takes in, and at what price. */
  readonly certification: (day?: LocalDate) => InForce<CertificationPublication> | null;
  /** To whom a dossier can be handed over beside the officers of this office. */
  readonly departments: () => readonly PublishedDepartment[];
  /** Of the whole province, this one too; empty where it has published no other. */
  readonly offices: () => readonly PublishedOffice[];
  /** Names of those that are no more; what one of the same name took over is not among them. */
  readonly stoppedDepartments: () => readonly string[];
  /** What the province has made of the forms, the oldest first. */
  readonly forms: () => readonly FormsEdition[];
  /** The province's own form sets; the same list until another one is published. */
  readonly formSets: () => readonly PublishedFormSet[];
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
  forms: (data: unknown): FormsPublication | null => formsPublication.safeParse(data).data ?? null,
  form_sets: (data: unknown): FormSetsPublication | null => {
    const parsed = formSetsPublication.safeParse(data).data;
    return parsed?.sets.every(isSoundSet) === true ? parsed : null;
  },
  certification: (data: unknown) => certificationPublication.safeParse(data).data ?? null,
  departments: (data: unknown) => departmentsPublication.safeParse(data).data ?? null,
  offices: (data: unknown) => officesPublication.safeParse(data).data ?? null,
} satisfies Readonly<Record<string, Parse<unknown>>>;

type ReadKind = keyof typeof parsers;

const noSets: readonly PublishedFormSet[] = [];

export const createPublished = (desk: Pick<DeskPorts, 'store' | 'surroundings'>): Published => {
  const { store } = desk;
  const kept = new Map<string, InForce<unknown> | null>();
  /** Today's, and the last of another day: a late entry asks for it at every pause, a list for each of its rows. */
  const catalogues = new Map<
    'today' | 'other',
    { readonly stamp: string; readonly catalogue: Catalogue }
  >();

  const today = (): LocalDate => todayOf(desk);

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

  /** A calendar with all that those before it said of the days for which it does not speak. */
  const wholeCalendars = new Map<number, InForce<WorkingCalendar>>();

  const wholeCalendar = (
    found: InForce<WorkingCalendar> | null,
  ): InForce<WorkingCalendar> | null => {
    if (found?.data.completeFrom === undefined) return found;
    const made = wholeCalendars.get(found.version);
    if (made !== undefined) return made;
    const earlier = store.read
      .publicationVersions('calendar')
      .flatMap(({ version }) => (version < found.version ? [version] : []))
      .toSorted((a, b) => b - a);
    const before = earlier.map(calendarOf).find((one) => one !== null) ?? null;
    const whole = before === null ? found : { ...found, data: continued(before.data, found.data) };
    wholeCalendars.set(found.version, whole);
    return whole;
  };

  const calendarOf = (version: number): InForce<WorkingCalendar> | null =>
    wholeCalendar(read('calendar', parsers.calendar, version));

  const departments = (): DepartmentsPublication | null =>
    inForce('departments', parsers.departments, today())?.data ?? null;

  /** It serves this office, or every one. */
  const isOurs = ({ offices }: Pick<PublishedDepartment, 'offices'>): boolean =>
    offices === undefined ||
    offices.includes(inForce('office', parsers.office, today())?.data.code ?? '');

  /** What the publication before `version` said of a code that this one does not have: it ended the day before. */
  const leftOut = (code: string, version: number): readonly Procedure[] => {
    const versions = store.read.publicationVersions('catalogue');
    const at = versions.findIndex((one) => one.version === version);
    const since = parseLocalDate(versions[at]?.effectiveFrom ?? '');
    const before = versions[at + 1];
    if (at < 0 || before === undefined || !since.ok) return [];
    const effectiveTo = addDays(since.value, -1);
    return (read('catalogue', parsers.catalogue, before.version)?.data.procedures ?? [])
      .filter((procedure) => procedure.code === code)
      .map((procedure) => ({ ...procedure, effectiveTo }));
  };

  const catalogueOn = (day: LocalDate): Catalogue | null => {
    const published = inForce('catalogue', parsers.catalogue, day);
    if (published === null) return null;
    const confirmed = inForce('confirmed', parsers.confirmed, day);
    const office = inForce('office', parsers.office, day);
    const stamp = `${published.version} ${confirmed?.version ?? 0} ${office?.version ?? 0} ${day}`;
    const which = day === today() ? 'today' : 'other';
    const made = catalogues.get(which);
    if (made?.stamp === stamp) return made.catalogue;
    const { procedures } = applyConfirmed(
      published.data.procedures,
      confirmed?.data.deadlines ?? [],
    );
    const versions = Map.groupBy(procedures, ({ code }) => code);
    const valid = withCommitments(
      [...versions.values()].flatMap((all) => versionInForce(all, day) ?? []),
      [...(confirmed?.data.commitments ?? []), ...(office?.data.commitments ?? [])],
      day,
    );
    const byCode = new Map(valid.map((procedure) => [procedure.code, procedure]));
    const handles = office?.data.handles;
    const catalogue: Catalogue = {
      version: published.version,
      publishedAt: published.publishedAt,
      index: catalogueIndex(valid),
      procedure: (code) => byCode.get(code) ?? null,
      ended: (code) =>
        byCode.has(code)
          ? null
          : endedBefore(versions.get(code) ?? leftOut(code, published.version), valid, day),
      handled: handles === undefined ? null : new Set(handles),
    };
    catalogues.set(which, { stamp, catalogue });
    return catalogue;
  };

  return {
    office: (day = today()) => inForce('office', parsers.office, day),
    officeAt: (version) => read('office', parsers.office, version)?.data ?? null,
    calendar: (day = today()) => wholeCalendar(inForce('calendar', parsers.calendar, day)),
    calendarAt: (version) => calendarOf(version)?.data ?? null,
    earlierCalendars: () => {
      const now = inForce('calendar', parsers.calendar, today())?.version ?? 0;
      return store.read
        .publicationVersions('calendar')
        .flatMap(({ version }) => (version < now ? [version] : []));
    },
    catalogue: (day = today()) => catalogueOn(day),
    certification: (day = today()) => inForce('certification', parsers.certification, day),
    departments: () => departments()?.departments.filter(isOurs) ?? [],
    offices: () => inForce('offices', parsers.offices, today())?.data.offices ?? [],
    stoppedDepartments: () => {
      const { departments: all = [], stopped = [] } = departments() ?? {};
      const names = new Set(all.filter(isOurs).map(({ name }) => searchKey(name)));
      return stopped
        .filter(isOurs)
        .map(({ name }) => name)
        .filter((name) => !names.has(searchKey(name)));
    },
    forms: () => inForce('forms', parsers.forms, today())?.data.editions ?? [],
    formSets: () => inForce('form_sets', parsers.form_sets, today())?.data.sets ?? noSets,
    unreadable: () => {
      const day = today();
      const kinds: readonly ReadKind[] = [
        'office',
        'calendar',
        'catalogue',
        'confirmed',
        'officers',
        'forms',
        'form_sets',
        'certification',
        'departments',
        'offices',
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
