/**
 * Dates as officers type them: day, month, year, with `/`, `.` or `-` or nothing between. Strict: 5/3/1987 is
 * 5 March, 31/02 is refused, two-digit years are refused, nothing is guessed.
 */
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { isAfterDay, partialDateOf, type PartialDate } from './partial-date.ts';

export type DateEntryRefusal =
  | { readonly code: 'date_empty' }
  /** Not day, month and four digits of a year. */
  | { readonly code: 'date_format' }
  /** 31 February, month 13. */
  | { readonly code: 'no_such_date' }
  | { readonly code: 'date_in_future' };

interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const FULL = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/u;
const FULL_DIGITS = /^(\d{2})(\d{2})(\d{4})$/u;
const MONTH = /^(\d{1,2})[/.-](\d{4})$/u;
const YEAR = /^\d{4}$/u;

const partsOf = (text: string): Parts | null => {
  const full = FULL.exec(text);
  if (full !== null) {
    return { day: Number(full[1]), month: Number(full[3]), year: Number(full[4]) };
  }
  const digits = FULL_DIGITS.exec(text);
  if (digits !== null) {
    return { day: Number(digits[1]), month: Number(digits[2]), year: Number(digits[3]) };
  }
  const month = MONTH.exec(text);
  if (month !== null) return { day: null, month: Number(month[1]), year: Number(month[2]) };
  return YEAR.test(text) ? { day: null, month: null, year: Number(text) } : null;
};

const tidy = (text: string): string => cleanText(text).replace(/\s*([/.-])\s*/gu, '$1');

/** Date of birth: a full date, or `5/1987`, or `1987`. `today` is the local date. */
export const parseBirthEntry = (
  text: string,
  today: LocalDate,
): Result<PartialDate, DateEntryRefusal> => {
  const entry = tidy(text);
  if (entry === '') return err({ code: 'date_empty' });
  const parts = partsOf(entry);
  if (parts === null) return err({ code: 'date_format' });
  const date = partialDateOf(parts.year, parts.month, parts.day);
  if (!date.ok) return err({ code: 'no_such_date' });
  return isAfterDay(date.value, today) ? err({ code: 'date_in_future' }) : ok(date.value);
};

/** Any full date; may lie in the future. */
export const parseDateEntry = (text: string): Result<LocalDate, DateEntryRefusal> => {
  const entry = tidy(text);
  if (entry === '') return err({ code: 'date_empty' });
  const parts = partsOf(entry);
  if (parts === null || parts.day === null) return err({ code: 'date_format' });
  const date = partialDateOf(parts.year, parts.month, parts.day);
  const full = date.ok ? parseLocalDate(date.value) : date;
  return full.ok ? ok(full.value) : err({ code: 'no_such_date' });
};
