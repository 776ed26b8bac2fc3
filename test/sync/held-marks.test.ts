import { afterEach, describe, expect, it } from 'vitest';
import { keepMarks, marksOf } from '#electron/desk/dossiers/held-marks.ts';
import { MAX_FEED_PAGE } from '#shared/protocol/contact.ts';
import { MAX_BATCH_ENTRIES } from '#shared/protocol/journal-push.ts';
import { newFolder, storeAt, type TestStore } from '../store/test-store.ts';

const stores: TestStore[] = [];
afterEach(() => {
  for (const made of stores.splice(0)) made.end();
});

const chain = { desk: 'quay-ben', epoch: 1 };
const signature = 'x'.repeat(86);

/** What is left of the marks of pages that each brought so many entries of a colleague's chain. */
const marksAfter = (entries: number, pageOf: (nth: number) => number): readonly number[] => {
  const made = storeAt(newFolder(), 'create');
  stores.push(made);
  const { store } = made;
  store.write((tx) => {
    for (let seq = 0, nth = 0; seq < entries; nth += 1) {
      seq += pageOf(nth);
      keepMarks(tx, [{ ...chain, seq, signature }]);
    }
  });
  return marksOf(store.read)
    .map(({ seq }) => seq)
    .toSorted((a, b) => a - b);
};

describe('dấu Tỉnh đã ký cho sổ của quầy bên cạnh', () => {
  const ways: readonly (readonly [string, (nth: number) => number])[] = [
    ['mỗi lần vài mục', (nth) => 1 + (nth % 23)],
    ['từng trang đầy', () => MAX_FEED_PAGE],
    ['lúc ít lúc nhiều', (nth) => (nth % 7 === 0 ? MAX_FEED_PAGE : 3)],
  ];
  it.each(ways)(
    '%s: sáu mươi ngày vẫn mang lại được, không đoạn nào quá một lần gửi',
    (_, page) => {
      const marks = marksAfter(36_000, page);
      const newest = marks.at(-1) ?? 0;
      expect(marks[0]).toBeLessThanOrEqual(newest - 30_000);
      for (const [nth, seq] of marks.slice(1).entries())
        expect(seq - (marks[nth] ?? 0)).toBeLessThanOrEqual(MAX_BATCH_ENTRIES);
    },
  );

  it('dấu cũ hơn thế thì bỏ, không đầy mãi', () => {
    const marks = marksAfter(60_000, () => MAX_FEED_PAGE);
    expect(marks[0]).toBeGreaterThanOrEqual(60_000 - 36_000);
    expect(marks.length).toBeLessThanOrEqual(100);
  });

  it('quầy mới bắt đầu: từ mục đầu tới dấu đầu cũng không quá một lần gửi', () => {
    expect(marksAfter(2_000, () => 37)[0]).toBeLessThanOrEqual(MAX_BATCH_ENTRIES);
  });
});
