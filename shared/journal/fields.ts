/** The fields that payloads are made of: civil time, hashes, reasons, the names of entries. */
import {
  isInstant,
  parseClockTime,
  parseLocalDate,
  parseLocalDateTime,
  type ClockTime,
  type Instant,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { z } from '#shared/schema.ts';

export const instant = z.string().refine((text): text is Instant => isInstant(text));

/** A day that exists. */
export const localDate = z.string().refine((text): text is LocalDate => parseLocalDate(text).ok);

/** Written in the one way that sorts and compares as text: seconds only when they are not zero. */
export const localDateTime = z.string().refine((text): text is LocalDateTime => {
  const time = parseLocalDateTime(text);
  return time.ok && time.value === text;
});

/** `07:30`, in the one way that sorts as text. */
export const clockTime = z.string().refine((text): text is ClockTime => {
  const time = parseClockTime(text);
  return time.ok && time.value === text;
});

/** Lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** In the words of whoever is answerable for it. */
export const reason = z.string().min(1).max(4000);

export const entryName = z.looseObject({
  desk: z.string().min(1).max(64),
  epoch: z.int().min(1),
  seq: z.int().min(1),
});

/** Of what a citizen holds: no province had proven the desk's time when it was dated. Left out where one had. */
export const clockNote = z.literal('unproven').optional();
