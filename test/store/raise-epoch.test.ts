import { afterEach, beforeEach, expect, it } from 'vitest';
import { arePapersAsked } from '#electron/desk/numbers/papers-asked.ts';
import { SERIES_BEHIND } from '#electron/desk/numbers/series-behind.ts';
import { raiseEpoch } from '#electron/store/copies/raise-epoch.ts';
import { createSql } from '#electron/store/sql.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { moment, startTestStore, type TestStore } from './test-store.ts';

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
  test.accept(1);
});
afterEach(() => test.end());

const next = (counterOnPaper: number | null) => ({
  at: moment(100),
  day: '2026-11-25' as LocalDate,
  keys: ed25519.newKeyPair(),
  counterOnPaper,
});

const raise = (counterOnPaper: number | null, whole = false): void => {
  const { db } = test;
  const raised = db.transaction(() => raiseEpoch(createSql(db), next(counterOnPaper), whole));
  expect(raised.immediate().ok).toBe(true);
};

const isAsked = (day: string): boolean => arePapersAsked(test.store.read, day as LocalDate);

it('giấy đã có trong tay lúc khôi phục: đi tiếp từ đó, ngày ấy không hỏi lại; ngày khác thì còn hỏi', () => {
  raise(1007);
  expect(test.store.read.usedCounters('2026-11-25', 1)).toEqual([
    1001, 1002, 1003, 1004, 1005, 1006, 1007,
  ]);
  expect(['2026-11-24', '2026-11-25', '2026-11-26'].map(isAsked)).toEqual([true, false, true]);
});

it('chưa biết thì không bỏ số nào: quầy hỏi trước số đầu tiên của mỗi ngày', () => {
  raise(null);
  expect(test.store.read.usedCounters('2026-11-25', 1)).toEqual([1001]);
  expect(['2026-11-24', '2026-11-25', '2026-11-26'].map(isAsked)).toEqual([true, true, true]);
});

it('giấy nói ít hơn số máy còn nhớ thì chưa phải câu trả lời: quầy hỏi lại ngày ấy', () => {
  test.accept(2);
  raise(1001);
  expect(isAsked('2026-11-25')).toBe(true);
});

it('khôi phục lần nữa: câu trả lời của lần trước không còn giá trị', () => {
  raise(1007);
  raise(null);
  expect(isAsked('2026-11-25')).toBe(true);
});

it('không thiếu gì thì không hỏi gì', () => {
  raise(null, true);
  expect(isAsked('2026-11-25')).toBe(false);
});

it('khôi phục mà có thể thiếu: phiếu giấy, sổ và thư đợi nhận đủ từ Tỉnh; đủ cả thì không phải đợi', () => {
  raise(1001, true);
  expect(test.store.read.setting(SERIES_BEHIND)).toBeNull();
  raise(1001);
  expect(test.store.read.setting(SERIES_BEHIND)).not.toBeNull();
});
