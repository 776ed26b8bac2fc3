/** How dates, hours and lengths of time are written out on Vietnamese administrative papers. */
import {
  civilOf,
  dateOf,
  secondOfDay,
  weekdayOf,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import type { DeadlineRule, DeadlineUnit } from '#shared/calendar/deadline.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export interface WrittenDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Days below 10 and the months 1 and 2 take a leading zero, as NĐ 30/2020/NĐ-CP writes them. */
export const writtenDate = (date: LocalDate): WrittenDate => {
  const { year, month, day } = civilOf(date);
  return {
    day: twoDigits(day),
    month: month < 3 ? twoDigits(month) : String(month),
    year: String(year),
  };
};

/** Sunday first, as they stand within a sentence. */
export const weekdayNames = [
  'Chủ nhật',
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
] as const;

/** `07:30`; minutes since midnight. */
export const shortClock = (minute: number): string =>
  `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

const clock = (time: LocalDateTime): string => {
  const minutes = Math.floor(secondOfDay(time) / 60);
  return `${twoDigits(Math.floor(minutes / 60))} giờ ${twoDigits(minutes % 60)} phút`;
};

const longDate = (date: LocalDate): string => {
  const { day, month, year } = writtenDate(date);
  return `ngày ${day} tháng ${month} năm ${year}`;
};

/** `10 giờ 05 phút, ngày 23 tháng 11 năm 2026` */
export const longTime = (time: LocalDateTime): string =>
  `${clock(time)}, ${longDate(dateOf(time))}`;

/** `17 giờ 00 phút, thứ Tư ngày 25 tháng 11 năm 2026` */
export const longTimeWithWeekday = (time: LocalDateTime): string =>
  `${clock(time)}, ${weekdayNames[weekdayOf(dateOf(time))]} ${longDate(dateOf(time))}`;

const unitNames: Readonly<Record<DeadlineUnit, string>> = {
  working_day: 'ngày làm việc',
  day: 'ngày',
  working_hour: 'giờ làm việc',
  month: 'tháng',
};

/** `03 ngày làm việc`, `1,5 ngày làm việc` */
export const lengthOfTime = (rule: Extract<DeadlineRule, { readonly kind: 'amount' }>): string => {
  const amount = Number.isInteger(rule.amount)
    ? twoDigits(rule.amount)
    : String(rule.amount).replace('.', ',');
  return `${amount} ${unitNames[rule.unit]}`;
};

/** `1`, `12` → `01`, `12`: counts of a form's tables and sentences. */
export const counted = (value: number): string => twoDigits(value);
