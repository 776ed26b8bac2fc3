import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreError, storeFailureOf } from '#electron/desk/store-failure.ts';
import { inspect } from '#electron/store/verify.ts';
import { canMount, mountSmallDisk } from '../fixtures/small-disk.ts';
import {
  enrolTestDesk,
  numberOf,
  officePublication,
  openAt,
  startTestStore,
  storeAt,
  type TestStore,
} from './test-store.ts';

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

const mayMount = canMount('disk-full');

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

  it.skipIf(!mayMount)(
    'đĩa thật đầy đến byte cuối: quầy vẫn mở, vẫn đọc, dọn đĩa xong thì ghi tiếp',
    () => {
      const disk = mountSmallDisk(3);
      if (disk === null) throw new Error('a disk could be mounted a moment ago');
      try {
        disk.fill(2_000_000);
        const test = storeAt(disk.folder, 'create');
        test.store.write((tx) => {
          tx.savePublication(officePublication);
          enrolTestDesk(tx);
        });
        const { accepted, fault } = fill(test, 1);
        expect(storeFailureOf(fault)).toEqual({ code: 'disk_full' });
        expect(test.store.read.head().seq).toBe(accepted + 1);
        test.store.close();
        rmSync(join(disk.folder, 'desk.db-shm'), { force: true });
        disk.fill();

        const again = storeAt(disk.folder);
        expect(again.store.read.head().seq).toBe(accepted + 1);
        expect(again.store.read.dossierByNumber(numberOf(accepted))).not.toBeNull();
        expect(storeFailureOf(fill(again, accepted + 1).fault)).toEqual({ code: 'disk_full' });
        disk.free();
        expect(again.accept(accepted + 1).seq).toBe(accepted + 2);
        expect(inspect(again.db)).toMatchObject({ brokenAt: null, differing: [] });
        again.store.close();
      } finally {
        disk.remove();
      }
    },
  );
});
