import { afterEach, describe, expect, it } from 'vitest';
import { PROJECTIONS, rebuild } from '#electron/store/projections/rebuild.ts';
import { dump } from './office.ts';
import { dossierId, startTestStore, type TestStore } from './test-store.ts';

let test: TestStore;
afterEach(() => test.end());

const KIND = 'certification.copies';

const certify = (n: number, ...values: readonly number[]): void => {
  const certifications = values.map((value) => ({
    document: `Giấy tờ ${value}`,
    pages: 2,
    copies: 3,
    amount: 12_000,
    book: { kind: KIND, desk: '1', year: 2026, value, text: `${value}, quyển 1` },
  }));
  test.accept(n, { certifications });
};

const last = (year = 2026): number => test.store.read.lastInSeries('1', KIND, year);

describe('sổ chứng thực', () => {
  it('số cuối cùng của quầy theo năm; quầy khác, năm khác đếm riêng', () => {
    test = startTestStore();
    expect(last()).toBe(0);
    certify(1, 1, 2);
    certify(2, 3);
    expect(last()).toBe(3);
    expect(last(2027)).toBe(0);
    expect(test.store.read.lastInSeries('2', KIND, 2026)).toBe(0);
  });

  it('số bị bỏ qua hiện thành khoảng trống, số đã có thì biết của ai', () => {
    test = startTestStore();
    certify(1, 3);
    certify(2, 9, 5);
    const gaps = (most: number) => test.store.read.seriesGaps('1', KIND, 2026, most);
    expect(gaps(9)).toEqual([
      { first: 1, last: 2 },
      { first: 4, last: 4 },
      { first: 6, last: 8 },
    ]);
    expect(gaps(1)).toHaveLength(1);
    expect(test.store.read.seriesGaps('1', KIND, 2027, 9)).toEqual([]);
    expect(test.store.read.bookNumberHolder('1', KIND, 2026, 9)).toMatchObject({
      day: '2026-11-25',
    });
    expect(test.store.read.bookNumberHolder('1', KIND, 2026, 4)).toBeNull();
    const plan = test.sql.all<{ readonly detail: string }>(
      `EXPLAIN QUERY PLAN SELECT value, lag(value, 1, 0) OVER (ORDER BY value) AS before
         FROM certification WHERE desk = '1' AND kind = 'a' AND year IS 2026`,
    );
    expect(plan.map(({ detail }) => detail).join(' ')).toContain(
      'COVERING INDEX certification_series',
    );
  });

  it('biết những quầy nào của cơ quan có dòng trong sổ, mỗi quầy một lần', () => {
    test = startTestStore();
    expect(test.store.read.bookDesks()).toEqual([]);
    certify(1, 1, 2);
    const book = { kind: KIND, desk: '12', year: 2026, value: 4, text: '4, quyển 1' };
    const line = { document: 'Bằng', pages: 1, copies: 1, amount: 2000, book };
    test.accept(2, { certifications: [line, { ...line, book: { ...book, desk: '3' } }] });
    expect(test.store.read.bookDesks()).toEqual(['1', '12', '3']);
  });

  it('dựng lại từ nhật ký thì sổ y như cũ', () => {
    test = startTestStore();
    certify(1, 1, 2);
    certify(2, 3);
    const before = dump(test, PROJECTIONS);
    rebuild(test.sql);
    expect(dump(test, PROJECTIONS)).toEqual(before);
    expect(test.store.read.certificationsOn('2026-11-25')).toMatchObject([
      { dossier: dossierId(1), document: 'Giấy tờ 1', value: 1, voided: false },
      { dossier: dossierId(1), document: 'Giấy tờ 2', value: 2 },
      { dossier: dossierId(2), document: 'Giấy tờ 3', value: 3 },
    ]);
  });
});
