import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreError, storeFailureOf } from '#electron/desk/store-failure.ts';
import { inspect } from '#electron/store/verify.ts';
import {
  enrolTestDesk,
  newFolder,
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

/** A small disk of its own needs the right to mount one. */
const canMount = ((): boolean => {
  const place = newFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status === 0;
  if (mounted) spawnSync('umount', [place]);
  else process.stderr.write('disk-full: no right to mount a small disk, skipped\n');
  rmSync(place, { recursive: true, force: true });
  return mounted;
})();

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

  it.skipIf(!canMount)(
    'đĩa thật đầy đến byte cuối: quầy vẫn mở, vẫn đọc, dọn đĩa xong thì ghi tiếp',
    () => {
      const disk = newFolder();
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
      try {
        const ballast = join(disk, 'ballast');
        writeFileSync(ballast, Buffer.alloc(1_000_000));
        const test = storeAt(disk, 'create');
        test.store.write((tx) => {
          tx.savePublication(officePublication);
          enrolTestDesk(tx);
        });
        const { accepted, fault } = fill(test, 1);
        expect(storeFailureOf(fault)).toEqual({ code: 'disk_full' });
        expect(test.store.read.head().seq).toBe(accepted + 1);
        test.store.close();
        rmSync(join(disk, 'desk.db-shm'), { force: true });
        stuff(join(disk, 'more'));

        const again = storeAt(disk);
        expect(again.store.read.head().seq).toBe(accepted + 1);
        expect(again.store.read.dossierByNumber(numberOf(accepted))).not.toBeNull();
        expect(storeFailureOf(fill(again, accepted + 1).fault)).toEqual({ code: 'disk_full' });
        rmSync(join(disk, 'more'));
        rmSync(ballast);
        expect(again.accept(accepted + 1).seq).toBe(accepted + 2);
        expect(inspect(again.db)).toMatchObject({ brokenAt: null, differing: [] });
        again.store.close();
      } finally {
        spawnSync('umount', [disk]);
        rmSync(disk, { recursive: true, force: true });
      }
    },
  );
});

/** Writes until nothing more goes in. */
const stuff = (file: string): void => {
  try {
    writeFileSync(file, Buffer.alloc(4_000_000));
  } catch (fault) {
    expect(fault).toMatchObject({ code: 'ENOSPC' });
    appendUntilFull(file);
  }
};

const appendUntilFull = (file: string): void => {
  for (;;) {
    try {
      appendFileSync(file, Buffer.alloc(1024));
    } catch {
      return;
    }
  }
};
