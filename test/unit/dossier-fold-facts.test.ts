import { describe, expect, it } from 'vitest';
import { effectiveIntake, intakeFieldNames } from '#shared/dossier/corrections.ts';
import { intakeFields } from '#shared/dossier/intake.ts';
import type { Verdict } from '#shared/journal/entry.ts';
import { acceptance, citizen, DESK, NUMBER } from '#test/fixtures/dossier.ts';
import {
  OTHER,
  placed,
  accepted,
  handedOver,
  corrected,
  finished,
  returned,
  fold,
  codes,
  type Written,
} from '#test/fixtures/placed-entries.ts';

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
      authority: { ground: 'guardian', number: '', date: null },
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
