/** A moment as an officer types it from the clock on the wall: `23/11/2026` and `9:05`, `9h05` or `0905`. Pure. */
import { cleanText } from '#shared/edge/clean-text.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import { parseLocalDateTime, type LocalDateTime } from './local-time.ts';

const CLOCK = /^(\d{1,2})\s*(?:[:.hHgG]\s*)?(\d{2})$/u;

export interface TypedTime {
  readonly dateWrong: boolean;
  readonly clockWrong: boolean;
  /** Null while either is wrong. */
  readonly time: LocalDateTime | null;
}

export const typedTime = (date: string, clock: string): TypedTime => {
  const day = parseDateEntry(date);
  const parts = CLOCK.exec(cleanText(clock));
  const written = `${(parts?.[1] ?? '').padStart(2, '0')}:${parts?.[2] ?? ''}`;
  const clockWrong = parts === null || !parseLocalDateTime(`2026-01-01T${written}`).ok;
  if (!day.ok || clockWrong) return { dateWrong: !day.ok, clockWrong, time: null };
  const time = parseLocalDateTime(`${day.value}T${written}`);
  return { dateWrong: false, clockWrong: false, time: time.ok ? time.value : null };
};
