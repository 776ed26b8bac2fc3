/** From the rows of a file, or a few typed values, to the publication as it will be: one function a subject. */
import { isDeepStrictEqual } from 'node:util';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { CommittedDeadline } from '#shared/catalogue/commitment.ts';
import { applyConfirmed, confirmedData } from '#shared/catalogue/confirmed.ts';
import { catalogueData, versionInForce, type Procedure } from '#shared/catalogue/procedure.ts';
import { lengthOf } from '#shared/edge/clean-text.ts';
import type { PaperOffice } from '#shared/forms/texts/editable-forms.ts';
import {
  numberFormatOf,
  type NumberPattern,
  type PatternRefusal,
} from '#shared/number/number-format.ts';
import { certificationPublication } from '#shared/protocol/certification-publication.ts';
import { officePublication } from '#shared/protocol/publications.ts';
import { calendarWith, readCalendar } from '#shared/publishing/read-calendar.ts';
import { readCertification } from '#shared/publishing/read-certification.ts';
import { commitmentKey, readCommitments } from '#shared/publishing/read-commitments.ts';
import { readHandled } from '#shared/publishing/read-handled.ts';
import type { TableMissing } from '#shared/publishing/refused-cell.ts';
import { err, ok } from '#shared/result.ts';
import type { Sheet } from '#shared/table/sheet.ts';
import { formatDate } from '#shared/text/format.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Queryable } from '#server/store/database.ts';
import type { Make } from './drafts.ts';

/** As it goes over the line: what is left out and what is undefined are the same. */
const written = (data: unknown): unknown => JSON.parse(JSON.stringify(data ?? null));
const differs = (before: unknown, after: unknown): boolean =>
  !isDeepStrictEqual(written(before), written(after));

export interface OfficeMissing {
  readonly code: 'office_not_published';
}

/** Which procedures there are on the day, the province's confirmed deadlines in them. */
const proceduresOn = async (
  tx: Queryable,
  day: LocalDate,
): Promise<ReadonlyMap<string, Procedure>> => {
  const newest = await latestPublication(tx, null, 'catalogue');
  if (newest === null) return new Map();
  const confirmed = await latestPublication(tx, null, 'confirmed');
  const deadlines = confirmed === null ? [] : confirmedData.parse(confirmed.data).deadlines;
  const { procedures } = applyConfirmed(catalogueData.parse(newest.data).procedures, deadlines);
  const versions = Map.groupBy(procedures, ({ code }) => code);
  return new Map(
    [...versions].flatMap(([code, all]) => {
      const procedure = versionInForce(all, day);
      return procedure === null ? [] : [[code, procedure] as const];
    }),
  );
};

export interface CalendarAsked {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly decision: string;
  readonly publisher: string;
}

export type CalendarProblem =
  | TableMissing
  | { readonly code: 'coverage_reversed' }
  /** Between the calendar before and this one, days would be missing. */
  | { readonly code: 'coverage_gap'; readonly until: string };

const calendarOf = (data: unknown): WorkingCalendar => {
  const calendar = workingCalendarOf(data);
  if (!calendar.ok) throw new Error(`calendar: ${JSON.stringify(calendar.error)}`);
  return calendar.value;
};

export const makeCalendar =
  (sheets: readonly Sheet[], asked: CalendarAsked): Make<CalendarProblem> =>
  (_tx, before) => {
    const { from, until, decision, publisher } = asked;
    if (from > until) return err({ code: 'coverage_reversed' });
    const empty = {
      version: '0',
      publisher,
      completeFrom: from,
      completeUntil: until,
      daysOff: [],
    };
    const calendar = calendarOf(before?.data ?? empty);
    if (from > addDays(calendar.completeUntil, 1))
      return err({ code: 'coverage_gap', until: formatDate(calendar.completeUntil) });
    const { weeklyRest } = calendar;
    const read = readCalendar(sheets, { from, until, decision, weeklyRest });
    if (!read.ok) return read;
    const { items, refused, ignoredSheets } = read.value;
    const after = { ...calendarWith(calendar, items, { from, until }), publisher };
    const version = String((before?.version ?? 0) + 1);
    const changes = before === null || differs(calendar, after);
    return ok({ data: { ...after, version }, refused, ignoredSheets, changes });
  };

