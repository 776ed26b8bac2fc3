/**
 * Running numbers of everything that is not a dossier: register books, supplement requests,
 * apologies, certifications. Each desk counts its own, so that no network is needed; two desks are
 * told apart by the series, and on paper by `{desk}` where the agency wants it.
 */
import { type LocalDate, civilOf } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { filledTemplate, templateParts, tokensOf } from './template.ts';

export interface NumberSeries {
  /** What is counted, e.g. `supplementRequest`, `register`, `certification`. */
  readonly kind: string;
  readonly agency: string;
  readonly desk: string;
  readonly reset: 'year' | 'never';
}

/** One number of a series; `year` is null in a series that never starts again. */
export interface SeriesNumber {
  readonly series: NumberSeries;
  readonly year: number | null;
  readonly value: number;
}

const TOKENS = ['value', 'desk', 'agency', 'yyyy', 'book', 'line'] as const;

/** How a number of the series is written, as data. */
export interface SeriesPattern {
  /** `{value}/HDHS`, `{value}-{desk}/{yyyy}`, or `{book}` and `{line}` where books are kept. */
  readonly template: string;
  /** Lines in one book. */
  readonly perBook: number;
}

export type SeriesRefusal =
  | { readonly code: 'series_unknown_token'; readonly token: string }
  /** Neither the value, nor book and line: every number would read the same. */
  | { readonly code: 'series_without_value' };

/** The period in which the series counts on `day`. */
export const seriesYear = ({ reset }: NumberSeries, day: LocalDate): number | null =>
  reset === 'year' ? civilOf(day).year : null;

/** Under which name a store keeps the last value: equal only for the same series and period. */
export const seriesKey = (series: NumberSeries, day: LocalDate): string =>
  JSON.stringify([series.kind, series.agency, series.desk, seriesYear(series, day)]);

/** `last`: the greatest value given in that period (`seriesKey`), 0 when none. */
export const nextInSeries = (series: NumberSeries, day: LocalDate, last: number): SeriesNumber => ({
  series,
  year: seriesYear(series, day),
  value: last + 1,
});

/** Book and line of a value: 1, 1 for the first; a full book is followed by the next. */
export const bookPlace = (
  value: number,
  perBook: number,
): { readonly book: number; readonly line: number } => ({
  book: Math.floor((value - 1) / perBook) + 1,
  line: ((value - 1) % perBook) + 1,
});

/** The text of a number; `{yyyy}` is empty in a series that never starts again. */
export const writeSeriesNumber = (
  { series, year, value }: SeriesNumber,
  { template, perBook }: SeriesPattern,
): Result<string, SeriesRefusal> => {
  const parts = templateParts(template, TOKENS);
  if (!parts.ok) return err({ code: 'series_unknown_token', token: parts.error.unknown });
  const tokens = tokensOf(parts.value);
  const placed = tokens.includes('book') && tokens.includes('line');
  if (!tokens.includes('value') && !placed) return err({ code: 'series_without_value' });
  const { book, line } = bookPlace(value, perBook);
  const words: Readonly<Record<(typeof TOKENS)[number], string>> = {
    value: String(value),
    desk: series.desk,
    agency: series.agency,
    yyyy: year === null ? '' : String(year),
    book: String(book),
    line: String(line),
  };
  return ok(filledTemplate(parts.value, (token) => words[token]));
};
