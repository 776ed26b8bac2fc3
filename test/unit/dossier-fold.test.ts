import { describe, expect, it } from 'vitest';
import { effectiveIntake, intakeFieldNames } from '#shared/dossier/corrections.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import { intakeFields } from '#shared/dossier/intake.ts';
import type { OrderedEntry, Verdict } from '#shared/journal/entry.ts';
import { knowEntry, trustEntry } from '#shared/journal/entry-types.ts';
import {
  acceptance,
  citizen,
  DESK,
  DOSSIER,
  entryOf,
  minutesAfter,
  NOW,
  NUMBER,
  openBench,
  printed,
  receipt,
} from '#test/fixtures/dossier.ts';

const OTHER = 'quaymau3cd';

interface Written {
  readonly type: string;
  readonly payload: unknown;
}

const placed = (
  entry: Written,
  seq: number,
  {
    desk = DESK,
    ord = null,
    verdict = null,
    dossier = DOSSIER,
  }: {
    desk?: string;
    ord?: number | null;
    verdict?: Verdict | null;
    dossier?: string | null;
  } = {},
): OrderedEntry =>
  entryOf(
    entry,
    { desk, epoch: 1, seq, dossier, at: minutesAfter(NOW, seq), officer: 'thu' },
    { ord, verdict },
  );

const accepted: Written = { type: 'dossier.accepted', payload: acceptance() };
const handedOver = (to: string): Written => ({
  type: 'dossier.handedOver',
  payload: { to, list: null },
});
const corrected = (note: string, was = ''): Written => ({
  type: 'dossier.corrected',
  payload: { changes: { note }, was: { note: was }, reason: 'gõ nhầm' },
});
const finished: Written = {
  type: 'processing.finished',
  payload: { outcome: 'granted', finishedAt: '2026-11-25T09:30', note: '' },
};
const returned: Written = {
  type: 'result.returned',
  payload: {
    returnedAt: '2026-11-25T09:40',
    receiver: { name: 'Trần Văn Mẫu', idNumber: '', as: '' },
    how: 'office',
  },
};

const fold = (...entries: readonly OrderedEntry[]): Dossier => {
  const dossier = foldDossier(entries);
  if (dossier === null) throw new Error('nothing folded');
  return dossier;
};

const codes = (dossier: Dossier) => dossier.conflicts.map(({ code }) => code);

describe('gấp các mục thành hồ sơ', () => {
  it('không có mục nào về hồ sơ thì không có hồ sơ', () => {
    expect(foldDossier([])).toBeNull();
    expect(foldDossier([placed(receipt('g'), 1)])).toBeNull();
  });

  it('kể đủ: ai nhận, nhận gì, hẹn khi nào, ai đang giữ', () => {
    const dossier = fold(placed(accepted, 1));
    expect(dossier).toMatchObject({
      id: DOSSIER,
      state: 'accepted',
      number: NUMBER,
      numbers: [NUMBER],
      acceptance: { officer: 'thu', entry: { desk: DESK, epoch: 1, seq: 1 } },
      deadline: { dueAt: '2026-11-27T17:00', pause: null, extensions: 0 },
      holder: { name: 'thu' },
      fees: { owed: 8000, taken: [], total: 0 },
      voided: null,
      unconfirmed: 1,
    });
    expect(dossier.intake).toEqual(acceptance());
    expect(dossier.story).toMatchObject([
      { type: 'dossier.accepted', detail: { number: NUMBER, dueAt: '2026-11-27T17:00' } },
    ]);
  });

  it('mục Tỉnh đã xếp đi trước theo số của Tỉnh, rồi mới đến mục chưa gửi của quầy', () => {
    const dossier = fold(
      placed(handedOver('C'), 3),
      placed(handedOver('B'), 9, { desk: OTHER, ord: 12 }),
      placed(accepted, 1, { ord: 11 }),
      placed(handedOver('A'), 2),
    );
    expect(dossier.story.map(({ detail }) => detail['to'])).toEqual([undefined, 'B', 'A', 'C']);
    expect(dossier).toMatchObject({ holder: { name: 'C' }, unconfirmed: 2, lastEntry: { seq: 3 } });
  });

  it('giấy chung của nhiều hồ sơ vào chuyện của từng hồ sơ mà không đổi tên hồ sơ', () => {
    const shared = receipt('chung');
    const other = { ...shared, payload: { ...shared.payload, dossiers: [DOSSIER, 'hai'] } };
    const dossier = fold(
      placed(other, 2, { dossier: 'hai', ord: 1 }),
      placed(accepted, 1, { ord: 2 }),
    );
    expect(dossier.id).toBe(DOSSIER);
    expect(dossier.documents.map(({ document }) => document)).toEqual(['chung']);
  });
});

