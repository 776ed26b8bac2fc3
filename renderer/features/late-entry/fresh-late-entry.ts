/** Many slips of one power cut are keyed in one after the other: day and reason stay at hand. */
import { formatDate } from '#shared/text/format.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { noLateEntry, type LateEntryForm } from '#shared/contract/intake-form.ts';

interface Remembered extends Pick<LateEntryForm, 'day' | 'reason'> {
  /** The desk's day on which it was keyed in: on another day somebody else's slips lie there. */
  readonly keyedOn: LocalDate;
}

let last: Remembered | null = null;

export const rememberLateEntry = ({ on, day, reason }: LateEntryForm, today: LocalDate): void => {
  if (on) last = { day, reason, keyedOn: today };
};

/** Switched on: as the last one of this day was, else for today. */
export const freshLateEntry = (today: LocalDate, usualReason: string): LateEntryForm => ({
  ...noLateEntry,
  on: true,
  ...(last?.keyedOn === today
    ? { day: last.day, reason: last.reason }
    : { day: formatDate(today), reason: usualReason }),
});
