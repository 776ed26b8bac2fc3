/** The days that are taken out of deadlines: as typed, as looked at, in words. Pure. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Both days as typed, without a last one the first alone; null while either cannot be read. */
export const daysTyped = (from: string, to: string): Days | null => {
  const first = parseDateEntry(from);
  const last = parseDateEntry(to === '' ? from : to);
  return first.ok && last.ok ? { from: first.value, to: last.value } : null;
};

/** Nothing is decided about days whose dossiers nobody has seen. */
export const areLookedAt = (typed: Days | null, looked: Days | null): boolean =>
  typed !== null && looked !== null && typed.from === looked.from && typed.to === looked.to;

/** `01/12/2026`, `từ 01/12/2026 đến hết 02/12/2026`. */
export const daysWords = ({ from, to }: Days, { deadlines }: Texts): string =>
  from === to
    ? formatDate(from)
    : fill(deadlines.daysFromTo, { from: formatDate(from), to: formatDate(to) });
