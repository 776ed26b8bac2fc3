/** The next number of a book, inside the transaction that enters it: counted by this desk alone, without a network. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { BookNumber } from '#shared/dossier/certification.ts';
import type { CounterKind } from '#shared/intake/certification-counter.ts';
import {
  nextInSeries,
  seriesYear,
  writeSeriesNumber,
  type NumberSeries,
} from '#shared/number/series.ts';
import { ok, type Result } from '#shared/result.ts';
import { knowsItsSeries } from '../catching-up.ts';
import { refuse } from '../context.ts';
import type { DeskIdentity, StoreReader } from '../ports.ts';

/** `taken`: how many of this series the same transaction has given before and not written yet. */
export const nextBookNumber = (
  store: Pick<StoreReader, 'lastInSeries' | 'setting'>,
  { slot, agencyCode }: DeskIdentity,
  { series: kind, pattern }: CounterKind,
  day: LocalDate,
  taken: number,
): Result<BookNumber, Refusal> => {
  const known = knowsItsSeries(store);
  if (!known.ok) return known;
  const desk = String(slot);
  const series: NumberSeries = { kind, agency: agencyCode, desk, reset: 'year' };
  const last = store.lastInSeries(desk, kind, seriesYear(series, day)) + taken;
  const next = nextInSeries(series, day, last);
  const text = writeSeriesNumber(next, pattern);
  return text.ok
    ? ok({ kind, desk, year: next.year, value: next.value, text: text.value })
    : refuse('book_pattern_invalid');
};
