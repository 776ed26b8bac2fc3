/** How often a short secret may be tried: five wrong ones in a row close the door for five minutes. */
import { epochMsOf, instantOf, type Instant } from '#shared/calendar/local-time.ts';

const ALLOWED = 5;
const CLOSED_FOR_MS = 5 * 60_000;
export const CLOSED_MINUTES = CLOSED_FOR_MS / 60_000;

export interface Tries {
  readonly failures: number;
  readonly lockedUntil: Instant | null;
}

export const noTries: Tries = { failures: 0, lockedUntil: null };

/**
 * Whole minutes until the door opens again, rounded up; null when it is open. A door that would stay closed for longer
 * than doors are closed was closed by a wrong clock.
 */
export const minutesClosed = ({ lockedUntil }: Tries, now: Instant): number | null => {
  const left = lockedUntil === null ? 0 : epochMsOf(lockedUntil) - epochMsOf(now);
  return left <= 0 || left > CLOSED_FOR_MS ? null : Math.ceil(left / 60_000);
};

/**
 * The count with one more wrong try. It is written before the secret is looked at and taken back when the secret
 * was right: whoever pulls the plug in between has tried all the same.
 */
export const withTry = ({ failures }: Tries, now: Instant): Tries =>
  failures + 1 < ALLOWED
    ? { failures: failures + 1, lockedUntil: null }
    : { failures: 0, lockedUntil: instantOf(epochMsOf(now) + CLOSED_FOR_MS) };

/** Tries left after this one; null when it closed the door. */
export const triesLeft = ({ failures, lockedUntil }: Tries): number | null =>
  lockedUntil === null ? ALLOWED - failures : null;
