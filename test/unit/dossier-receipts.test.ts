import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import { unansweredRequests } from '#shared/dossier/left-out.ts';
import { receiptOwedFor } from '#shared/dossier/receipts.ts';
import type { EntryName, OrderedEntry, Verdict } from '#shared/journal/entry.ts';
import {
  acceptance,
  DESK,
  DOSSIER,
  entryOf,
  minutesAfter,
  NOW,
  printed,
  receipt,
} from '#test/fixtures/dossier.ts';

const OTHER = 'quaymau3cd';

interface Written {
  readonly type: string;
  readonly payload: unknown;
}

const name = (seq: number, desk = DESK): EntryName => ({ desk, epoch: 1, seq });

const placed = (
  entry: Written,
  seq: number,
  { desk = DESK, ord = null, verdict = null }: Partial<Place> = {},
): OrderedEntry =>
  entryOf(
    entry,
    { ...name(seq, desk), dossier: DOSSIER, at: minutesAfter(NOW, seq), officer: 'thu' },
    { ord, verdict },
  );
interface Place {
  readonly desk: string;
  readonly ord: number | null;
  readonly verdict: Verdict | null;
}

const accepted: Written = { type: 'dossier.accepted', payload: acceptance() };
const corrected = (note: string, was = ''): Written => ({
  type: 'dossier.corrected',
  payload: { changes: { note }, was: { note: was }, reason: 'gõ nhầm' },
});
const voided: Written = { type: 'dossier.voided', payload: { reason: 'nhận nhầm' } };
/** A receipt that shows these corrections. */
const showing = (
  document: string,
  replaces: string,
  ...corrections: readonly EntryName[]
): Written => {
  const { type, payload } = receipt(document, replaces);
  return { type, payload: { ...payload, corrections } };
};
const rejected: Verdict = { kind: 'rejected', code: 'stale_field', field: 'note' };

const fold = (...entries: readonly OrderedEntry[]): Dossier => {
  const dossier = foldDossier(entries);
  if (dossier === null) throw new Error('nothing folded');
  return dossier;
};
const owed = (...entries: readonly OrderedEntry[]) => receiptOwedFor(fold(...entries));
const unanswered = (...entries: readonly OrderedEntry[]) =>
  unansweredRequests(fold(...entries)).map(({ entry }) => entry);

describe('ai nợ dân một tờ giấy', () => {
  it('chưa có giấy thì quầy tiếp nhận nợ; có giấy thì hết', () => {
    expect(owed(placed(accepted, 1))).toEqual(name(1));
    expect(owed(placed(accepted, 1), placed(receipt('a'), 2))).toBeNull();
  });

  it('hồ sơ đã hủy thì không ai nợ', () => {
    expect(owed(placed(accepted, 1), placed(voided, 2))).toBeNull();
  });

  it('đã sửa mà giấy chưa theo kịp thì quầy đã sửa nợ bản thay thế', () => {
    const before = [placed(accepted, 1), placed(receipt('a'), 2), placed(corrected('mới'), 3)];
    expect(owed(...before)).toEqual(name(3));
    expect(owed(...before, placed(showing('b', 'a', name(3)), 4))).toBeNull();
  });

  it('quầy khác sửa thì quầy ấy nợ, dù số thứ tự mục của họ nhỏ hay lớn', () => {
    for (const seq of [1, 900]) {
      expect(
        owed(
          placed(accepted, 1, { ord: 1 }),
          placed(receipt('a'), 2, { ord: 2 }),
          placed(corrected('mới'), seq, { desk: OTHER, ord: 3 }),
        ),
      ).toEqual(name(seq, OTHER));
    }
  });

  it('quầy khác đã ra bản thay thế thì không quầy nào ra thêm', () => {
    expect(
      owed(
        placed(accepted, 5, { ord: 1 }),
        placed(receipt('a'), 6, { ord: 2 }),
        placed(corrected('mới'), 1, { desk: OTHER, ord: 3 }),
        placed(showing('b', 'a', name(1, OTHER)), 2, { desk: OTHER, ord: 4 }),
      ),
    ).toBeNull();
  });

  it('lần sửa bị Tỉnh bác mà giấy vẫn ghi thì quầy đã sửa nợ tờ đúng', () => {
    const story = [
      placed(accepted, 1, { ord: 1 }),
      placed(receipt('a'), 2, { ord: 2 }),
      placed(corrected('mới'), 3, { ord: 3, verdict: rejected }),
      placed(showing('b', 'a', name(3)), 4, { ord: 4 }),
    ];
    expect(owed(...story)).toEqual(name(3));
    expect(owed(...story, placed(showing('c', 'b'), 5))).toBeNull();
  });

  it('hai quầy cùng sửa: chỉ một quầy, quầy sửa sau, ra tờ giấy chung', () => {
    expect(
      owed(
        placed(accepted, 1, { ord: 1 }),
        placed(receipt('a'), 2, { ord: 2 }),
        placed(corrected('một'), 1, { desk: OTHER, ord: 3 }),
        placed(corrected('hai', 'một'), 3, { ord: 4 }),
      ),
    ).toEqual(name(3));
  });
});

