/** Many slips of one power cut are keyed in one after the other: day and reason stay at hand. */
import { formatDate } from '#shared/text/format.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { noLateEntry, type LateEntryForm } from '#shared/contract/intake-form.ts';

let last: Pick<LateEntryForm, 'day' | 'reason'> | null = null;

export const rememberLateEntry = ({ on, day, reason }: LateEntryForm): void => {
  if (on) last = { day, reason };
};

/** Switched on: as the last one was, else for today. */
export const freshLateEntry = (today: LocalDate, usualReason: string): LateEntryForm => ({
  ...noLateEntry,
  on: true,
  day: formatDate(today),
  reason: usualReason,
  ...last,
});
