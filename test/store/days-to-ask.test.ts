/** The days of which a restore may have lost receipts, from the last entry that is known to the restore. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { daysToAsk, otherDaysToAsk } from '#electron/desk/numbers/days-to-ask.ts';
import { noteOtherDaysLooked } from '#electron/desk/numbers/lost-days.ts';
import { notePapersTold } from '#electron/desk/numbers/papers-asked.ts';
import { raiseEpoch } from '#electron/store/copies/raise-epoch.ts';
import { createSql } from '#electron/store/sql.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import {
  addDays,
  instantOfLocal,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { startTestStore, type TestStore } from './test-store.ts';

const FRIDAY = '2026-11-06' as LocalDate;

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
  signIn(FRIDAY);
});
afterEach(() => test.end());

const at = (day: LocalDate) => instantOfLocal(`${day}T09:00` as LocalDateTime);
const signIn = (day: LocalDate): void => {
  test.store.write((tx) =>
    tx.append({
      type: 'officer.signedIn',
      payload: { method: 'pin' },
      dossier: null,
      officer: 'thu',
      at: at(day),
    }),
  );
};

/** `whole`: nothing was lost, as when the key is renewed: only the epoch is another. */
const goOn = (day: LocalDate, whole = false): void => {
  const next = { at: at(day), day, keys: ed25519.newKeyPair(), counterOnPaper: null };
  const raised = test.db.transaction(() => raiseEpoch(createSql(test.db), next, whole));
  expect(raised.immediate().ok).toBe(true);
};

const asked = (): readonly LocalDate[] => daysToAsk(test.store.read);
const tell = (day: LocalDate): void => test.store.write((tx) => notePapersTold(tx, day));
const daysFrom = (day: LocalDate, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, i) => addDays(day, i));

it('máy hỏng hai tuần mới khôi phục: vẫn hỏi chính ngày hỏng trước, rồi lần lượt các ngày sau', () => {
  goOn('2026-11-20' as LocalDate);
  expect(asked()).toEqual(daysFrom(FRIDAY, 10));
  tell(FRIDAY);
  expect(asked()).toEqual(daysFrom(addDays(FRIDAY, 1), 10));
  for (const day of daysFrom(FRIDAY, 15)) tell(day);
  expect(asked()).toEqual([]);
});

it('khóa ký được thay trước khi ai trả lời: ngày chưa trả lời vẫn còn đó', () => {
  goOn('2026-11-07' as LocalDate);
  goOn('2026-11-10' as LocalDate, true);
  expect(asked()).toEqual(daysFrom(FRIDAY, 2));
});

it('khôi phục lần nữa: ngày lần trước chưa trả lời vẫn hỏi, ngày đã trả lời thì thôi', () => {
  goOn('2026-11-08' as LocalDate);
  tell(FRIDAY);
  signIn('2026-11-10' as LocalDate);
  goOn('2026-11-11' as LocalDate);
  expect(asked()).toEqual(['2026-11-07', '2026-11-08', '2026-11-10', '2026-11-11']);
});

it('đọc được hết tệp cũ thì không ngày nào phải hỏi', () => {
  goOn('2026-11-20' as LocalDate, true);
  expect(asked()).toEqual([]);
});

it('đồng hồ từng sai thì giấy mang ngày khác: hỏi một lần cho mỗi lần khôi phục, xem rồi thì thôi', () => {
  goOn('2026-11-08' as LocalDate);
  const [lost, ...more] = otherDaysToAsk(test.store.read);
  expect(lost).toMatchObject({ from: FRIDAY, until: '2026-11-08' });
  expect(more).toEqual([]);
  const look = () => test.store.write((tx) => noteOtherDaysLooked(tx, lost?.begun ?? 0));
  expect(look()).toBe(true);
  expect(look()).toBe(false);
  expect(otherDaysToAsk(test.store.read)).toEqual([]);
  goOn('2026-11-10' as LocalDate);
  expect(otherDaysToAsk(test.store.read)).toMatchObject([{ until: '2026-11-10' }]);
});

it('đồng hồ lùi lại trước lúc khôi phục: vẫn hỏi cả hai ngày', () => {
  signIn('2026-11-08' as LocalDate);
  goOn('2026-11-07' as LocalDate);
  expect(asked()).toEqual(['2026-11-07', '2026-11-08']);
});