describe('sự việc đã xảy ra thì không bao giờ bị bỏ', () => {
  it('không khớp trạng thái vẫn được tính, và báo vướng với mục nào', () => {
    const dossier = fold(
      placed(accepted, 1, { ord: 1 }),
      placed(finished, 2, { ord: 2 }),
      placed(returned, 3, { ord: 3 }),
      placed(handedOver('B'), 1, { desk: OTHER, ord: 4 }),
    );
    expect(dossier).toMatchObject({ state: 'processing', holder: { name: 'B' } });
    expect(dossier.returned?.receiver.name).toBe('Trần Văn Mẫu');
    expect(dossier.conflicts).toEqual([
      {
        entry: { desk: OTHER, epoch: 1, seq: 1 },
        with: { desk: DESK, epoch: 1, seq: 3 },
        code: 'state_does_not_fit',
      },
    ]);
  });

  it('Tỉnh nói vướng thì giữ đúng lời Tỉnh', () => {
    const verdict: Verdict = {
      kind: 'conflict',
      with: { desk: OTHER, epoch: 2, seq: 5 },
      code: 'number_taken',
    };
    const dossier = fold(placed(accepted, 1, { ord: 1, verdict }));
    expect(dossier.state).toBe('accepted');
    expect(dossier.conflicts).toEqual([
      { entry: { desk: DESK, epoch: 1, seq: 1 }, with: verdict.with, code: 'number_taken' },
    ]);
  });

  it('lời "bác" hay "đã thay" không bỏ được một sự việc', () => {
    const by = { desk: OTHER, epoch: 1, seq: 1 };
    for (const verdict of [
      { kind: 'rejected', code: 'x', field: null },
      { kind: 'superseded', by },
    ] satisfies Verdict[]) {
      expect(fold(placed(accepted, 1, { ord: 1, verdict })).state).toBe('accepted');
    }
  });

  it('hai quầy cùng tiếp nhận: giữ số đầu, không mất số sau, không quay lại từ đầu', () => {
    const second = { ...accepted, payload: acceptance({ number: 'H15.50.05.13-261125-2001' }) };
    const dossier = fold(
      placed(accepted, 1, { ord: 1 }),
      placed(finished, 2, { ord: 2 }),
      placed(second, 1, { desk: OTHER, ord: 3 }),
    );
    expect(dossier).toMatchObject({
      state: 'finished',
      number: NUMBER,
      numbers: [NUMBER, 'H15.50.05.13-261125-2001'],
    });
    expect(codes(dossier)).toEqual(['accepted_twice']);
  });

  it('thấy bàn giao mà chưa thấy tiếp nhận vẫn là hồ sơ', () => {
    const dossier = fold(placed(handedOver('A'), 2));
    expect(dossier).toMatchObject({ state: 'processing', number: null, intake: null });
    expect(codes(dossier)).toEqual(['dossier_missing']);
  });

  it('việc trên hồ sơ đã hủy vẫn được tính và báo vướng với mục hủy', () => {
    const dossier = fold(
      placed(accepted, 1),
      placed({ type: 'dossier.voided', payload: { reason: 'trùng' } }, 2),
      placed(finished, 3),
    );
    expect(dossier).toMatchObject({ state: 'finished', voided: { reason: 'trùng' } });
    expect(dossier.conflicts).toMatchObject([{ code: 'dossier_voided', with: { seq: 2 } }]);
  });

  it('khoản thu và khoản hủy khớp nhau dù mục nào đến trước', () => {
    const taken: Written = {
      type: 'fee.taken',
      payload: { amount: 8000, method: 'cash', receiptSerial: null },
    };
    const cancelled: Written = {
      type: 'fee.voided',
      payload: { fee: { desk: DESK, epoch: 1, seq: 5 }, amount: 8000, reason: 'nhầm' },
    };
    const dossier = fold(
      placed(accepted, 1, { ord: 1 }),
      placed(cancelled, 1, { desk: OTHER, ord: 2 }),
      placed(taken, 5, { ord: 3 }),
      placed(cancelled, 2, { desk: OTHER, ord: 4 }),
    );
    expect(dossier.fees).toMatchObject({ total: 0, taken: [{ voided: { reason: 'nhầm' } }] });
    expect(codes(dossier)).toEqual(['fee_voided_twice']);
  });
});

