import { describe, expect, it } from 'vitest';
import { decide } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import type { EntryName, OrderedEntry, Verdict } from '#shared/journal/entry.ts';
import { judge } from '#server/ingest/judge.ts';
import { storyOf, withEntry } from '#server/ingest/story.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import {
  acceptance,
  contextAt,
  DESK,
  DOSSIER,
  entryOf,
  minutesAfter,
  NOW,
} from '#test/fixtures/dossier.ts';

const OTHER = 'quaymau3cd';

const name = (seq: number, desk = DESK): EntryName => ({ desk, epoch: 1, seq });

const placed = (
  type: string,
  payload: unknown,
  seq: number,
  { desk = DESK, ord = null, verdict = null }: Partial<OrderedEntry & { desk: string }> = {},
): OrderedEntry =>
  entryOf(
    { type, payload },
    { ...name(seq, desk), dossier: DOSSIER, at: minutesAfter(NOW, seq), officer: 'thu' },
    { ord, verdict },
  );

const applied: Verdict = { kind: 'applied' };
const returned = {
  returnedAt: '2026-11-25T10:00',
  receiver: { name: 'Nguyễn Thị Thử', idNumber: '', relation: 'owner' },
  how: 'office',
};

const first = placed('dossier.accepted', acceptance(), 1, { ord: 1, verdict: applied });
const twice = placed('dossier.accepted', acceptance({ number: 'H15.50.05.13-261125-2001' }), 1, {
  desk: OTHER,
  ord: 2,
  verdict: { kind: 'conflict', with: name(1), code: 'accepted_twice' },
});
const word = (seq: number, entry: EntryName, note = 'Đã gọi hỏi, giữ số thứ nhất') => ({
  type: 'conflict.settled',
  payload: { entry, code: 'accepted_twice', note },
  seq,
});
const settled = (seq: number, entry: EntryName, note?: string) => {
  const { type, payload } = word(seq, entry, note);
  return placed(type, payload, seq);
};

const fold = (...entries: readonly OrderedEntry[]): Dossier => {
  const dossier = foldDossier(entries);
  if (dossier === null) throw new Error('nothing folded');
  return dossier;
};

describe('người xử lý chỗ vướng', () => {
  it('chưa ai xử lý thì còn vướng; xử lý rồi thì thôi, kèm lời ghi và người ghi', () => {
    expect(fold(first, twice).conflicts).toMatchObject([{ code: 'accepted_twice' }]);
    const after = fold(first, twice, settled(2, name(1, OTHER)));
    expect(after.conflicts).toEqual([]);
    expect(after.settled).toMatchObject([
      {
        code: 'accepted_twice',
        entry: name(1, OTHER),
        settled: { officer: 'thu', note: 'Đã gọi hỏi, giữ số thứ nhất' },
      },
    ]);
  });

  it('không việc nào bị bỏ: trạng thái, số và ngày hẹn giữ nguyên như trước khi xử lý', () => {
    const before = fold(first, twice);
    const after = fold(first, twice, settled(2, name(1, OTHER)));
    expect(after.numbers).toEqual(before.numbers);
    expect([after.state, after.number, after.deadline]).toEqual([
      before.state,
      before.number,
      before.deadline,
    ]);
  });

  it('hai quầy cùng xử lý thì lời thứ nhất được tính; xử lý nhầm mục thì không đổi gì', () => {
    const target = name(1, OTHER);
    const both = fold(first, twice, settled(2, target, 'lời một'), settled(3, target, 'lời hai'));
    expect(both.settled).toMatchObject([{ settled: { note: 'lời một' } }]);
    expect(fold(first, twice, settled(2, name(99))).conflicts).toHaveLength(1);
  });

  it('chỉ xử lý được cái đang vướng, một lần, và phải ghi đã làm gì', () => {
    const context = contextAt(NOW);
    const ask = (dossier: Dossier, note = 'Đã hỏi') =>
      decide(dossier, { command: 'settle', input: { entry: name(1, OTHER), note } }, context);
    const vexed = fold(first, twice);
    expect(ask(vexed)).toMatchObject({
      ok: true,
      value: [{ type: 'conflict.settled', payload: { code: 'accepted_twice', note: 'Đã hỏi' } }],
    });
    expect(ask(vexed, '')).toMatchObject({ ok: false, error: { code: 'payload_invalid' } });
    expect(ask(fold(first, twice, settled(2, name(1, OTHER))))).toMatchObject({
      ok: false,
      error: { code: 'conflict_unknown' },
    });
    expect(ask(fold(first))).toMatchObject({ ok: false, error: { code: 'conflict_unknown' } });
  });

  it('hồ sơ đã trả, đã hủy vẫn xử lý được; không thành chỗ vướng mới', () => {
    const given = placed('result.returned', returned, 2, { ord: 3, verdict: applied });
    const over = fold(first, twice, given, settled(4, name(1, OTHER)));
    expect(over.conflicts.map(({ code }) => code)).not.toContain('accepted_twice');
    const gone = placed('dossier.voided', { reason: 'nhận trùng' }, 2, {
      ord: 3,
      verdict: applied,
    });
    expect(fold(first, twice, gone, settled(4, name(1, OTHER))).conflicts).toEqual([]);
  });

  it('Tỉnh nhận lời xử lý như mọi việc đã xảy ra, và hồ sơ ở Tỉnh hết vướng', () => {
    const entry = settled(2, name(1, OTHER));
    const known = knowEntry(entry);
    if (!known.ok) throw new Error('not understood');
    const before = storyOf([first, twice]);
    const after = withEntry(before, { ...entry, ord: 3, verdict: applied });
    const verdict = judge({
      entry: known.value,
      before: [before],
      held: [before],
      after: [after],
      numberTakenBy: null,
    });
    expect(verdict).toEqual(applied);
    expect(after.dossier?.conflicts).toEqual([]);
  });
});
