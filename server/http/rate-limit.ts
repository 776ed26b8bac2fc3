/** Rate limits: by address before anything is read, by desk once it has proven who it is. */
import type { FastifyRequest } from 'fastify';
import type { Surroundings } from '#server/surroundings.ts';
import { tooMany } from './refusal.ts';

const WINDOW_MS = 60_000;
/** More keys than this are not remembered: the oldest starts anew. */
const MAX_KEYS = 20_000;

interface Window {
  readonly since: number;
  count: number;
}

/** @returns takes one more request of a key; gives 0 when it is within `max` a minute, else the seconds to wait */
export const countingWindow = (
  max: number,
  now: Surroundings['now'],
): ((key: string) => number) => {
  const windows = new Map<string, Window>();
  return (key) => {
    const time = now();
    const known = windows.get(key);
    const isCurrent = known !== undefined && time >= known.since && time - known.since < WINDOW_MS;
    const window = isCurrent ? known : { since: time, count: 0 };
    window.count += 1;
    if (!isCurrent) {
      windows.delete(key);
      windows.set(key, window);
      const oldest = windows.size > MAX_KEYS ? windows.keys().next().value : undefined;
      if (oldest !== undefined) windows.delete(oldest);
    }
    return window.count <= max ? 0 : Math.ceil((window.since + WINDOW_MS - time) / 1000);
  };
};

/** Ends the request with 429 beyond `max` a minute for its key; the key is its address unless said otherwise. */
export const rateLimit = (
  { now }: Surroundings,
  max: number,
  keyOf: (request: FastifyRequest) => string = ({ ip }) => ip,
): ((request: FastifyRequest) => Promise<void>) => {
  const take = countingWindow(max, now);
  return async (request) => {
    const wait = take(keyOf(request));
    if (wait > 0) throw tooMany(wait);
  };
};
