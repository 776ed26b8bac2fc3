/** Answers about papers that an older copy does not know of come back from the province, and nobody is asked twice. */
import { cpSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { daysToAsk, otherDaysToAsk } from '#electron/desk/numbers/days-to-ask.ts';
import { noteOtherDaysLooked } from '#electron/desk/numbers/lost-days.ts';
import { notePapersTold } from '#electron/desk/numbers/papers-asked.ts';
import { raiseEpoch } from '#electron/store/copies/raise-epoch.ts';
import { createSql } from '#electron/store/sql.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { takeSlot } from '#electron/sync/slot.ts';
import { instantOfLocal } from '#shared/calendar/local-time.ts';
import { at, day } from '../fixtures/calendar.ts';
import { feedItem } from './office.ts';
import { newFolder, startTestStore, storeAt, type TestStore } from './test-store.ts';

let desk: TestStore;
let older: TestStore;
beforeEach(() => {
  desk = startTestStore();
  signIn(desk, '06');
});
afterEach(() => {
  desk.end();
  older.end();
});

const on = (date: string) => ({
  dossier: null,
  officer: 'thu',
  at: instantOfLocal(at(`2026-11-${date}T09:00`)),
});
const signIn = (test: TestStore, date: string): void => {
  test.append({ type: 'officer.signedIn', payload: { method: 'pin' }, ...on(date) });
};
const copy = (): TestStore => {
  const folder = newFolder();
  rmSync(folder, { recursive: true });
  desk.db.pragma('wal_checkpoint(TRUNCATE)');
  cpSync(desk.folder, folder, { recursive: true });
  return storeAt(folder);
};
/** A restore that may lack entries; `above`: the newest epoch, which the copy may not know of. The epoch that begins. */
const goOn = (test: TestStore, date: string, above = 0): number => {
  const next = { at: on(date).at, day: day(`2026-11-${date}`), keys: ed25519.newKeyPair() };
  const raise = () =>
    raiseEpoch(createSql(test.db), { ...next, counterOnPaper: null }, false, above);
  expect(test.db.transaction(raise).immediate().ok).toBe(true);
  return test.store.read.head().epoch;
};
const said = { slot: 1, said: { kind: 'none' } } as const;
const tell = (test: TestStore, date: string, answered: string): void =>
  test.store.write((tx) => {
    const told = day(`2026-11-${answered}`);
    tx.append({ type: 'papers.told', payload: { day: told, ...said }, ...on(date) });
    notePapersTold(tx, told);
  });
const look = (test: TestStore, date: string, epoch: number): boolean =>
  test.store.write((tx) => {
    if (!noteOtherDaysLooked(tx, epoch)) return false;
    const others = { epoch, note: 'Không có' };
    const payload = { day: day(`2026-11-${date}`), ...said, others };
    tx.append({ type: 'papers.told', payload, ...on(date) });
    return true;
  });
/** What the first life of the desk wrote in that epoch from `seq` on comes down from the province. */
const comesDown = (epoch: number, seq = 0): void => {
  const from = older.store.read.feedCursor();
  const items = desk.store.read
    .entriesAfter(epoch, seq, 1000)
    .map((sealed, i) => feedItem(sealed, from.ord + 1 + i));
  const to = { feedEpoch: from.feedEpoch, ord: from.ord + items.length };
  expect(older.store.write((tx) => tx.applyFeed(from, items, to)).ok).toBe(true);
};
const asked = () => daysToAsk(older.store.read).map((one) => one.slice(8));
const others = () =>
  otherDaysToAsk(older.store.read).map(({ begun, from, until }) => [
    begun,
    from.slice(8),
    until.slice(8),
  ]);

it('bản sao lấy sau lần khôi phục đầu, trước khi có người trả lời: câu trả lời về lại thì thôi hỏi', () => {
  const first = goOn(desk, '08');
  older = copy();
  for (const answered of ['06', '07', '08']) tell(desk, '08', answered);
  expect(look(desk, '08', first)).toBe(true);
  signIn(desk, '10');
  const { seq } = older.store.read.head();
  const second = goOn(older, '11', first);
  expect(others().map(([begun]) => begun)).toEqual([first, second]);
  comesDown(first, seq);
  expect(asked()).toEqual(['10', '11']);
  expect(others()).toEqual([[second, '10', '11']]);
  expect(look(older, '11', first)).toBe(false);
  expect(look(older, '11', second)).toBe(true);
  expect(others()).toEqual([]);
});

it('bản sao cũ hơn cả lần khôi phục đầu: chỉ hỏi phần chưa ai trả lời', () => {
  older = copy();
  const first = goOn(desk, '08');
  tell(desk, '08', '06');
  tell(desk, '08', '07');
  expect(look(desk, '08', first)).toBe(true);
  const second = goOn(older, '11', first);
  expect(asked()).toEqual(['06', '07', '08', '09', '10', '11']);
  comesDown(first);
  expect(asked()).toEqual(['08', '09', '10', '11']);
  expect(others()).toEqual([[second, '08', '11']]);
});

it('trả lời rồi mới hỏng lần nữa trong ngày: giấy đưa sau câu trả lời vẫn phải hỏi', () => {
  older = copy();
  const first = goOn(desk, '06');
  tell(desk, '06', '06');
  goOn(older, '06', first);
  comesDown(first);
  expect(asked()).toEqual(['06']);
});

it('trả lời trong dải số khác là về giấy khác: về lại dải của mình thì ngày ấy lại phải hỏi, đã trả lời rồi thì thôi', () => {
  older = copy();
  goOn(desk, '08');
  const count = (slot: number): void =>
    desk.store.write((tx) => takeSlot(tx, tx.identity()?.desk ?? '', slot));
  const left = () => daysToAsk(desk.store.read).map((one) => one.slice(8));
  count(2);
  desk.store.write((tx) => {
    const payload = { day: day('2026-11-07'), ...said, slot: 2 };
    tx.append({ type: 'papers.told', payload, ...on('08') });
    notePapersTold(tx, day('2026-11-07'));
  });
  expect(left()).toEqual(['06', '08']);
  count(1);
  expect(left()).toEqual(['06', '07', '08']);
  tell(desk, '08', '07');
  expect(left()).toEqual(['06', '08']);
  count(2);
  expect(left()).toEqual(['06', '08']);
});

it('đời đã mất cùng ổ đĩa trả lời trước lần khôi phục này, dù số kỳ của nó lớn hơn: vẫn hỏi', () => {
  const bare = copy();
  const first = goOn(desk, '07');
  tell(desk, '07', '06');
  signIn(desk, '07');
  // Which of two epochs gets the greater number is chance, where neither knows of the other.
  let begun = Infinity;
  while (begun > first) {
    const folder = newFolder();
    rmSync(folder, { recursive: true });
    cpSync(bare.folder, folder, { recursive: true });
    older = storeAt(folder);
    begun = goOn(older, '08');
    if (begun > first) older.end();
  }
  bare.end();
  comesDown(first);
  expect(asked()).toEqual(['06', '07', '08']);
  tell(older, '08', '06');
  expect(asked()).toEqual(['07', '08']);
});