export const makeCertification =
  (sheets: readonly Sheet[], from: LocalDate): Make<TableMissing> =>
  async (tx, published) => {
    const known = await proceduresOn(tx, from);
    const before = published === null ? null : certificationPublication.parse(published.data);
    const read = readCertification(sheets, { before, knows: (code) => known.has(code), from });
    if (!read.ok) return read;
    const { items, refused, ignoredSheets } = read.value;
    return ok({ data: items, refused, ignoredSheets, changes: differs(before, items) });
  };

const inOrder = (committed: readonly CommittedDeadline[]): readonly CommittedDeadline[] =>
  committed.toSorted((a, b) => (commitmentKey(a) < commitmentKey(b) ? -1 : 1));

/** For every office in `confirmed`, for one beside its other data: under the same name in both. */
export const makeCommitments =
  (
    sheets: readonly Sheet[],
    asked: { readonly office: string | null; readonly from: LocalDate; readonly decision: string },
  ): Make<TableMissing | OfficeMissing> =>
  async (tx, published) => {
    if (asked.office !== null && published === null) return err({ code: 'office_not_published' });
    const known = await proceduresOn(tx, asked.from);
    const read = readCommitments(sheets, {
      procedure: (code) => known.get(code) ?? null,
      decision: asked.decision,
      from: asked.from,
    });
    if (!read.ok) return read;
    const before =
      asked.office === null
        ? confirmedData.parse(published?.data ?? { deadlines: [] })
        : officePublication.parse(published?.data);
    const commitments = inOrder(read.value.items);
    const { refused, ignoredSheets } = read.value;
    const changes = differs(inOrder(before.commitments ?? []), commitments);
    return ok({ data: { ...before, commitments }, refused, ignoredSheets, changes });
  };

/** Every procedure would stand last and marked; taking in all of them is asked for in its own way. */
export interface HandlesEmpty {
  readonly code: 'handles_empty';
}

/** `sheets` null: the office takes in every procedure again. */
export const makeHandles =
  (
    sheets: readonly Sheet[] | null,
    from: LocalDate,
  ): Make<TableMissing | OfficeMissing | HandlesEmpty> =>
  async (tx, published) => {
    if (published === null) return err({ code: 'office_not_published' });
    const { handles: before, ...office } = officePublication.parse(published.data);
    if (sheets === null) {
      const changes = before !== undefined;
      return ok({ data: office, refused: [], ignoredSheets: [], changes });
    }
    const known = await proceduresOn(tx, from);
    const read = readHandled(sheets, (code) => known.has(code));
    if (!read.ok) return read;
    const { items: handles, refused, ignoredSheets } = read.value;
    if (handles.length === 0) return err({ code: 'handles_empty' });
    const changes = differs(before?.toSorted(), handles);
    return ok({ data: { ...office, handles }, refused, ignoredSheets, changes });
  };

/** An office without a name, or with one that no head of a paper has room for. */
export interface OfficeNamesWrong {
  readonly code: 'office_name_empty' | 'office_place_empty' | 'text_too_long';
}

const MOST_LETTERS = 300;

/** As papers name it from a day on; what a commune's administrator changed of it lies over it. */
export const makeNames =
  (names: PaperOffice): Make<OfficeMissing | OfficeNamesWrong> =>
  (_tx, published) => {
    if (published === null) return err({ code: 'office_not_published' });
    if (names.name === '') return err({ code: 'office_name_empty' });
    if (names.place === '') return err({ code: 'office_place_empty' });
    if (Object.values(names).some((text) => lengthOf(text) > MOST_LETTERS))
      return err({ code: 'text_too_long' });
    const before = officePublication.parse(published.data);
    const data = { ...before, ...names };
    return ok({ data, refused: [], ignoredSheets: [], changes: differs(before, data) });
  };

/** On the day itself desks that have it and desks that have not yet would number side by side. */
export interface DayNotAhead {
  readonly code: 'pattern_day_not_ahead';
}

export const makePattern =
  (
    pattern: NumberPattern,
    { from, today }: { readonly from: LocalDate; readonly today: LocalDate },
  ): Make<PatternRefusal | OfficeMissing | DayNotAhead> =>
  (_tx, published) => {
    if (published === null) return err({ code: 'office_not_published' });
    if (from <= today) return err({ code: 'pattern_day_not_ahead' });
    const format = numberFormatOf(pattern);
    if (!format.ok) return format;
    const before = officePublication.parse(published.data);
    const data = { ...before, numberPattern: { ...before.numberPattern, ...pattern } };
    return ok({ data, refused: [], ignoredSheets: [], changes: differs(before, data) });
  };
