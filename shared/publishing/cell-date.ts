/** Days in a cell: a date of the spreadsheet, or as people write it, a weekday before it or not, one or "từ … đến …". */
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import { textOf, type Cell } from '#shared/table/sheet.ts';

const WRITTEN = /\d{1,2}\s*([/.-])\s*\d{1,2}\s*\1\s*\d{4}/gu;

/** Null where something else stands there; an empty cell has no days. */
export const daysIn = (cell: Cell): readonly LocalDate[] | null => {
  const text = textOf(cell);
  if (text === '') return [];
  const exact = parseLocalDate(text);
  if (exact.ok) return [exact.value];
  const days = [...text.matchAll(WRITTEN)].map(([written]) => parseDateEntry(written));
  const read = days.flatMap((day) => (day.ok ? [day.value] : []));
  return read.length === 0 || read.length < days.length || read.length > 2 ? null : read;
};

/** The only day in it; null where there is none, or another thing stands there. */
export const dayIn = (cell: Cell): LocalDate | null => {
  const days = daysIn(cell);
  return days?.length === 1 ? (days[0] ?? null) : null;
};
