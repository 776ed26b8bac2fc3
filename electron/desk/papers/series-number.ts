/** The next number of a series of this desk, as its form writes it. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { DocumentIssued } from '#shared/dossier/documents.ts';
import {
  nextInSeries,
  seriesKey,
  writeSeriesNumber,
  type NumberSeries,
  type SeriesPattern,
} from '#shared/number/series.ts';
import { ok, type Result } from '#shared/result.ts';
import { knowsItsSeries } from '../catching-up.ts';
import { refuse } from '../context.ts';
import type { DeskIdentity, StoreReader } from '../ports.ts';

export type SeriesNumber = NonNullable<DocumentIssued['series']>;

export const nextSeriesNumber = (
  reader: StoreReader,
  { desk, agencyCode: agency }: Pick<DeskIdentity, 'desk' | 'agencyCode'>,
  pattern: SeriesPattern & { readonly kind: string },
  today: LocalDate,
): Result<SeriesNumber, Refusal> => {
  const known = knowsItsSeries(reader);
  if (!known.ok) return known;
  const series: NumberSeries = { kind: pattern.kind, agency, desk, reset: 'year' };
  const key = seriesKey(series, today);
  const next = nextInSeries(series, today, reader.lastPaperInSeries(key));
  const text = writeSeriesNumber(next, pattern);
  return text.ok ? ok({ key, value: next.value, text: text.value }) : refuse(text.error.code);
};

/** Nobody else has taken it while its paper was drawn. */
export const isStillNext = (reader: StoreReader, { key, value }: SeriesNumber): boolean =>
  reader.lastPaperInSeries(key) === value - 1;
