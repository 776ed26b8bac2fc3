import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type NumberSeries,
  bookPlace,
  nextInSeries,
  seriesKey,
  writeSeriesNumber,
} from '#shared/number/series.ts';
import { anyDate, runs } from '#test/fixtures/calendar-arbitraries.ts';
import { value } from '#test/fixtures/calendar.ts';

const anySeries: fc.Arbitrary<NumberSeries> = fc.record({
  kind: fc.constantFrom('register', 'supplementRequest', 'apology'),
  agency: fc.constantFrom('H15.50.05.13', 'H15.50.05.14'),
  desk: fc.constantFrom('1', '2', '12'),
  reset: fc.constantFrom('year' as const, 'never' as const),
});

describe('số chạy, với mọi dãy, mọi quầy, mọi ngày', () => {
  it('các quầy đếm riêng, không mạng, mà không bao giờ trùng', () => {
    const template = '{value}-{desk}/{agency}/{yyyy}';
    fc.assert(
      fc.property(fc.array(fc.tuple(anySeries, anyDate), { maxLength: 60 }), (papers) => {
        const last = new Map<string, number>();
        const given = papers.map(([series, date]) => {
          const key = seriesKey(series, date);
          const number = nextInSeries(series, date, last.get(key) ?? 0);
          last.set(key, number.value);
          const text = value(writeSeriesNumber(number, { template, perBook: 200 }));
          return `${series.kind} ${series.reset} ${text}`;
        });
        expect(new Set(given).size).toBe(given.length);
      }),
      runs,
    );
  });

  it('quyển và số thứ tự cho lại đúng số đếm', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 500 }),
        (n, perBook) => {
          const { book, line } = bookPlace(n, perBook);
          expect((book - 1) * perBook + line).toBe(n);
          expect(line >= 1 && line <= perBook).toBe(true);
        },
      ),
      runs,
    );
  });
});
