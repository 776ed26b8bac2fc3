import { describe, expect, it } from 'vitest';
import {
  type NumberSeries,
  bookPlace,
  nextInSeries,
  seriesKey,
  writeSeriesNumber,
} from '#shared/number/series.ts';
import { day, refusal, value } from '#test/fixtures/calendar.ts';

const supplements: NumberSeries = {
  kind: 'supplementRequest',
  agency: 'H15.50.05.13',
  desk: '2',
  reset: 'year',
};
const text = (template: string, last: number, series = supplements) =>
  writeSeriesNumber(nextInSeries(series, day('2026-10-08'), last), { template, perBook: 200 });

describe('số chạy của các giấy tờ khác', () => {
  it('đếm tiếp số cuối', () => {
    expect(nextInSeries(supplements, day('2026-10-08'), 41)).toEqual({
      series: supplements,
      year: 2026,
      value: 42,
    });
    expect(value(text('{value}/HDHS', 41))).toBe('42/HDHS');
    expect(value(text('{value}-{desk}/{agency}/{yyyy}', 0))).toBe('1-2/H15.50.05.13/2026');
  });

  it('mỗi quầy, mỗi loại, mỗi năm một dãy; dãy không bao giờ bắt đầu lại thì bỏ qua năm', () => {
    const keys = [
      seriesKey(supplements, day('2026-12-31')),
      seriesKey(supplements, day('2027-01-01')),
      seriesKey({ ...supplements, desk: '3' }, day('2026-12-31')),
      seriesKey({ ...supplements, kind: 'apology' }, day('2026-12-31')),
      seriesKey({ ...supplements, agency: 'H15.50.05.14' }, day('2026-12-31')),
    ];
    expect(new Set(keys).size).toBe(5);
    expect(seriesKey(supplements, day('2026-01-01'))).toBe(keys[0]);
    const forever: NumberSeries = { ...supplements, reset: 'never' };
    expect(seriesKey(forever, day('2026-12-31'))).toBe(seriesKey(forever, day('2027-01-01')));
    expect(value(text('{value}/{yyyy}', 0, forever))).toBe('1/');
  });

  it('quyển số và số thứ tự', () => {
    expect([1, 200, 201, 400].map((n) => bookPlace(n, 200))).toEqual([
      { book: 1, line: 1 },
      { book: 1, line: 200 },
      { book: 2, line: 1 },
      { book: 2, line: 200 },
    ]);
    expect(value(text('Quyển số {book}, số {line}', 200))).toBe('Quyển số 2, số 1');
  });

  it('mẫu không có số thì hai giấy giống nhau nên bị từ chối', () => {
    expect(refusal(text('{book}/HDHS', 0)).code).toBe('series_without_value');
    expect(refusal(text('HDHS', 0)).code).toBe('series_without_value');
    expect(refusal(text('{n}/HDHS', 0))).toEqual({ code: 'series_unknown_token', token: 'n' });
  });
});
