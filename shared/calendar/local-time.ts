/**
 * Civil time of Vietnam. The zone is fixed (Asia/Ho_Chi_Minh, UTC+7, no summer time since 1975)
 * and never the zone of the PC. Four shapes, all strings so that they sort, compare and store as they are:
 *
 * - `Instant`        `2026-11-23T03:00:00.000Z`  UTC, milliseconds: when something was recorded
 * - `LocalDate`      `2026-11-23`                a day in Vietnam
 * - `LocalDateTime`  `2026-11-23T10:00` or `2026-11-23T10:00:05`   a minute (or second) in Vietnam;
 *                    seconds are written only when they are not zero
 * - `ClockTime`      `07:30` or `15:00:01`       a time of any day, written like the time of a `LocalDateTime`
 */
import { err, ok, type Result } from '#shared/result.ts';

declare const shape: unique symbol;
export type Instant = string & { readonly [shape]: 'instant' };
export type LocalDate = string & { readonly [shape]: 'date' };
export type LocalDateTime = string & { readonly [shape]: 'datetime' };
export type ClockTime = string & { readonly [shape]: 'clock' };

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 0 = Sunday … 6 = Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days since 1970-01-01 (negative before). Hinnant, "chrono-compatible low-level date algorithms". */
const daysFromCivil = ({ year, month, day }: CivilDate): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

const civilFromDays = (days: number): CivilDate => {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
};

const isCivilDate = ({ year, month, day }: CivilDate): boolean =>
  year >= 1800 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month);

export const localDateOf = ({ year, month, day }: CivilDate): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;

export const civilOf = (date: LocalDate): CivilDate => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** `2026-11-23`; a day that does not exist (31 February) is refused, never moved. */
export const parseLocalDate = (text: string): Result<LocalDate, 'not_a_date'> => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return err('not_a_date');
  const civil = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDate(civil) ? ok(localDateOf(civil)) : err('not_a_date');
};

/** `2026-11-23T10:00` or `…T10:00:05`, Vietnamese time. */
export const parseLocalDateTime = (text: string): Result<LocalDateTime, 'not_a_time'> => {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return err('not_a_time');
  const date = parseLocalDate(match[1] ?? '');
  const hour = Number(match[2]);
  const minute = Number(match[3]);
  const second = Number(match[4] ?? '0');
  if (!date.ok || hour > 23 || minute > 59 || second > 59) return err('not_a_time');
  return ok(atSecond(date.value, hour * 3600 + minute * 60 + second));
};

/** `07:30`, `15:00:00` (the same as `15:00`) or `15:00:01`. */
export const parseClockTime = (text: string): Result<ClockTime, 'not_a_clock_time'> => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (match === null) return err('not_a_clock_time');
  return ok(clockAt(Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? '0')));
};

const clockAt = (secondOfDay: number): ClockTime => {
  const hour = Math.floor(secondOfDay / 3600);
  const minute = Math.floor((secondOfDay % 3600) / 60);
  const second = secondOfDay % 60;
  return `${pad(hour, 2)}:${pad(minute, 2)}${second === 0 ? '' : `:${pad(second, 2)}`}` as ClockTime;
};

/** Seconds since midnight. */
export const secondOfClock = (clock: ClockTime): number =>
  Number(clock.slice(0, 2)) * 3600 +
  Number(clock.slice(3, 5)) * 60 +
  Number(clock.slice(6, 8) || '0');

/** `secondOfDay` counts from local midnight, 0 … 86 399. */
export const atSecond = (date: LocalDate, secondOfDay: number): LocalDateTime =>
  `${date}T${clockAt(secondOfDay)}` as LocalDateTime;

/** `minuteOfDay` counts from local midnight, 0 … 1 439. */
export const atMinute = (date: LocalDate, minuteOfDay: number): LocalDateTime =>
  atSecond(date, minuteOfDay * 60);

export const dateOf = (time: LocalDateTime): LocalDate => time.slice(0, 10) as LocalDate;

/** The day in Vietnam at that instant. */
export const localDayOf = (instant: Instant): LocalDate => dateOf(localTimeOf(instant));

/** Seconds since local midnight. */
export const secondOfDay = (time: LocalDateTime): number =>
  secondOfClock(time.slice(11) as ClockTime);

/** Whole minutes since local midnight; the seconds are dropped, as on a receipt. */
export const minuteOfDay = (time: LocalDateTime): number => Math.floor(secondOfDay(time) / 60);

export const addDays = (date: LocalDate, days: number): LocalDate =>
  localDateOf(civilFromDays(daysFromCivil(civilOf(date)) + days));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  daysFromCivil(civilOf(to)) - daysFromCivil(civilOf(from));

/** The same day of the month, clamped to the month's end (31 January + 1 month = 28/29 February). */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const { year, month, day } = civilOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return localDateOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
};

export const weekdayOf = (date: LocalDate): Weekday =>
  ((((daysFromCivil(civilOf(date)) + 4) % 7) + 7) % 7) as Weekday;

/** `epochMs` is milliseconds since 1970-01-01T00:00Z, as any machine clock gives it. */
export const instantOf = (epochMs: number): Instant => {
  const days = Math.floor(epochMs / DAY_MS);
  const rest = epochMs - days * DAY_MS;
  const second = Math.floor(rest / 1000);
  const hour = Math.floor(second / 3600);
  const minute = Math.floor((second % 3600) / 60);
  return `${localDateOf(civilFromDays(days))}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second % 60, 2)}.${pad(rest % 1000, 3)}Z` as Instant;
};

export const epochMsOf = (instant: Instant): number =>
  daysFromCivil(civilOf(instant.slice(0, 10) as LocalDate)) * DAY_MS +
  Number(instant.slice(11, 13)) * 3_600_000 +
  Number(instant.slice(14, 16)) * 60_000 +
  Number(instant.slice(17, 19)) * 1000 +
  Number(instant.slice(20, 23));

export const isInstant = (text: string): text is Instant =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text) &&
  parseLocalDate(text.slice(0, 10)).ok;

/** The wall clock in Vietnam at that instant, to the second. */
export const localTimeOf = (instant: Instant): LocalDateTime => {
  const shifted = epochMsOf(instant) + OFFSET_MS;
  const days = Math.floor(shifted / DAY_MS);
  return atSecond(
    localDateOf(civilFromDays(days)),
    Math.floor((shifted - days * DAY_MS) / 1000) % DAY_SECONDS,
  );
};

/** The instant at which Vietnam's wall clock shows `time`. */
export const instantOfLocal = (time: LocalDateTime): Instant =>
  instantOf(daysFromCivil(civilOf(dateOf(time))) * DAY_MS + secondOfDay(time) * 1000 - OFFSET_MS);
