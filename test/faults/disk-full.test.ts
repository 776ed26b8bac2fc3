import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeFailureOf } from '#electron/desk/store-failure.ts';
import type { OpenedStore } from '#electron/store/opened-store.ts';
import { day } from '../fixtures/calendar.ts';
import { otherDesk, pull as pullOthers } from '../store/office.ts';
import {
  acceptedEntry,
  dossierId,
  moment,
  officePublication,
  openAt,
} from '../store/test-store.ts';
import { accept, enrol, issuePaper, keepDraft, openWhole, putPaper } from './desk-steps.ts';
import { breachesOf } from '../invariants/desk-file.ts';
import type { Receipt } from '../invariants/evidence.ts';

let folder: string;
let opened: OpenedStore;
let receipts: readonly Receipt[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qmc-full-'));
  const made = openWhole(folder);
  if (!made.ok) throw new Error(made.error.code);
  opened = made.value;
  receipts = [];
  enrol(opened);
});
afterEach(() => {
  if (opened.connection.open) opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The database may have that many pages: a disk that is full for it alone, so that every step can be met. */
const limit = (pages: number): void => {
  opened.connection.pragma(`max_page_count = ${pages}`);
};
const pagesNow = (): number => Number(opened.connection.pragma('page_count', { simple: true }));

const takeIn = (n: number): void => {
  receipts = [...receipts, accept(opened, n)];
};

const closeDay = (): void => {
  const { read, write } = opened.store;
  const totals = read.totals(1, read.head().seq);
  write((tx) =>
    tx.append({
      type: 'day.closed',
      payload: { totals, province: null, day: day('2026-11-25') },
      dossier: null,
      officer: 'thu',
      at: moment(1),
    }),
  );
};

/** Each is another one every time. */
const steps: Readonly<Record<string, (n: number) => void>> = {
  'lưu nháp': (n) => keepDraft(opened, n),
  'tiếp nhận': takeIn,
  'cất giấy vào kho': () => {
    putPaper(opened);
  },
  'ghi giấy đã lập': (n) => issuePaper(opened, n, { sha256: 'a'.repeat(64), bytes: 1 }),
  'nhận một trang của Tỉnh': (n) => {
    const { payload } = acceptedEntry(n);
    const dossier = dossierId(5000 + n);
    const theirs = otherDesk(`quay-khac-${n}`).write({
      type: 'dossier.accepted',
      payload,
      dossier,
    });
    const pulled = pullOthers(opened, [theirs]);
    if (!pulled.ok) throw new Error(pulled.error.code);
  },
  'nhận một bản công bố': (n) => {
    const { store } = opened;
    store.write((tx) => tx.savePublication({ ...officePublication, n: n + 1, version: n + 1 }));
  },
  'khóa sổ': closeDay,
};

const MOST = 500;

/** The number of the first that is refused, and why. */
const untilRefused = (
  step: (n: number) => void,
): { readonly n: number; readonly fault: unknown } => {
  for (let n = 1; n <= MOST; n += 1) {
    try {
      step(n);
    } catch (fault) {
      return { n, fault };
    }
  }
  throw new Error(`${MOST} of them found room on a full disk`);
};

/** All that a failed step could have left half of. */
const standing = () => {
  const { read } = opened.store;
  const { epoch, seq } = read.head();
  return {
    epoch,
    seq,
    cursor: read.feedCursor(),
    drafts: read.drafts().length,
    publications: read.publicationHead(),
    dossiers: receipts.map(({ number }) => read.dossierByNumber(number)?.id),
  };
};

describe('đĩa đầy đúng lúc', () => {
  for (const [name, step] of Object.entries(steps))
    it(`${name}: nói là đĩa đầy, không lỡ việc nào, đọc được, có chỗ thì làm tiếp`, () => {
      takeIn(900);
      limit(pagesNow());
      let before = standing();
      const { n, fault } = untilRefused((next) => {
        before = standing();
        step(next);
      });
      expect(storeFailureOf(fault)).toEqual({ code: 'disk_full' });
      expect(standing()).toEqual(before);
      expect(before.dossiers).toEqual(receipts.map(({ dossier }) => dossier));

      limit(1_000_000);
      step(n);
      takeIn(901);
      opened.close();
      const reader = openAt(folder, 'read');
      expect(breachesOf(reader, receipts)).toEqual([]);
      reader.close();
    });
});
