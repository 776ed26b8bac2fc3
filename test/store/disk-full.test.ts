import { describe, expect, it } from 'vitest';
import { StoreError, storeFailureOf } from '#electron/desk/store-failure.ts';
import { inspect } from '#electron/store/verify.ts';
import { numberOf, openAt, startTestStore, storeAt, type TestStore } from './test-store.ts';

/** Accepts until the disk refuses; gives what was refused. */
const fill = (
  test: TestStore,
  from: number,
): { readonly accepted: number; readonly fault: unknown } => {
  for (let n = from; ; n += 1) {
    try {
      test.accept(n);
    } catch (fault) {
      return { accepted: n - 1, fault };
    }
  }
};

describe('đĩa đầy', () => {
  it('việc đang ghi bị từ chối rõ ràng, việc đã ghi còn nguyên, vẫn đọc được, có chỗ thì ghi tiếp', () => {
    const test = startTestStore();
    const pages = Number(test.db.pragma('page_count', { simple: true }));
    test.db.pragma(`max_page_count = ${pages + 60}`);
    const { accepted, fault } = fill(test, 1);
    expect(fault).toBeInstanceOf(StoreError);
    expect(storeFailureOf(fault)).toEqual({ code: 'disk_full' });
    expect(accepted).toBeGreaterThan(5);

    expect(test.store.read.head().seq).toBe(accepted + 1);
    expect(test.store.read.dossierByNumber(numberOf(accepted))).not.toBeNull();
    expect(test.store.read.dossierByNumber(numberOf(accepted + 1))).toBeNull();
    expect(test.store.read.usedCounters('2026-11-25', 1)).toHaveLength(accepted);
    expect(storeFailureOf(fill(test, accepted + 1).fault)).toEqual({ code: 'disk_full' });

    test.db.pragma('max_page_count = 1000000');
    expect(test.accept(accepted + 1).seq).toBe(accepted + 2);
    test.store.close();
    const reader = openAt(test.folder, 'read');
    expect(inspect(reader)).toMatchObject({ brokenAt: null, differing: [] });
    reader.close();
    storeAt(test.folder).end();
  });
});
