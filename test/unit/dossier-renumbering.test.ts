import { describe, expect, it } from 'vitest';
import { decide } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import { lastHandOf, receiptOwedFor, validReceiptOf } from '#shared/dossier/receipts.ts';
import type { EntryName, OrderedEntry, Verdict } from '#shared/journal/entry.ts';
import {
  acceptance,
  contextAt,
  DESK,
  DOSSIER,
  entryOf,
  minutesAfter,
  NOW,
  receipt,
} from '#test/fixtures/dossier.ts';

const OTHER = 'quaymau3cd';
const TAKEN = 'H15.50.05.13-261125-1001';
const NEW = 'H15.50.05.13-261125-1007';
const NEWER = 'H15.50.05.13-261125-2003';

const name = (seq: number, desk = DESK): EntryName => ({ desk, epoch: 1, seq });
const applied: Verdict = { kind: 'applied' };

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

const later = placed('dossier.accepted', acceptance({ number: TAKEN }), 1, {
  ord: 2,
  verdict: { kind: 'conflict', with: name(1, OTHER), code: 'number_taken' },
});
const paper = placed('document.issued', receipt('giay-1').payload, 2, { ord: 3, verdict: applied });
const renumbered = (
  seq: number,
  number: string,
  over: Partial<OrderedEntry & { desk: string }> = {},
) =>
  placed(
    'dossier.renumbered',
    { number, was: TAKEN, conflict: name(1), reason: 'Số đã cấp cho hồ sơ khác trước' },
    seq,
    over,
  );

const fold = (...entries: readonly OrderedEntry[]): Dossier => {
  const dossier = foldDossier(entries);
  if (dossier === null) throw new Error('nothing folded');
  return dossier;
};

describe('hồ sơ nhận sau mang số của hồ sơ khác', () => {
  it('được số mới; số cũ còn trong hồ sơ, chỗ vướng coi như đã xử lý kèm lý do', () => {
    const dossier = fold(later, paper, renumbered(3, NEW));
    expect([dossier.number, dossier.intake?.number]).toEqual([NEW, NEW]);
    expect(dossier.numbers).toEqual([TAKEN, NEW]);
    expect(dossier.acceptance?.as.number).toBe(TAKEN);
    expect(dossier.conflicts).toEqual([]);
    expect(dossier.settled).toMatchObject([
      { code: 'number_taken', settled: { note: 'Số đã cấp cho hồ sơ khác trước' } },
    ]);
  });

  it('nợ giấy tiếp nhận mới, của người cấp số mới; giấy mới thay giấy ghi số cũ', () => {
    const owed = fold(later, paper, renumbered(3, NEW));
    expect(receiptOwedFor(owed)).toEqual(name(3));
    expect(lastHandOf(owed)?.entry).toEqual(name(3));
    const { payload } = receipt('giay-2', 'giay-1');
    const drawn = placed('document.issued', { ...payload, corrections: [name(3)] }, 4);
    const done = fold(later, paper, renumbered(3, NEW), drawn);
    expect(receiptOwedFor(done)).toBeNull();
    expect(validReceiptOf(done)?.document).toBe('giay-2');
    expect(done.documents[0]?.replacedBy).toBe('giay-2');
  });

  it('hai quầy cùng cấp: số Tỉnh nhận trước có hiệu lực, lần kia là chỗ vướng và vẫn được giữ', () => {
    const dossier = fold(
      later,
      renumbered(3, NEW, { ord: 4, verdict: applied }),
      renumbered(1, NEWER, { desk: OTHER, ord: 5, verdict: applied }),
    );
    expect(dossier.number).toBe(NEW);
    expect(dossier.numbers).toEqual([TAKEN, NEW, NEWER]);
    expect(dossier.conflicts).toMatchObject([{ entry: name(1, OTHER), code: 'renumbered_twice' }]);
  });

  it('chỉ cấp số mới khi số đang bị trùng, phải là số khác, và phải có lý do', () => {
    const context = contextAt(NOW);
    const ask = (dossier: Dossier, number = NEW, reason = 'Trùng số') =>
      decide(dossier, { command: 'renumber', input: { entry: name(1), number, reason } }, context);
    expect(ask(fold(later))).toMatchObject({
      ok: true,
      value: [
        { type: 'dossier.renumbered', payload: { number: NEW, was: TAKEN, conflict: name(1) } },
      ],
    });
    expect(ask(fold(later), TAKEN)).toMatchObject({ error: { code: 'nothing_changes' } });
    expect(ask(fold(later), NEW, '')).toMatchObject({ error: { code: 'payload_invalid' } });
    expect(ask(fold(later, renumbered(3, NEW)), NEWER)).toMatchObject({
      error: { code: 'conflict_unknown' },
    });
    const fine = placed('dossier.accepted', acceptance({ number: TAKEN }), 1);
    expect(ask(fold(fine))).toMatchObject({ error: { code: 'conflict_unknown' } });
  });
});
