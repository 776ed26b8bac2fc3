/** The facts are of one day of 2026; a form that was not in force any more shows them on a day on which it was. */
import {
  addDays,
  civilOf,
  daysBetween,
  parseLocalDate,
  type LocalDate,
} from '#shared/calendar/local-time.ts';
import { formatDate } from '#shared/text/format.ts';
import { day } from './facts.ts';

const TOLD_ON = day('2026-11-23');

const shifted = (date: LocalDate, by: number): LocalDate =>
  civilOf(date).year < civilOf(TOLD_ON).year ? date : addDays(date, by);

const dateIn = (text: string): LocalDate | null => {
  const read = parseLocalDate(text);
  return read.ok ? read.value : null;
};

/** Dates as they are kept, as people write them, as numbers of dossiers bear them, and years of books. */
const moved = (text: string, by: number): string =>
  text
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, (found) => {
      const date = dateIn(found);
      return date === null ? found : shifted(date, by);
    })
    .replaceAll(/(\d{2})\/(\d{2})\/(\d{4})/g, (found, d: string, m: string, y: string) => {
      const date = dateIn(`${y}-${m}-${d}`);
      return date === null ? found : formatDate(shifted(date, by));
    })
    .replaceAll(
      /(?<=-)(\d{2})(\d{2})(\d{2})(?=-\d{4})/g,
      (found, y: string, m: string, d: string) => {
        const date = dateIn(`20${y}-${m}-${d}`);
        return date === null ? found : shifted(date, by).replaceAll('-', '').slice(2);
      },
    )
    .replaceAll(/(?<=^\d+\/)\d{4}$/g, (year) => String(Number(year) + yearsOf(by)));

const yearsOf = (by: number): number => civilOf(addDays(TOLD_ON, by)).year - civilOf(TOLD_ON).year;

/** Words of forms, heads and marks belong to the set, not to the day. */
const WORDS: ReadonlySet<string> = new Set(['form', 'letterhead', 'marks', 'office']);

const inTime = (value: unknown, by: number): unknown => {
  if (typeof value === 'string') return moved(value, by);
  if (Array.isArray(value)) return value.map((one) => inTime(one, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (WORDS.has(name)) return [name, part];
      if (name === 'year' && typeof part === 'number') return [name, part + yearsOf(by)];
      return [name, inTime(part, by)];
    }),
  );
};

/** @param on the day of the set's papers, of the same weekday */
export const toldOn = (on: LocalDate, data: unknown): unknown =>
  on === TOLD_ON ? data : inTime(data, daysBetween(TOLD_ON, on));
