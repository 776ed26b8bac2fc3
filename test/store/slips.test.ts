import { afterEach, describe, expect, it } from 'vitest';
import { placesGone } from '#electron/store/projections/numbers.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { numberFormatOf } from '#shared/number/number-format.ts';
import { value } from '../fixtures/calendar.ts';
import { dossierId, moment, startTestStore, type TestStore } from './test-store.ts';

const DAY = '2026-11-25' as LocalDate;
const by = { dossier: null, officer: 'thu', at: moment(1) } as const;

let test: TestStore;
afterEach(() => test.end());

const print = (...counters: readonly number[]) =>
  test.append({ type: 'slips.printed', payload: { day: DAY, counters: [...counters] }, ...by });
const slips = () =>
  test.store.read.slipsBetween(1990, 1999).map(({ counter, state }) => `${counter} ${state}`);
const keyIn = (n: number, counter: number) =>
  test.accept(n, {
    number: `H00.01-261125-${counter}`,
    lateEntry: { reason: 'Mất điện', slip: `H00.01-261125-${counter}`, counter },
  });

describe('phiếu giấy trong kho', () => {
  it('in ra thì ở ngoài; nhập bù hay hủy thì về; in lại thì lại ở ngoài', () => {
    test = startTestStore();
    print(1990, 1991, 1992);
    keyIn(1, 1991);
    test.append({
      type: 'slips.spoiled',
      payload: { counters: [1992, 1998], reason: 'Viết hỏng' },
      ...by,
    });
    expect(slips()).toEqual(['1990 out', '1991 used', '1992 spoiled']);
    expect(test.store.read.slipsBetween(1992, 1992)[0]?.reason).toBe('Viết hỏng');
    print(1992);
    expect(slips()).toEqual(['1990 out', '1991 used', '1992 out']);
  });

  it('mở lại vẫn như vậy', () => {
    test = startTestStore();
    print(1990, 1991);
    keyIn(1, 1990);
    test = test.reopen();
    expect(slips()).toEqual(['1990 used', '1991 out']);
  });
});

describe('sổ số của một ngày', () => {
  it('số nào của hồ sơ nào, số nào bỏ qua và vì sao', () => {
    test = startTestStore();
    test.accept(1);
    test.append({
      type: 'number.skipped',
      payload: { day: DAY, slot: 1, from: 2, to: 4, reason: 'Khôi phục' },
      ...by,
    });
    keyIn(2, 1990);
    expect(test.store.read.numbersOfDay(DAY, 1)).toEqual({
      given: [
        { counter: 1001, number: 'H00.01-261125-1001', dossier: dossierId(1) },
        { counter: 1990, number: 'H00.01-261125-1990', dossier: dossierId(2) },
      ],
      skipped: [{ first: 2, last: 4, reason: 'Khôi phục' }],
    });
  });

  it('sau khôi phục, số trên phiếu không kéo dãy số của quầy lên', () => {
    test = startTestStore();
    test.accept(1);
    keyIn(2, 1990);
    const format = value(
      numberFormatOf({
        template: '{agencyCode}-{yymmdd}-{counter}',
        digits: 4,
        perSlot: 1000,
        slips: 10,
      }),
    );
    expect(placesGone(test.sql, DAY, 1, format)).toEqual([1]);
  });
});