describe('yêu cầu thì có thể không được áp dụng', () => {
  it('đã có bản khác thay hoặc Tỉnh bác thì bỏ qua, giữ lại và nói vì sao', () => {
    const by = { desk: OTHER, epoch: 1, seq: 1 };
    const dossier = fold(
      placed(accepted, 1, { ord: 1 }),
      placed(corrected('một'), 1, { desk: OTHER, ord: 2, verdict: { kind: 'applied' } }),
      placed(corrected('hai'), 2, { ord: 3, verdict: { kind: 'superseded', by } }),
      placed(corrected('ba'), 3, {
        ord: 4,
        verdict: { kind: 'rejected', code: 'was_never_so', field: 'note' },
      }),
    );
    expect(dossier.intake?.note).toBe('một');
    expect(dossier.corrections).toHaveLength(1);
    expect(dossier.story.map(({ skippedBecause }) => skippedBecause)).toEqual([
      null,
      null,
      { code: 'superseded', by },
      { code: 'rejected', verdict: 'was_never_so', field: 'note' },
    ]);
    expect(dossier.conflicts).toEqual([]);
  });

  it('chưa gửi thì áp dụng ngay tại quầy', () => {
    const dossier = fold(placed(accepted, 1, { ord: 1 }), placed(corrected('mới'), 2));
    expect(dossier.intake?.note).toBe('mới');
  });

  it('sửa chồng lên nhau theo thứ tự, từng ô một', () => {
    const base = acceptance();
    const changes = { submitter: { ...citizen, name: 'Lê Văn Giả' } };
    const intake = effectiveIntake(base, [
      { changes: { note: 'một' } },
      { changes },
      { changes: { note: 'hai' } },
    ]);
    expect(intake).toEqual({ ...base, ...changes, note: 'hai' });
  });

  it('mọi ô của tờ khai đều sửa được', () => {
    const other = acceptance({
      submitter: { ...citizen, name: 'Lê Văn Giả' },
      owner: citizen,
      request: 'khác',
      papers: [],
      sets: 2,
      fees: [],
      delivery: { kind: 'post', address: 'khác' },
      note: 'khác',
    });
    expect(intakeFieldNames).toEqual(Object.keys(intakeFields.shape));
    for (const field of intakeFieldNames) {
      const changed = effectiveIntake(acceptance(), [{ changes: { [field]: other[field] } }]);
      expect(changed).toEqual({ ...acceptance(), [field]: other[field] });
    }
  });
});

