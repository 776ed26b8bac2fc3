import { afterEach, describe, expect, it } from 'vitest';
import { PROJECTIONS, rebuild } from '#electron/store/projections/rebuild.ts';
import { dump } from './office.ts';
import { startTestStore, type TestStore } from './test-store.ts';

let test: TestStore;
afterEach(() => test.end());

const enter = (n: number, value: number, desk = '1', year = 2026): void =>
  void test.accept(n, { book: { desk, year, value } });

describe('sổ theo dõi hồ sơ', () => {
  it('dòng cuối cùng của quầy theo năm; quầy khác, năm khác đếm riêng; dựng lại thì y như cũ', () => {
    test = startTestStore();
    expect(test.store.read.lastInRegister('1', 2026)).toBe(0);
    enter(1, 1);
    enter(2, 2);
    enter(3, 7, '2');
    enter(4, 1, '1', 2027);
    test.accept(5, {});
    expect(test.store.read.lastInRegister('1', 2026)).toBe(2);
    expect(test.store.read.lastInRegister('2', 2026)).toBe(7);
    expect(test.store.read.lastInRegister('1', 2027)).toBe(1);
    expect(test.store.read.doubledRegisterLines()).toEqual([]);
    enter(6, 2);
    expect(test.store.read.doubledRegisterLines()).toEqual([{ desk: '1', year: 2026, value: 2 }]);
    const before = dump(test, PROJECTIONS);
    rebuild(test.sql);
    expect(dump(test, PROJECTIONS)).toEqual(before);
  });
});