describe('hai quầy cùng sửa, mỗi quầy ra một giấy', () => {
  const won = placed(corrected('một'), 1, { desk: OTHER, ord: 3 });
  const lost = placed(corrected('hai'), 3, {
    ord: 5,
    verdict: { kind: 'superseded', by: name(1, OTHER) },
  });
  const before = [placed(accepted, 1, { ord: 1 }), placed(receipt('a'), 2, { ord: 2 })];
  const right = (ord: number) => placed(showing('b', 'a', name(1, OTHER)), 2, { desk: OTHER, ord });
  const wrong = (ord: number) => placed(showing('c', 'a', name(3)), 4, { ord });
  const replacements = (...entries: readonly OrderedEntry[]) =>
    fold(...entries).documents.map(({ document, replacedBy }) => [document, replacedBy]);

  it('chỉ giấy ghi lần sửa được nhận còn giá trị, giấy nào tới Tỉnh trước cũng vậy', () => {
    const late = [...before, won, right(4), lost, wrong(6)];
    expect(replacements(...late)).toContainEqual(['b', null]);
    expect(replacements(...late)).toContainEqual(['c', 'b']);
    const early = [...before, won, lost, wrong(6), right(7)];
    expect(replacements(...early)).toContainEqual(['b', null]);
    expect(replacements(...early)).toContainEqual(['c', 'b']);
  });

  it('quầy có lần sửa không được nhận nợ tờ đúng; tờ ấy thay cả hai giấy trước', () => {
    const story = [...before, won, right(4), lost, wrong(6)];
    expect(owed(...story)).toEqual(name(3));
    const settled = [...story, placed(showing('d', 'c', name(1, OTHER)), 5, { ord: 7 })];
    expect(owed(...settled)).toBeNull();
    expect(replacements(...settled)).toEqual([
      ['a', 'c'],
      ['b', 'd'],
      ['c', 'd'],
      ['d', null],
    ]);
  });
});

describe('yêu cầu bị bác còn chờ trả lời', () => {
  const asked = [
    placed(accepted, 1, { ord: 1 }),
    placed(receipt('a'), 2, { ord: 2 }),
    placed(corrected('mới'), 3, { ord: 3, verdict: rejected }),
    placed(showing('b', 'a', name(3)), 4, { ord: 4 }),
  ];

  it('bị bác, hay bị bản khác thay, thì còn đó', () => {
    expect(unanswered(...asked)).toEqual([name(3)]);
    const by = name(1, OTHER);
    const superseded = placed(corrected('mới'), 3, {
      ord: 3,
      verdict: { kind: 'superseded', by },
    });
    expect(unanswered(placed(accepted, 1, { ord: 1 }), superseded)).toEqual([name(3)]);
  });

  it('sửa lại lần nữa thì lần trước coi như đã trả lời', () => {
    expect(unanswered(...asked, placed(corrected('khác'), 5))).toEqual([]);
  });

  it('giấy đúng đã tới tay dân thì xong; giấy sai tới tay dân thì chưa', () => {
    expect(unanswered(...asked, placed(printed('b', 'confirmed'), 5))).toEqual([name(3)]);
    const right = [...asked, placed(showing('c', 'b'), 5)];
    expect(unanswered(...right, placed(printed('c', 'handed_over'), 6))).toEqual([name(3)]);
    expect(unanswered(...right, placed(printed('c', 'confirmed'), 6))).toEqual([]);
  });

  it('giấy in trước khi sửa không tính là giấy đúng', () => {
    expect(
      unanswered(
        placed(accepted, 1, { ord: 1 }),
        placed(receipt('a'), 2, { ord: 2 }),
        placed(printed('a', 'confirmed'), 3, { ord: 3 }),
        placed(corrected('mới'), 4, { ord: 4, verdict: rejected }),
      ),
    ).toEqual([name(4)]);
  });

  it('hồ sơ đã hủy thì không còn gì để trả lời', () => {
    expect(unanswered(...asked, placed(voided, 5))).toEqual([]);
  });
});
