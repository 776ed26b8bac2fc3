/** Numbers of the certification books: counted by this desk alone, without a network. */
import { civilOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { MissingBookNumbers } from '#shared/contract/outputs/certification.ts';
import type { BookNumber } from '#shared/dossier/certification.ts';
import type { CounterKind } from '#shared/intake/certification-counter.ts';
import { planBookLines, type LineState } from '#shared/number/book-plan.ts';
import { seriesYear, writeSeriesNumber, type NumberSeries } from '#shared/number/series.ts';
import { readWrittenNumber } from '#shared/number/written-number.ts';
import { ok, unreachable, type Result } from '#shared/result.ts';
import { knowsItsSeries } from '../catching-up.ts';
import { refuse } from '../context.ts';
import type { DeskIdentity, StoreReader } from '../ports.ts';

/** The kind of certification, and what stands on the copy already; empty: nothing. */
export interface AskedBookLine {
  readonly kind: CounterKind;
  readonly written: string;
}

export const seriesOf = ({ slot, agencyCode }: DeskIdentity, kind: string): NumberSeries => ({
  kind,
  agency: agencyCode,
  desk: String(slot),
  reset: 'year',
});

const textOf = (
  series: NumberSeries,
  day: LocalDate,
  value: number,
  pattern: CounterKind['pattern'],
): Result<string, Refusal> => {
  const text = writeSeriesNumber({ series, year: seriesYear(series, day), value }, pattern);
  return text.ok ? text : refuse('book_pattern_invalid');
};

type Books = Pick<StoreReader, 'lastInSeries' | 'bookNumberHolder' | 'setting'>;

/** Why a number that stands on a copy cannot be entered: whose it is, and what this book's numbers look like. */
const refusalOf = (
  store: Books,
  { kind, desk, year, value, text: book }: BookNumber,
  state: Exclude<LineState, 'free'>,
): Result<never, Refusal> => {
  switch (state) {
    case 'taken': {
      const holder = store.bookNumberHolder(desk, kind, year, value);
      const { number = '', name = '', day = '' } = holder ?? {};
      return refuse('book_number_taken', { values: { book, number, name, day } });
    }
    case 'twice':
      return refuse('book_number_twice', { values: { book } });
    case 'far':
      return refuse('book_number_far', {
        values: { book, last: store.lastInSeries(desk, kind, year) },
      });
    case 'strange':
      return refuse('book_number_strange', { values: { book } });
    default:
      return unreachable(state);
  }
};

/**
 * Of a visit's lines in their order; refused as a whole where this desk does not know how far its books went. Inside the
 * transaction that enters them the numbers stay what they are here.
 *
 * @param day whose year's books it is; local date
 */
export const planBookNumbers = (
  store: Books,
  identity: DeskIdentity,
  asked: readonly AskedBookLine[],
  day: LocalDate,
): Result<readonly Result<BookNumber, Refusal>[], Refusal> => {
  const known = knowsItsSeries(store);
  if (!known.ok) return known;
  const desk = String(identity.slot);
  const { year } = civilOf(day);
  const planned = planBookLines(
    asked.map(({ kind, written }) => ({
      of: { kind, written },
      series: kind.series,
      written:
        written === ''
          ? null
          : (readWrittenNumber(written, seriesOf(identity, kind.series), day, kind.pattern) ??
            'strange'),
    })),
    {
      last: (series) => store.lastInSeries(desk, series, year),
      isTaken: (series, value) => store.bookNumberHolder(desk, series, year, value) !== null,
    },
  );
  return ok(
    planned.map(({ of: { kind, written }, state, value }) => {
      const text = textOf(seriesOf(identity, kind.series), day, value, kind.pattern);
      if (!text.ok) return text;
      const book = { kind: kind.series, desk, year, value, text: text.value };
      if (state !== 'free') return refusalOf(store, book, state);
      return ok(written === '' ? book : { ...book, written: true });
    }),
  );
};

/** More than this is no list that anybody reads. */
const MOST_GAPS = 20;

export interface MissingInBooks {
  readonly own: readonly MissingBookNumbers[];
  /** In the books of other desks, those among them that are not there any more. */
  readonly others: readonly MissingBookNumbers[];
}

/** What was skipped in the office's books of the year of `day`, as far as they are known here. */
export const missingBookNumbers = (
  store: Pick<StoreReader, 'seriesGaps' | 'bookDesks'>,
  identity: DeskIdentity,
  kinds: readonly CounterKind[],
  day: LocalDate,
): MissingInBooks => {
  const own = String(identity.slot);
  const others = store.bookDesks().filter((desk) => desk !== own);
  return {
    own: missingOf(store, { ...identity, desk: own }, kinds, day),
    others: others.flatMap((desk) => missingOf(store, { ...identity, desk }, kinds, day)),
  };
};

const missingOf = (
  store: Pick<StoreReader, 'seriesGaps'>,
  { agencyCode: agency, desk }: Pick<DeskIdentity, 'agencyCode'> & { readonly desk: string },
  kinds: readonly CounterKind[],
  day: LocalDate,
): readonly MissingBookNumbers[] => {
  const bySeries = new Map(kinds.map((kind) => [kind.series, kind]));
  return [...bySeries.values()].flatMap((kind) => {
    const series: NumberSeries = { kind: kind.series, agency, desk, reset: 'year' };
    const gaps = store.seriesGaps(series.desk, series.kind, seriesYear(series, day), MOST_GAPS);
    return gaps.flatMap(({ first, last }): readonly MissingBookNumbers[] => {
      const from = textOf(series, day, first, kind.pattern);
      const to = textOf(series, day, last, kind.pattern);
      return from.ok && to.ok
        ? [{ first: from.value, last: to.value, count: last - first + 1 }]
        : [];
    });
  });
};
