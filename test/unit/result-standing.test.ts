import { describe, expect, it } from 'vitest';
import type { ReceiverForm } from '#shared/contract/result-forms.ts';
import { placesLeft } from '#shared/dossier/handed-out.ts';
import { noteOf, noteOfLast, resultStanding } from '#shared/dossier/result-standing.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import type { CommandName } from '#shared/dossier/transitions.ts';
import { readReceiver } from '#shared/intake/read-receiver.ts';
import { acceptance, DOSSIER, entryOf, NOW, openBench, receipt } from '#test/fixtures/dossier.ts';

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

  it('Tỉnh xếp lại thứ tự, việc cũ đứng sau lần trả: kết quả đã ở tay người dân thì không trả lần nữa', () => {
    const bench = openBench();
    bench.work('accept', 'finish', 'returnResult');
    const [accepted, finished, given] = bench.entries();
    if (accepted === undefined || finished === undefined || given === undefined)
      throw new Error('nothing was returned');
    const late = [finished, given, accepted, finished].map((entry, index) => ({
      ...entry,
      header: { ...entry.header, seq: index + 1 },
      ord: index + 1,
    }));
    const dossier = foldDossier(late);
    expect(dossier).toMatchObject({ state: 'finished' });
    expect(dossier && resultStanding(dossier)).toMatchObject({
      step: 'none',
      because: { code: 'result_returned_already' },
    });
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

describe('quầy kia bàn giao, rồi trả, mà không biết kết quả đã ở tay người dân', () => {
  it('lần trả sau được nói rõ là trả hai lần, không chỉ lần bàn giao', () => {
    const bench = openBench();
    bench.work('accept', 'finish', 'returnResult');
    const [, finished, given] = bench.entries();
    if (finished === undefined || given === undefined) throw new Error('nothing was returned');
    const handOver = { to: 'Phòng Kinh tế thử', list: null };
    bench.write({ type: 'dossier.handedOver', payload: handOver });
    bench.write({ type: finished.header.type, payload: finished.payload });
    bench.write({ type: given.header.type, payload: given.payload });
    expect(bench.dossier()?.conflicts).toMatchObject([
      { code: 'state_does_not_fit' },
      { code: 'result_given_twice' },
    ]);
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

describe('hai quầy mất mạng, mỗi quầy giao một phần', () => {
  const paper = (name: string) => ({ name, number: '', originals: 1, copies: 0 });
  const [first, second] = [paper('Giấy khai sinh'), paper('Trích lục')];
  const receiver = { name: 'Nguyễn Thị Thử', idNumber: '', as: 'submitter' };
  const handOver = (type: string, ...given: (typeof first)[]) => ({
    type,
    payload: { returnedAt: '2026-11-25T10:00', receiver, how: 'office', given },
  });
  const note = (document: string, handed?: { desk: string; seq: number }) => {
    const { type, payload } = receipt(document);
    const named = handed === undefined ? {} : { handOver: { ...handed, epoch: 1 } };
    return { type, payload: { ...payload, kind: 'result_note', ...named } };
  };

  /** After an acceptance and a finish, in this order at the province. */
  const after = (...acts: readonly (readonly [string, { type: string; payload: unknown }])[]) => {
    const bench = openBench();
    bench.work('accept');
    const finish = { outcome: 'granted', finishedAt: '2026-11-25T09:01', note: '' };
    bench.write({
      type: 'processing.finished',
      payload: { ...finish, results: [first, second] },
    });
    const before = bench.entries();
    const placed = acts.map(([desk, entry], index) =>
      entryOf(entry, {
        desk,
        epoch: 1,
        seq: before.length + index + 1,
        dossier: DOSSIER,
        at: NOW,
        officer: 'thu',
      }),
    );
    const dossier = foldDossier(
      [...before, ...placed].map((entry, index) => ({ ...entry, ord: index + 1 })),
    );
    if (dossier === null) throw new Error('there is no dossier');
    return dossier;
  };

  it('hai phần khác nhau đã đủ: hồ sơ đã trả, không chờ thêm một lần giao không có giấy', () => {
    const dossier = after(
      ['quay1', handOver('result.partReturned', first)],
      ['quay2', handOver('result.partReturned', second)],
    );
    expect(dossier).toMatchObject({ state: 'returned', conflicts: [] });
    expect(placesLeft(dossier)).toEqual([]);
    expect(resultStanding(dossier)).toMatchObject({
      because: { code: 'result_returned_already', desk: 'quay2' },
    });
  });

  it('một giấy ghi giao hai lần thì vướng, dù lần sau giao một phần hay giao hết', () => {
    const part = after(
      ['quay1', handOver('result.partReturned', first)],
      ['quay2', handOver('result.partReturned', first)],
    );
    expect(part.conflicts).toMatchObject([
      { code: 'result_given_twice', entry: { desk: 'quay2' } },
    ]);
    expect(part.state).toBe('finished');
    expect(placesLeft(part)).toEqual([1]);
    const whole = after(
      ['quay1', handOver('result.partReturned', first)],
      ['quay2', handOver('result.returned', first, second)],
    );
    expect(whole).toMatchObject({ state: 'returned', conflicts: [{ code: 'result_given_twice' }] });
  });

  it('giấy biên nhận của quầy này không bao giờ in thay cho lần giao của quầy kia', () => {
    const parts = [
      ['quay1', handOver('result.partReturned', first)],
      ['quay2', handOver('result.partReturned', second)],
    ] as const;
    const onlyFirst = after(...parts, ['quay1', note('phieu-1', { desk: 'quay1', seq: 3 })]);
    expect(noteOfLast(onlyFirst)).toBeNull();
    const both = after(
      ...parts,
      ['quay2', note('phieu-2', { desk: 'quay2', seq: 4 })],
      ['quay1', note('phieu-1', { desk: 'quay1', seq: 3 })],
    );
    expect(both.handedOut.map((one) => noteOf(both, one)?.document)).toEqual([
      'phieu-1',
      'phieu-2',
    ]);
    const unnamed = after(...parts, ['quay2', note('phieu-2')], ['quay1', note('phieu-1')]);
    expect(noteOfLast(unnamed)?.document).toBe('phieu-2');
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

  it('chưa chọn ai thì không phải là ai cả', () => {
    const read = readReceiver({ ...nobody, as: null }, intake);
    expect(read.remarks).toMatchObject([{ code: 'receiver_unchosen', field: 'receiver.as' }]);
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
