/** Times of the world against the desk's clock and against what happened before. */
import { localTimeOf, type Instant, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { TimeRefusal } from './refusal.ts';

export const inFuture = (field: string, time: LocalDateTime, now: Instant): TimeRefusal | null => {
  const clock = localTimeOf(now);
  return time > clock ? { code: 'time_in_future', field, time, now: clock } : null;
};

/** `earliest` null: nothing is known that it must follow. */
export const tooEarly = (
  field: string,
  time: LocalDateTime,
  earliest: LocalDateTime | null,
): TimeRefusal | null =>
  earliest !== null && time < earliest ? { code: 'time_too_early', field, time, earliest } : null;
