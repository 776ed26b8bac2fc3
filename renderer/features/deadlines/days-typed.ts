/** The time that is taken out of deadlines: as typed, as looked at, in words. Pure. */
import { parseClockTime, type ClockTime, type LocalDate } from '#shared/calendar/local-time.ts';
import { isNoTime, type ExcludedTime } from '#shared/calendar/pause.ts';
import { typedTime } from '#shared/calendar/typed-time.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

/** As the fields hold it; without hours the days are whole, without a last day the first is the only one. */
export interface TypedSpan {
  readonly from: string;
  readonly to: string;
  readonly fromHour: string;
  readonly toHour: string;
}

export const emptySpan: TypedSpan = { from: '', to: '', fromHour: '', toHour: '' };

export type WrongSpan = keyof TypedSpan | 'order';

export interface ReadSpan {
  /** Null while something is wrong. */
  readonly time: ExcludedTime | null;
  readonly wrong: readonly WrongSpan[];
}

const hourTyped = (date: string, hour: string): ClockTime | null => {
  const { time } = typedTime(date, hour);
  const clock = time === null ? null : parseClockTime(time.slice(11));
  return clock?.ok === true ? clock.value : null;
};

export const readSpan = ({ from, to, fromHour, toHour }: TypedSpan): ReadSpan => {
  const first = parseDateEntry(from);
  const last = parseDateEntry(to === '' ? from : to);
  if (!first.ok) return { time: null, wrong: ['from'] };
  if (!last.ok) return { time: null, wrong: ['to'] };
  const days = { from: first.value, to: last.value };
  if (days.to < days.from) return { time: null, wrong: ['order'] };
  if (fromHour === '' && toHour === '') return { time: days, wrong: [] };
  const begin = hourTyped(from, fromHour);
  const end = hourTyped(from, toHour);
  if (begin === null) return { time: null, wrong: ['fromHour'] };
  if (end === null) return { time: null, wrong: ['toHour'] };
  const time = { ...days, hours: { from: begin, to: end } };
  return isNoTime(time) ? { time: null, wrong: ['toHour'] } : { time, wrong: [] };
};

const sameTime = (one: ExcludedTime, other: ExcludedTime): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.hours?.from === other.hours?.from &&
  one.hours?.to === other.hours?.to;

/** Nothing is decided about days whose dossiers nobody has seen. */
export const areLookedAt = (typed: ExcludedTime | null, looked: ExcludedTime | null): boolean =>
  typed !== null && looked !== null && sameTime(typed, looked);

const daysFromTo = (from: LocalDate, to: LocalDate, { deadlines }: Texts): string =>
  from === to
    ? formatDate(from)
    : fill(deadlines.daysFromTo, { from: formatDate(from), to: formatDate(to) });

/** `01/12/2026`, `từ 01/12/2026 đến hết 02/12/2026`, `từ 14:00 01/12/2026 đến 16:30 01/12/2026`. */
export const timeWords = ({ from, to, hours }: ExcludedTime, texts: Texts): string =>
  hours === undefined
    ? daysFromTo(from, to, texts)
    : fill(texts.deadlines.hoursFromTo, {
        from: `${hours.from} ${formatDate(from)}`,
        to: `${hours.to} ${formatDate(to)}`,
      });
