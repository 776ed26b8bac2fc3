/** The clock and the dice of the province; tests bring their own. */
import { createHash, randomBytes } from 'node:crypto';
import {
  instantOf,
  localDayOf,
  type Instant,
  type LocalDate,
} from '#shared/calendar/local-time.ts';

export interface Surroundings {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
}

export const realSurroundings: Surroundings = { now: () => Date.now(), randomBytes };

export const instantNow = ({ now }: Surroundings): Instant => instantOf(now());

/** The day in Vietnam. */
export const todayOf = (surroundings: Surroundings): LocalDate =>
  localDayOf(instantNow(surroundings));

export const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
