import { afterEach, describe, expect, it } from 'vitest';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

const fee = (over: Partial<IntakeForm> = {}): IntakeForm =>
  birthForm({ fees: [{ name: 'Lệ phí', amount: 8000, exemption: '' }], ...over });

const atOnce = (n: number, form: IntakeForm, reason: string | null = null) =>
  desk.ask('oneStep.accept', { draft: id(n), form, reason });

const typesOf = (): readonly string[] => {
  const { epoch, seq } = desk.store.read.head();
  return desk.store.read
    .openEntriesAfter(epoch, 0, seq)
    .filter(({ header }) => header.dossier !== null)
    .map(({ header }) => header.type);
};

describe('nhận, làm xong và trả ngay', () => {
  it('thủ tục trong ngày: một bước là đã trả, không tự in giấy, xin thì in', async () => {
    desk = await startTestDesk();
    await desk.must('draft.save', { id: id(1), form: fee() });
    const done = await atOnce(1, fee());
    expect(done).toMatchObject({
      ok: true,
      value: { atOnce: true, repeated: false, print: null, notDrawn: null },
    });
    expect(typesOf()).toEqual([
      'dossier.accepted',
      'fee.taken',
      'processing.finished',
      'result.returned',
    ]);
    expect(desk.drawn).toEqual([]);
    const { dossier, row } = await desk.must('dossiers.open', { id: id(1) });
    expect(row.state).toBe(10);
    expect(dossier.returned?.receiver).toMatchObject({ name: 'Nguyễn Thị Thử', as: 'submitter' });
    expect(await desk.must('draft.current', {})).toBeNull();
    await desk.must('documents.issue', { dossier: id(1) });
    expect(desk.drawn).toMatchObject([{ kind: 'receipt' }]);
    expect(await atOnce(1, fee())).toMatchObject({ ok: true, value: { repeated: true } });
    expect(typesOf().filter((type) => type === 'result.returned')).toHaveLength(1);
  });

  it('sau 15 giờ, thủ tục có hẹn, hay còn giấy tờ chưa nhận thì phải có lý do, lý do còn lại trong hồ sơ', async () => {
    desk = await startTestDesk('2026-11-23T15:01');
    expect(await atOnce(1, fee())).toMatchObject({ error: { code: 'one_step_after_limit' } });
    const [first, ...rest] = fee().papers;
    const half = fee({
      papers: [...(first ? [first] : []), ...rest.map((paper) => ({ ...paper, ticked: false }))],
    });
    desk.setTime('2026-11-24T09:00');
    expect(await atOnce(1, half)).toMatchObject({ error: { code: 'one_step_papers_left' } });
    expect(typesOf()).toEqual([]);
    expect(await atOnce(1, half, 'Không cần giấy chứng sinh')).toMatchObject({ ok: true });
    const { dossier } = await desk.must('dossiers.open', { id: id(1) });
    expect(dossier.outcome?.note).toBe('Không cần giấy chứng sinh');
  });

  it('còn nợ phí, chưa nhận giấy nào, nộp qua bưu chính hay nhận ở nhà thì không trả ngay được, có lý do cũng không', async () => {
    desk = await startTestDesk();
    const unticked = fee().papers.map((paper) => ({ ...paper, ticked: false }));
    const refusals = [
      [fee({ feesTaken: false }), 'one_step_fee_owed'],
      [fee({ papers: unticked }), 'one_step_no_papers'],
      [fee({ channel: 'postal' }), 'one_step_channel'],
      [fee({ delivery: 'home', deliveryAddress: 'Ấp 3' }), 'one_step_delivery'],
    ] as const;
    for (const [form, code] of refusals)
      expect(await atOnce(1, form, 'Gấp')).toMatchObject({ ok: false, error: { code } });
    expect(typesOf()).toEqual([]);
  });
});
