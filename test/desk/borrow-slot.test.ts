import { afterEach, describe, expect, it } from 'vitest';
import { err, ok } from '#shared/result.ts';
import { planSlips } from './slips-planned.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

let drafts = 0;
const accept = (on: TestDesk = desk) => {
  drafts += 1;
  const draft = `019abc00-0000-7000-8000-${String(drafts).padStart(12, '0')}`;
  return on.ask('intake.accept', { draft, form: birthForm() });
};
const numberOf = (answer: Awaited<ReturnType<typeof accept>>): string =>
  answer.ok ? answer.value.number : answer.error.code;

const skip = (from: number, to: number, slot = 1) =>
  desk.store.write((tx) =>
    tx.append({
      type: 'number.skipped',
      payload: { day: '2026-11-23' as never, slot, from, to, reason: 'Sau khi khôi phục' },
      dossier: null,
      officer: null,
      at: '2026-11-23T02:12:00.000Z' as never,
    }),
  );

/** What the desk has said it must not count in, question by question. */
let refused: (readonly number[])[] = [];

/** A desk with one number left, and a province that lends these, one after the other. */
const nearTheEnd = async (...lent: readonly number[]) => {
  desk = await startTestDesk();
  await planSlips(desk, 0);
  skip(1, 998);
  const asked: (readonly number[])[] = [];
  refused = [];
  desk.province.borrowSlot = (_day, slots, unusable) => {
    asked.push(slots);
    refused.push([...unusable]);
    const slot = lent[asked.length - 1];
    return Promise.resolve(slot === undefined ? err({ code: 'province_unreachable' }) : ok(slot));
  };
  return asked;
};

describe('mượn dải số khi quầy hết số', () => {
  it('dùng hết số của mình rồi mới sang dải mượn, sổ số ghi rõ', async () => {
    const asked = await nearTheEnd(9, 8);
    await desk.must('numbers.borrow', {});
    expect(numberOf(await accept())).toBe('H00.01-261123-1999');
    expect(numberOf(await accept())).toBe('H00.01-261123-9001');
    const day = await desk.must('numbers.day', { day: null });
    expect(day).toMatchObject({ borrowed: 1, left: 998, size: 1998, canBorrow: false });
    expect(day.counts).toMatchObject({ used: 2, skipped: 998, missing: 0 });
    expect(day.lines.map(({ first, borrowed }) => [first, borrowed])).toEqual([
      ['H00.01-261123-1001', false],
      ['H00.01-261123-1999', false],
      ['H00.01-261123-9001', true],
    ]);
    skip(2, 999, 9);
    await desk.must('numbers.borrow', {});
    expect(asked).toEqual([[], [9]]);
    expect(numberOf(await accept())).toBe('H00.01-261123-8001');
  });

  it('hôm sau đếm lại trong dải của mình', async () => {
    await nearTheEnd(9);
    await desk.must('numbers.borrow', {});
    desk.setTime('2026-11-24T08:00');
    expect(numberOf(await accept())).toBe('H00.01-261124-1001');
    expect(await desk.must('numbers.day', { day: null })).toMatchObject({ borrowed: 0 });
  });

  it('mất mạng thì nói rõ, không ghi gì', async () => {
    await nearTheEnd();
    const before = desk.store.read.head().seq;
    expect(await desk.ask('numbers.borrow', {})).toMatchObject({
      error: { code: 'slot_needs_line' },
    });
    expect(desk.store.read.head().seq).toBe(before);
  });

  it('còn đủ số thì không mượn, không hỏi Tỉnh', async () => {
    desk = await startTestDesk();
    desk.province.borrowSlot = () => Promise.reject(new Error('asked without need'));
    expect(await desk.ask('numbers.borrow', {})).toMatchObject({
      error: { code: 'slot_not_needed' },
    });
  });

  it('dải Tỉnh cho mượn mà đã có số thì không nhận', async () => {
    await nearTheEnd(9, 9);
    skip(1, 1, 9);
    expect(await desk.ask('numbers.borrow', {})).toMatchObject({ error: { code: 'slot_in_use' } });
    expect(desk.store.read.borrowedSlots('2026-11-23')).toEqual([]);
  });

  it('dải Tỉnh cho mượn mà đã có số thì nói với Tỉnh và nhận dải khác', async () => {
    const asked = await nearTheEnd(9, 8);
    skip(1, 1, 9);
    await desk.must('numbers.borrow', {});
    expect(asked).toEqual([[], []]);
    expect(refused).toEqual([[], [9]]);
    expect(desk.store.read.borrowedSlots('2026-11-23')).toEqual([{ epoch: 1, slot: 8 }]);
  });

  it('hỏi hai lần cùng lúc vẫn là một dải', async () => {
    await nearTheEnd(9, 9);
    await Promise.all([desk.must('numbers.borrow', {}), desk.must('numbers.borrow', {})]);
    expect(desk.store.read.borrowedSlots('2026-11-23')).toEqual([{ epoch: 1, slot: 9 }]);
  });

  it('sang kỳ khác của quầy thì không đếm tiếp trong dải đã mượn', async () => {
    await nearTheEnd(9);
    await desk.must('numbers.borrow', {});
    await accept();
    await accept();
    desk.store.write((tx) => {
      const identity = tx.identity();
      if (identity !== null) tx.enrol({ ...identity, epoch: 2 }, tx.head().hash);
    });
    expect(numberOf(await accept())).toBe('number_range_ended');
    expect(await desk.must('numbers.day', { day: null })).toMatchObject({
      left: 0,
      canBorrow: true,
    });
  });
});
