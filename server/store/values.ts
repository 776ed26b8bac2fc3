import { instantOf, type Instant } from '#shared/calendar/local-time.ts';

/** `2026-11-23 03:00:00.5+00`, as PostgreSQL writes a timestamptz in a UTC session. */
export const instantOfText = (text: string): Instant => {
  const ms = Date.parse(`${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, 'Z')}`);
  if (!Number.isFinite(ms)) throw new Error(`not a UTC timestamp: ${text}`);
  return instantOf(ms);
};
