/**
 * A province's list of days off and days worked after all, as its decision sets it out: a day or a span a row, half
 * days, and the day that is worked in exchange beside the day that is not.
 */
import { addDays, daysBetween, type LocalDate } from '#shared/calendar/local-time.ts';
import type { DayPart, SpecialDay, WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { weekdayNameOf } from '#shared/calendar/working-calendar.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { searchKey } from '#shared/search/search-key.ts';
import type { ColumnNames } from '#shared/table/columns.ts';
import type { Sheet } from '#shared/table/sheet.ts';
import { formatDate } from '#shared/text/format.ts';
import { daysIn } from './cell-date.ts';
import type { Reading, RefusedCell, TableMissing } from './refused-cell.ts';
import { rowsIn, type SheetRow } from './sheet-rows.ts';

const kinds = [
  'date',
  'until',
  'kind',
  'part',
  'name',
  'decision',
  'inExchange',
  'status',
] as const;
type Column = (typeof kinds)[number];

const columns: ColumnNames<Column> = new Map<Column, readonly string[]>([
  ['date', ['ngay', 'ngay nghi', 'tu ngay', 'ngay thang', 'thoi gian nghi', 'thoi gian']],
  ['until', ['den ngay', 'den het ngay']],
  ['kind', ['loai', 'loai ngay', 'hinh thuc', 'nghi hay lam']],
  ['part', ['buoi', 'ca ngay hay nua ngay']],
  ['name', ['noi dung', 'ten ngay', 'ten ngay nghi', 'dip nghi', 'ten', 'ly do']],
  ['decision', ['so quyet dinh', 'quyet dinh', 'so van ban', 'van ban', 'can cu']],
  ['inExchange', ['lam bu ngay', 'ngay lam bu', 'lam bu vao ngay', 'lam bu', 'hoan doi voi ngay']],
  ['status', ['tinh trang', 'trang thai', 'da xac nhan']],
]);

/** Longer holidays there are none; a year's typing error would close the counter for months. */
const LONGEST_SPAN_DAYS = 31;
const MAX_TEXT = 300;

export interface CalendarDays {
  readonly daysOff: readonly SpecialDay[];
  readonly extraWorkingDays: readonly SpecialDay[];
}

/** For which days the file speaks, and by which decision where a row names none. */
export interface CalendarScope {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly decision: string;
  readonly weeklyRest: WorkingCalendar['weeklyRest'];
}

type Effect = 'off' | 'worked';

/** How it begins says it: "Nghỉ bù", "Nghỉ làm" are off; "Làm bù", "Đi làm" are not. */
const effectOf = (words: string): Effect | null => {
  const key = searchKey(words);
  if (key === '' || /^(?:ngay )?nghi\b/u.test(key)) return 'off';
  return /^(?:ngay )?(?:di )?lam\b/u.test(key) ? 'worked' : null;
};

/** `undefined`: words that mean none of it. */
const partOf = (words: string): DayPart | null | undefined => {
  const key = searchKey(words);
  if (key === '' || key.includes('ca ngay')) return null;
  const morning = key.includes('sang');
  const afternoon = key.includes('chieu');
  if (morning && afternoon) return null;
  if (morning) return 'morning';
  return afternoon ? 'afternoon' : undefined;
};

const statusOf = (words: string): SpecialDay['status'] | undefined => {
  const key = searchKey(words);
  if (/\bchua\b|\bdu kien\b|\btam\b/u.test(key)) return 'unverified';
  return key === '' || /\bxac nhan\b|\bchinh thuc\b|\bda\b/u.test(key) ? 'confirmed' : undefined;
};

interface Walk {
  readonly taken: Map<LocalDate, { readonly effect: Effect; readonly row: number }>;
  readonly daysOff: SpecialDay[];
  readonly extraWorkingDays: SpecialDay[];
  readonly refused: RefusedCell[];
}

/** The days of the row's span; a refusal where it has none. */
const spanOf = (row: SheetRow<Column>): Result<readonly LocalDate[], RefusedCell> => {
  const found = row.text('date');
  const days = daysIn(row.cell('date'));
  if (days === null) return err(row.refusal('date', 'date_unclear', { found }));
  const [first, second] = days;
  if (first === undefined) return err(row.refusal('date', 'cell_missing'));
  const ends = daysIn(row.cell('until'));
  if (ends === null || ends.length > 1)
    return err(row.refusal('until', 'date_unclear', { found: row.text('until') }));
  const last = second ?? ends[0] ?? first;
  const column = second === undefined ? 'until' : 'date';
  const length = daysBetween(first, last) + 1;
  if (length < 1) return err(row.refusal(column, 'period_reversed'));
  if (length > LONGEST_SPAN_DAYS)
    return err(row.refusal(column, 'range_too_long', { days: length, max: LONGEST_SPAN_DAYS }));
  return ok(Array.from({ length }, (_, after) => addDays(first, after)));
};

const take = (
  walk: Walk,
  row: SheetRow<Column>,
  column: 'date' | 'inExchange',
  effect: Effect,
  day: SpecialDay,
  { from, until, weeklyRest }: CalendarScope,
): void => {
  const date = formatDate(day.date);
  const before = walk.taken.get(day.date);
  if (before !== undefined) {
    const code = before.effect === effect ? 'day_twice' : 'day_off_and_worked';
    walk.refused.push(row.refusal(column, code, { date, before: before.row }));
  } else if (day.date < from || day.date > until) {
    const span = { from: formatDate(from), until: formatDate(until) };
    walk.refused.push(row.refusal(column, 'day_outside', { date, ...span }));
  } else if (effect === 'worked' && !weeklyRest.includes(weekdayNameOf(day.date))) {
    walk.refused.push(row.refusal(column, 'day_worked_anyway', { date }));
  } else {
    walk.taken.set(day.date, { effect, row: row.row });
    (effect === 'off' ? walk.daysOff : walk.extraWorkingDays).push(day);
  }
};

const takeRow = (walk: Walk, row: SheetRow<Column>, scope: CalendarScope): void => {
  const refuse = (refusal: RefusedCell): void => {
    walk.refused.push(refusal);
  };
  const span = spanOf(row);
  if (!span.ok) return refuse(span.error);
  const effect = effectOf(row.text('kind'));
  if (effect === null)
    return refuse(row.refusal('kind', 'day_kind_unclear', { found: row.text('kind') }));
  const part = partOf(row.text('part'));
  if (part === undefined)
    return refuse(row.refusal('part', 'day_part_unclear', { found: row.text('part') }));
  const status = statusOf(row.text('status'));
  if (status === undefined)
    return refuse(row.refusal('status', 'day_status_unclear', { found: row.text('status') }));
  const name = row.text('name');
  if (name === '') return refuse(row.refusal('name', 'cell_missing'));
  const decision = row.text('decision') || scope.decision;
  const long = (
    [
      ['name', name],
      ['decision', decision],
    ] as const
  ).find(([, text]) => text.length > MAX_TEXT);
  if (long !== undefined) return refuse(row.refusal(long[0], 'text_too_long', { max: MAX_TEXT }));
  const exchanged = daysIn(row.cell('inExchange'));
  if (exchanged === null)
    return refuse(row.refusal('inExchange', 'date_unclear', { found: row.text('inExchange') }));
  const said = {
    name,
    status,
    ...(decision === '' ? {} : { decision }),
    ...(part === null ? {} : { part }),
  };
  for (const date of span.value) take(walk, row, 'date', effect, { date, ...said }, scope);
  for (const date of exchanged) take(walk, row, 'inExchange', 'worked', { date, ...said }, scope);
  return undefined;
};

export const readCalendar = (
  sheets: readonly Sheet[],
  scope: CalendarScope,
): Result<Reading<CalendarDays>, TableMissing> => {
  const { tables, rows, ignored } = rowsIn(sheets, columns, ['date']);
  if (tables === 0) return err({ code: 'table_missing' });
  const walk: Walk = { taken: new Map(), daysOff: [], extraWorkingDays: [], refused: [] };
  for (const row of rows) takeRow(walk, row, scope);
  const { daysOff, extraWorkingDays, refused } = walk;
  return ok({
    items: { daysOff, extraWorkingDays },
    refused,
    ignoredSheets: ignored.map(({ name }) => name),
  });
};

/** Days outside the scope stay as they were; what the file leaves out of its own is a day like any other again. */
export const calendarWith = (
  calendar: WorkingCalendar,
  days: CalendarDays,
  { from, until }: Pick<CalendarScope, 'from' | 'until'>,
): WorkingCalendar => {
  const joined = (
    before: readonly SpecialDay[],
    now: readonly SpecialDay[],
  ): readonly SpecialDay[] =>
    [...before.filter(({ date }) => date < from || date > until), ...now].toSorted((a, b) =>
      a.date < b.date ? -1 : 1,
    );
  const { completeFrom = from, completeUntil } = calendar;
  return {
    ...calendar,
    completeFrom: from < completeFrom ? from : completeFrom,
    completeUntil: until > completeUntil ? until : completeUntil,
    daysOff: joined(calendar.daysOff, days.daysOff),
    extraWorkingDays: joined(calendar.extraWorkingDays, days.extraWorkingDays),
  };
};
