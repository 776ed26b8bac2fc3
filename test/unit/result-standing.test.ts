import { describe, expect, it } from 'vitest';
import type { ReceiverForm } from '#shared/contract/result-forms.ts';
import { noteOfLast, placesLeft, resultStanding } from '#shared/dossier/result-standing.ts';
import type { CommandName } from '#shared/dossier/transitions.ts';
import { readReceiver } from '#shared/intake/read-receiver.ts';
import { acceptance, openBench, receipt } from '#test/fixtures/dossier.ts';

const stepAfter = (...commands: readonly CommandName[]): string => {
  const standing = resultStanding(openBench().work(...commands));
  return standing.step === 'none' ? standing.because.code : standing.step;
};

describe('hồ sơ đang ở bước nào của việc trả kết quả', () => {
  it('mỗi trạng thái một câu trả lời', () => {
    expect(stepAfter('register')).toBe('result_not_accepted');
    expect(stepAfter('refuse')).toBe('result_refused');
    expect(stepAfter('accept')).toBe('finish');
    expect(stepAfter('accept', 'handOver')).toBe('finish');
    expect(stepAfter('accept', 'requestSupplement')).toBe('result_awaiting_supplement');
    expect(stepAfter('accept', 'requestObligation')).toBe('result_awaiting_obligation');
    expect(stepAfter('accept', 'stop')).toBe('result_stopped');
    expect(stepAfter('accept', 'withdraw')).toBe('result_withdrawn');
    expect(stepAfter('accept', 'finish')).toBe('return');
    expect(stepAfter('accept', 'finish', 'returnPart')).toBe('return');
    expect(stepAfter('accept', 'finish', 'returnResult')).toBe('result_returned_already');
    expect(stepAfter('accept', 'finish', 'void')).toBe('dossier_voided');
  });

  it('hai quầy cùng trả một kết quả: cả hai lần ghi còn đó, lần sau được đánh dấu vướng', () => {
    const bench = openBench();
    bench.work('accept', 'finish', 'returnResult');
    const [, , once] = bench.entries();
    if (once === undefined) throw new Error('nothing was returned');
    bench.write({ type: once.header.type, payload: once.payload });
    const dossier = bench.dossier();
    expect(dossier?.handedOut.map(({ whole }) => whole)).toEqual([true, true]);
    expect(dossier?.conflicts).toMatchObject([{ code: 'state_does_not_fit' }]);
  });
});

describe('giấy tờ kết quả còn lại', () => {
  const paper = (name: string) => ({ name, number: '', originals: 1, copies: 0 });
  const results = [paper('Trích lục thử'), paper('Trích lục thử'), paper('Giấy khác')];

  it('giao một bản thì chỉ bớt một bản, dù hai bản cùng tên', () => {
    const bench = openBench();
    bench.work('accept');
    const finish = { outcome: 'granted', finishedAt: '2026-11-25T09:01', note: '', results };
    bench.write({ type: 'processing.finished', payload: finish });
    expect(placesLeft(bench.work('returnPart'))).toEqual([1, 2]);
  });

  it('giấy biên nhận của lần giao trước không thay được cho lần giao sau', () => {
    const bench = openBench();
    bench.work('accept', 'finish', 'returnPart');
    const note = receipt('phieu-1');
    bench.write({ ...note, payload: { ...note.payload, kind: 'result_note' } });
    const first = bench.dossier();
    expect(first && noteOfLast(first)?.document).toBe('phieu-1');
    expect(noteOfLast(bench.work('returnResult'))).toBeNull();
  });
});

describe('người nhận kết quả', () => {
  const intake = acceptance();
  const nobody: ReceiverForm = {
    as: 'submitter',
    name: 'ai đó',
    idNumber: '',
    phone: '',
    paper: '',
  };

  it('chủ hồ sơ và người nộp lấy đúng tên đã tiếp nhận, không lấy chữ gõ thêm', () => {
    const read = readReceiver(nobody, intake);
    expect(read.value).toMatchObject({ name: intake.submitter.name, as: 'submitter' });
    expect(read.remarks).toEqual([]);
  });

  it('người khác thì phải đủ tên, số giấy tờ và giấy ủy quyền', () => {
    const read = readReceiver({ ...nobody, as: 'authorised', name: '' }, intake);
    expect(read.remarks.map(({ code }) => code)).toEqual([
      'receiver_unnamed',
      'receiver_unidentified',
      'receiver_unauthorised',
    ]);
  });
});
