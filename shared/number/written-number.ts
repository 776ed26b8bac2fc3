/**
 * A number of a series that a hand wrote on paper, as somebody keys it in: the bare number where that names it, or the
 * whole text as the book has it. What another series, year or desk would write is no number of this one. Pure.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { seriesYear, writeSeriesNumber, type NumberSeries, type SeriesPattern } from './series.ts';

/** No book of a year has a million lines. */
const MOST_DIGITS = 6;

/** However a hand sets spaces, points and strokes. */
const plain = (text: string): string =>
  searchKey(text).replaceAll(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ');

/** Every value that the digits may stand for: the value itself, or book and line in either order. */
const candidates = (typed: string, { perBook }: SeriesPattern): readonly number[] => {
  const runs = [...typed.matchAll(/\d+/gu)].map(([digits]) => digits);
  const numbers = runs.filter(({ length }) => length <= MOST_DIGITS).map(Number);
  const placed = numbers.flatMap((book) => numbers.map((line) => (book - 1) * perBook + line));
  return [...numbers, ...placed].filter((value) => value >= 1);
};

/** @returns the value in its series; null where it is none of the series' numbers in the year of `day`. */
export const readWrittenNumber = (
  typed: string,
  series: NumberSeries,
  day: LocalDate,
  pattern: SeriesPattern,
): number | null => {
  const bare = /^0*(?<digits>\d+)$/u.exec(typed.trim())?.groups?.['digits'];
  if (bare !== undefined && pattern.template.includes('{value}'))
    return bare.length <= MOST_DIGITS && Number(bare) >= 1 ? Number(bare) : null;
  const year = seriesYear(series, day);
  const isWritten = (value: number): boolean => {
    const text = writeSeriesNumber({ series, year, value }, pattern);
    return text.ok && plain(text.value) === plain(typed);
  };
  return candidates(typed, pattern).find(isWritten) ?? null;
};
