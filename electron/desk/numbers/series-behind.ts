/** The mark of a restore that may lack entries, until all that the province knows has come down once. */
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import type { StoreReader } from '../ports.ts';

/** Names the days whose papers have told how far they went: `2026-11-22,2026-11-21`; empty at first. */
export const SERIES_BEHIND = 'desk.seriesBehind';

export const writeDaysSeenTo = (days: Iterable<LocalDate>): string => [...days].join(',');

const read = (day: string): readonly LocalDate[] => {
  const date = parseLocalDate(day);
  return date.ok ? [date.value] : [];
};

/** Null: nothing is behind. */
export const daysSeenTo = (store: Pick<StoreReader, 'setting'>): ReadonlySet<LocalDate> | null => {
  const days = store.setting(SERIES_BEHIND);
  return days === null ? null : new Set(days.split(',').flatMap((day) => read(day)));
};