describe('mục chưa hiểu được', () => {
  it('loại lạ không đổi gì, nhưng vẫn thấy trong chuyện kể', () => {
    const dossier = fold(
      placed(accepted, 1),
      placed({ type: 'dossier.teleported', payload: { to: 'x' } }, 2),
    );
    expect(dossier.state).toBe('accepted');
    expect(dossier.story[1]).toMatchObject({
      type: 'dossier.teleported',
      detail: {},
      skippedBecause: { code: 'not_understood', field: null },
    });
  });

  it('loại quen mà sai dạng thì nói đúng ô', () => {
    const dossier = fold(placed(accepted, 1), placed({ type: 'fee.taken', payload: {} }, 2));
    expect(dossier.story[1]?.skippedBecause).toEqual({ code: 'not_understood', field: 'amount' });
    expect(dossier.fees.taken).toEqual([]);
  });

  it('chỉ có mục lạ thì hồ sơ vẫn hiện, chưa có trạng thái', () => {
    const dossier = fold(placed({ type: 'dossier.teleported', payload: null }, 1));
    expect(dossier).toMatchObject({ id: DOSSIER, state: null, number: null, intake: null });
  });
});

describe('tên của hồ sơ', () => {
  it('lấy từ mục của chính nó, không từ mục lạ nhắc đến nó', () => {
    const strange = { type: 'paper.shared', payload: { dossiers: [DOSSIER, 'hai'] } };
    const dossier = fold(
      placed(strange, 1, { dossier: 'hai', ord: 1 }),
      placed(accepted, 2, { ord: 2 }),
    );
    expect(dossier.id).toBe(DOSSIER);
  });
});

describe('giấy tờ', () => {
  it('bản sửa thay bản trước, cả hai đều giữ', () => {
    const dossier = fold(
      placed(accepted, 1),
      placed(receipt('g1'), 2),
      placed(printed('g1', 'handed_over'), 3),
      placed(printed('g1', 'confirmed'), 4),
      placed(receipt('g2', 'g1'), 5),
    );
    expect(dossier.documents).toMatchObject([
      {
        document: 'g1',
        revision: 1,
        replacedBy: 'g2',
        voidReason: null,
        prints: [{ outcome: 'handed_over' }, { outcome: 'confirmed' }],
      },
      { document: 'g2', revision: 2, replaces: 'g1', replacedBy: null, prints: [] },
    ]);
  });

  it('in trước, lập sau, hủy trước: thứ tự nào cũng ra một kết quả', () => {
    const cancel: Written = {
      type: 'document.voided',
      payload: { document: 'g1', dossiers: [DOSSIER], reason: 'hỏng' },
    };
    const again = { ...cancel, payload: { document: 'g1', dossiers: [DOSSIER], reason: 'mất' } };
    const dossier = fold(
      placed(accepted, 1),
      placed(printed('g1', 'jammed'), 2),
      placed(cancel, 3),
      placed(receipt('g1'), 4),
      placed(again, 5),
    );
    expect(dossier.documents).toMatchObject([
      { document: 'g1', voidReason: 'hỏng', prints: [{ outcome: 'jammed' }] },
    ]);
    expect(dossier.conflicts).toEqual([]);
  });

  it('in giấy không ai lập, hoặc lập hai lần một tên: giữ và báo vướng', () => {
    const dossier = fold(
      placed(accepted, 1),
      placed(receipt('g1'), 2),
      placed(receipt('g1'), 3),
      placed(printed('g9', 'confirmed'), 4),
    );
    expect(codes(dossier)).toEqual(['document_issued_twice', 'document_unknown']);
  });
});

describe('đường tin cậy', () => {
  it('mục đã kiểm một lần thì gấp không kiểm lại mà vẫn ra đúng như kiểm', () => {
    const bench = openBench();
    bench.work('accept', 'correct', 'takeFee', 'requestSupplement', 'receiveSupplement', 'finish');
    const entries = bench.entries();
    expect(foldDossier(entries, trustEntry)).toEqual(foldDossier(entries, knowEntry));
  });
});
