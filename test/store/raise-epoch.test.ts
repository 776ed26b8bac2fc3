import { afterEach, beforeEach, expect, it } from 'vitest';
import { SERIES_BEHIND } from '#electron/desk/numbers/series-behind.ts';
import { raiseEpoch } from '#electron/store/copies/raise-epoch.ts';
import { createSql } from '#electron/store/sql.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { acceptedEntry, moment, startTestStore, type TestStore } from './test-store.ts';

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
  test.accept(1);
});
afterEach(() => test.end());

it('khôi phục lúc đồng hồ máy đi trước một ngày: số của ngày đang làm cũng không cấp lại', () => {
  const { db } = test;
  const next = {
    at: moment(86_400),
    day: '2026-11-26' as LocalDate,
    keys: ed25519.newKeyPair(),
    counterOnPaper: null,
  };
  expect(db.transaction(() => raiseEpoch(createSql(db), next, false)).immediate().ok).toBe(true);
  // 1001 is known; what followed it may stand on papers.
  const gone = test.store.read.usedCounters('2026-11-25', 1);
  expect(gone.slice(0, 3)).toEqual([1001, 1002, 1003]);
  expect(gone.length).toBeGreaterThan(400);
});

it('đồng hồ từng lùi về hôm qua, khôi phục, rồi lại lùi: số của hôm qua cũng không cấp lại', () => {
  const { db } = test;
  const today = { number: 'H00.01-261126-1001' };
  test.append({ ...acceptedEntry(2, today), at: moment(86_400) });
  const next = {
    at: moment(86_500),
    day: '2026-11-26' as LocalDate,
    keys: ed25519.newKeyPair(),
    counterOnPaper: 1007,
  };
  expect(db.transaction(() => raiseEpoch(createSql(db), next, false)).immediate().ok).toBe(true);
  // Yesterday ended with 1001 here; on the lost disk it may have gone on.
  expect(test.store.read.usedCounters('2026-11-25', 1).slice(0, 3)).toEqual([1001, 1002, 1003]);
  expect(test.store.read.usedCounters('2026-11-26', 1)).toEqual([
    1001, 1002, 1003, 1004, 1005, 1006, 1007,
  ]);
});

it('khôi phục hai lần mà không biết ngày cũ đã đến số nào: ngày ấy không cấp thêm số nào nữa', () => {
  const { db } = test;
  const again = () => ({
    at: moment(86_400),
    day: '2026-11-26' as LocalDate,
    keys: ed25519.newKeyPair(),
    counterOnPaper: null,
  });
  const raise = () => db.transaction(() => raiseEpoch(createSql(db), again(), false)).immediate();
  expect(raise().ok).toBe(true);
  const half = test.store.read.usedCounters('2026-11-25', 1).at(-1) ?? 0;
  test.accept(2, { number: `H00.01-261125-${half + 1}` });
  // The half of today is used up as well: only its papers tell how far it went.
  const paper = { ...again(), counterOnPaper: 1600 };
  expect(db.transaction(() => raiseEpoch(createSql(db), paper, false)).immediate().ok).toBe(true);
  expect(test.store.read.usedCounters('2026-11-25', 1)).toHaveLength(999);
});

it('khôi phục mà có thể thiếu: phiếu giấy, sổ và thư đợi nhận đủ từ Tỉnh; đủ cả thì không phải đợi', () => {
  const { db } = test;
  const raise = (whole: boolean) => {
    const next = {
      at: moment(100),
      day: '2026-11-25' as LocalDate,
      keys: ed25519.newKeyPair(),
      counterOnPaper: 1001,
    };
    expect(db.transaction(() => raiseEpoch(createSql(db), next, whole)).immediate().ok).toBe(true);
    return test.store.read.setting(SERIES_BEHIND);
  };
  expect(raise(true)).toBeNull();
  expect(raise(false)).not.toBeNull();
});
