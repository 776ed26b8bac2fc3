/** Which entries a close covers after a restore, while what the copy lacked comes back in the office's order. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rangeThrough } from '#electron/desk/close/close-range.ts';
import { raiseEpoch } from '#electron/store/copies/raise-epoch.ts';
import { sha256 } from '#electron/store/digest.ts';
import { createSql } from '#electron/store/sql.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { EntryHeader, SealedEntry } from '#shared/journal/entry.ts';
import { sealEntry } from '#shared/journal/hash-chain.ts';
import { pull } from './office.ts';
import { moment, startTestStore, type TestStore } from './test-store.ts';

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
  test.accept(1);
});
afterEach(() => test.end());

/** What this desk wrote after the copy was made, and the province holds. */
const writtenAfterTheCopy = (count: number): readonly SealedEntry[] => {
  const { epoch, seq, hash } = test.store.read.head();
  const desk = test.store.read.identity()?.desk ?? '';
  let prev: Uint8Array = hash;
  return Array.from({ length: count }, (_, i) => {
    const header: EntryHeader = {
      schema: 1,
      desk,
      epoch,
      seq: seq + 1 + i,
      dossier: null,
      type: 'officer.signedIn',
      at: moment(50 + i),
      officer: 'thu',
    };
    const sealed = sealEntry(header, { method: 'pin' }, prev, sha256);
    prev = sealed.hash;
    return sealed;
  });
};

const goOnFromTheCopy = (): void => {
  const { db } = test;
  const next = {
    at: moment(100),
    day: '2026-11-25' as LocalDate,
    keys: ed25519.newKeyPair(),
    counterOnPaper: 1009,
  };
  expect(db.transaction(() => raiseEpoch(createSql(db), next, false)).immediate().ok).toBe(true);
};

const coveredOfEarlier = (): number | undefined =>
  rangeThrough(test.store.read, null).earlier.at(-1)?.to;

it('mục về trước mục đứng trước nó: sổ chỉ khóa đến chỗ liền mạch, phần sau chờ lần khóa sau', () => {
  const { seq } = test.store.read.head();
  const [first, second, third] = writtenAfterTheCopy(3);
  if (first === undefined || second === undefined || third === undefined) throw new Error('three');
  goOnFromTheCopy();
  expect(coveredOfEarlier()).toBe(seq);
  pull(test, [first, third]);
  expect(coveredOfEarlier()).toBe(seq + 1);
  pull(test, [second]);
  expect(coveredOfEarlier()).toBe(seq + 3);
});

it('ngay mục đầu còn thiếu thì chưa có gì để khóa thêm', () => {
  const { seq } = test.store.read.head();
  const [, second] = writtenAfterTheCopy(2);
  if (second === undefined) throw new Error('two');
  goOnFromTheCopy();
  pull(test, [second]);
  expect(coveredOfEarlier()).toBe(seq);
});
