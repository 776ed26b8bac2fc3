import { afterEach, beforeEach, expect, it } from 'vitest';
import { raiseEpoch } from '#electron/store/raise-epoch.ts';
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
