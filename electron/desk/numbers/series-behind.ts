/** The mark of a restore that may lack entries, until all that the province knows has come down once. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { StoreReader } from '../ports.ts';

/** Names the days of whose numbers the restore has seen to: `2026-11-22,2026-11-21`. */
export const SERIES_BEHIND = 'desk.seriesBehind';

export const writeDaysSeenTo = (days: Iterable<LocalDate>): string => [...days].join(',');

/** Null: nothing is behind. */
export const daysSeenTo = (store: Pick<StoreReader, 'setting'>): ReadonlySet<string> | null => {
  const days = store.setting(SERIES_BEHIND);
  return days === null ? null : new Set(days.split(','));
};
