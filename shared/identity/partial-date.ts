/**
 * A date of birth as papers know it: `1987`, `1987-05` or `1987-05-17`. Old papers often have only the year.
 * The shape sorts as text among dates of the same precision.
 */
import { daysInMonth, type LocalDate } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';

declare const shape: unique symbol;
export type PartialDate = LocalDate | (string & { readonly [shape]: 'partial-date' });

const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 9999;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `month` and `day` may be null from the right; a day that does not exist is refused, never moved. */
export const partialDateOf = (
  year: number,
  month: number | null,
  day: number | null,
): Result<PartialDate, 'no_such_date'> => {
  if (!Number.isInteger(year) || year < EARLIEST_YEAR || year > LATEST_YEAR) {
    return err('no_such_date');
  }
  if (month === null) {
    return day === null ? ok(pad(year, 4) as PartialDate) : err('no_such_date');
  }
  if (!Number.isInteger(month) || month < 1 || month > 12) return err('no_such_date');
  if (day === null) return ok(`${pad(year, 4)}-${pad(month, 2)}` as PartialDate);
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) {
    return err('no_such_date');
  }
  return ok(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PartialDate);
};

/** Reads the stored shape. */
export const parsePartialDate = (text: string): Result<PartialDate, 'no_such_date'> => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (match === null) return err('no_such_date');
  const [, year, month, day] = match;
  return partialDateOf(
    Number(year),
    month === undefined ? null : Number(month),
    day === undefined ? null : Number(day),
  );
};

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));

/** Certainly after `day`: a year or month that contains the day is not. */
export const isAfterDay = (date: PartialDate, day: LocalDate): boolean =>
  date > day.slice(0, date.length);

/** As people write it: `17/05/1987`, `05/1987`, `1987`. */
export const showDate = (date: PartialDate): string => date.split('-').toReversed().join('/');
