/** How dates, times and money are written on screen, in either language; months and weekdays by number never by name. */
import {
  type Instant,
  isInstant,
  type LocalDate,
  type LocalDateTime,
  localTimeOf,
  parseLocalDate,
  parseLocalDateTime,
} from '#shared/calendar/local-time.ts';

/** `2026-11-23` → `23/11/2026`. */
export const formatDate = (date: LocalDate): string =>
  `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** `2026-11-23` → `23/11`. */
export const formatDay = (date: LocalDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}`;

/** `2026-11-23T10:00:05` → `10:00`. */
export const formatClock = (time: LocalDateTime): string => time.slice(11, 16);

/** `2026-11-23T10:00` → `10:00 23/11/2026`. */
export const formatDateTime = (time: LocalDateTime): string =>
  `${formatClock(time)} ${formatDate(time.slice(0, 10) as LocalDate)}`;

/** To the minute, Vietnamese time. */
export const formatInstant = (instant: Instant): string => formatDateTime(localTimeOf(instant));

export const formatInstantClock = (instant: Instant): string => formatClock(localTimeOf(instant));

/** Groups of three with a full stop: `1234567` → `1.234.567`. */
export const formatNumber = (value: number): string =>
  `${value < 0 ? '−' : ''}${String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, '.')}`;

/** Integer đồng: `20000` → `20.000 đ`. */
export const formatMoney = (dong: number): string => `${formatNumber(dong)}\u{00A0}đ`;

/** Whole and one decimal where it matters, with a decimal comma: `0.42` → `0,4`. */
export const formatDecimal = (value: number): string =>
  (Math.round(value * 10) / 10).toString().replace('.', ',');

/** `41_000_000_000` bytes → `41 GB`; below one gigabyte in megabytes. */
export const formatBytes = (bytes: number): string =>
  bytes >= 1_000_000_000
    ? `${formatNumber(Math.floor(bytes / 1_000_000_000))}\u{00A0}GB`
    : `${formatNumber(Math.floor(bytes / 1_000_000))}\u{00A0}MB`;

/** Of a file: `300_000` bytes → `0,3 MB`. */
export const formatSize = (bytes: number): string =>
  `${formatDecimal(Math.max(0.1, bytes / 1_000_000))}\u{00A0}MB`;

/** Values of a sentence by their shape: instants, dates and times of day as people write them. */
export const formatValue = (value: string | number): string => {
  if (typeof value === 'number') return formatNumber(value);
  if (isInstant(value)) return formatInstant(value);
  const date = parseLocalDate(value);
  if (date.ok) return formatDate(date.value);
  const time = parseLocalDateTime(value);
  return time.ok ? formatDateTime(time.value) : value;
};

export interface Duration {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Whole parts of a span in milliseconds; never negative. */
export const durationOf = (ms: number): Duration => {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
};
