import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import limits from '#shared/number/number-limits.json' with { type: 'json' };
import { planBookLines } from '#shared/number/book-plan.ts';
import type { NumberSeries } from '#shared/number/series.ts';
import { readWrittenNumber } from '#shared/number/written-number.ts';
import { day } from '../fixtures/calendar.ts';

const SERIES = ['copies', 'signatures'] as const;

const line = fc.record({
  series: fc.constantFrom(...SERIES),
  written: fc.option(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant('strange' as const))),
});
const visits = fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), { maxLength: 12 });

describe('số chứng thực ghi tay và số cấp tại quầy', () => {
  it('nhập bù, nhận tại quầy xen kẽ thế nào cũng không số nào hai lần; số cấp luôn lớn hơn mọi số đã dùng', () => {
    fc.assert(
      fc.property(visits, (all) => {
        const used = new Map<string, Set<number>>(SERIES.map((series) => [series, new Set()]));
        const of = (series: string): Set<number> => used.get(series) ?? new Set();
        for (const visit of all) {
          const last = (series: string): number => Math.max(0, ...of(series));
          const planned = planBookLines(visit, {
            last,
            isTaken: (series, value) => of(series).has(value),
          });
          for (const { series, written, state, value } of planned) {
            const greatest = last(series);
            if (written === null) expect(state).toBe('free');
            if (typeof written === 'number') expect(value).toBe(written);
            if (state !== 'free') continue;
            if (written === null) expect(value).toBeGreaterThan(greatest);
          }
          for (const { series, state, value } of planned.filter((one) => one.state === 'free')) {
            expect([state, of(series).has(value)]).toEqual(['free', false]);
            of(series).add(value);
          }
        }
      }),
    );
  });

  it('số ghi tay còn trống thì lấy đúng số ấy; đã có thì chỉ ra; gõ hai lần hay thừa chữ số cũng chỉ ra', () => {
    const books = { last: () => 12, isTaken: (_: string, value: number) => value <= 12 };
    const asked = [12, 15, 15, null, null, 13 + limits.bookAheadAtMost].map((written) => ({
      series: 'copies',
      written,
    }));
    expect(planBookLines(asked, books).map(({ state, value }) => [state, value])).toEqual([
      ['taken', 12],
      ['free', 15],
      ['twice', 15],
      ['free', 16],
      ['free', 17],
      ['far', 13 + limits.bookAheadAtMost],
    ]);
  });
});

describe('đọc số chứng thực ghi tay', () => {
  const series: NumberSeries = { kind: 'copies', agency: 'H00.01', desk: '1', reset: 'year' };
  const pattern = { template: '{value}, quyển {book}-Q{desk}/{yyyy}-SCT/BS', perBook: 500 };
  const read = (typed: string) => readWrittenNumber(typed, series, day('2026-11-23'), pattern);

  it('số trần, hay cả dòng như trong sổ, viết cách nào cũng được', () => {
    expect(
      ['15', ' 015 ', '15, quyển 1-Q1/2026-SCT/BS', '15 QUYEN 1 q1 2026 sct bs'].map(read),
    ).toEqual([15, 15, 15, 15]);
    expect(read('501, quyển 2-Q1/2026-SCT/BS')).toBe(501);
  });

  it('số của quầy khác, năm khác, quyển khác, hay chữ không phải số: không nhận', () => {
    const strange = [
      '15, quyển 1-Q2/2026-SCT/BS',
      '15, quyển 1-Q1/2025-SCT/BS',
      '15, quyển 2-Q1/2026-SCT/BS',
      '0',
      'mười',
      '1234567',
    ];
    expect(strange.map(read)).toEqual(strange.map(() => null));
  });

  it('mẫu chỉ có quyển và dòng thì phải gõ đủ', () => {
    const placed = { template: '{line}/Q{book}', perBook: 100 };
    const readPlaced = (typed: string) =>
      readWrittenNumber(typed, series, day('2026-11-23'), placed);
    expect(['7/Q3', '7'].map(readPlaced)).toEqual([207, null]);
  });
});
