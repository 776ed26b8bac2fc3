import { afterEach, describe, expect, it } from 'vitest';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const DRAFT = '019abc00-0000-7000-8000-000000000001';

describe('tiếp nhận một hồ sơ', () => {
  it('bấm một phím: có số, có ngày hẹn, giấy vào kho và ra máy in, phiếu mới sẵn sàng', async () => {
    desk = await startTestDesk();
    await desk.must('printers.choose', { printer: 'Quay1-A5', paper: 'A5', copies: 1 });
    await desk.must('draft.save', { id: DRAFT, form: birthForm() });
    const accepted = await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    expect(accepted).toMatchObject({
      number: 'H00.01-261123-1001',
      dueAt: '2026-11-23T17:00',
      repeated: false,
      print: { state: 'handed_over', printer: 'Quay1-A5' },
    });
    expect(desk.drawn).toHaveLength(1);
    expect(desk.printed).toEqual([{ printer: 'Quay1-A5', title: 'receipt H00.01-261123-1001' }]);
    expect(await desk.must('draft.current', {})).toBeNull();
  });

  it('nhận sau 15 giờ thì thủ tục trong ngày hẹn ngày làm việc tiếp theo, ngày nghỉ 24/11 bỏ qua', async () => {
    desk = await startTestDesk('2026-11-23T15:00:30');
    const accepted = await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    expect(accepted.dueAt).toBe('2026-11-25T17:00');
  });

  it('bấm hai lần, hay mất điện giữa ghi và trả lời, vẫn một hồ sơ một số', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    desk = await desk.restart();
    await signIn(desk);
    const again = await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    expect(again).toMatchObject({ number: 'H00.01-261123-1001', repeated: true });
    const list = await desk.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 10 });
    expect(list.total).toBe(1);
  });

  it('tắt máy giữa tiếp nhận và vẽ giấy thì lần mở sau vẽ lại, không hỏi ai', async () => {
    desk = await startTestDesk();
    desk.breakRenderer(true);
    const accepted = await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    expect(accepted.print).toBeNull();
    desk = await desk.restart();
    await desk.desk.start();
    expect(desk.drawn).toHaveLength(1);
    await signIn(desk);
    const view = await desk.must('dossiers.open', { id: DRAFT });
    expect(view.documents.map(({ kind, revision }) => ({ kind, revision }))).toEqual([
      { kind: 'receipt', revision: 1 },
    ]);
  });

  it('phiếu còn thiếu thì không lấy số, bản nháp còn nguyên', async () => {
    desk = await startTestDesk();
    const form = birthForm({ submitter: { ...birthForm().submitter, name: '' } });
    await desk.must('draft.save', { id: DRAFT, form });
    const refused = await desk.ask('intake.accept', { draft: DRAFT, form });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'name_empty', field: 'submitter.name' },
    });
    expect((await desk.must('draft.current', {}))?.form).toEqual(form);
    expect((await desk.must('home.overview', {})).numbersLeft).toBe(999);
  });

  it('bản nháp còn đó sau khi máy tắt ngang', async () => {
    desk = await startTestDesk();
    await desk.must('draft.save', { id: DRAFT, form: birthForm({ note: 'đang gõ dở' }) });
    desk = await desk.restart();
    await signIn(desk);
    const draft = await desk.must('draft.current', {});
    expect(draft).toMatchObject({ id: DRAFT, form: { note: 'đang gõ dở' } });
  });

  it('thủ tục chưa có thời hạn dùng được vẫn nhận, giấy không hứa ngày', async () => {
    desk = await startTestDesk();
    const hits = await desk.must('catalogue.search', { text: '', limit: 50 });
    const unsure = hits.find(({ deadline }) => deadline.state === 'unconfirmed');
    if (unsure === undefined) throw new Error('the seed has procedures without a usable deadline');
    const form = birthForm({ procedureCode: unsure.code, caseIndex: 0 });
    const accepted = await desk.must('intake.accept', { draft: DRAFT, form });
    expect(accepted).toMatchObject({ dueAt: null, deadline: { state: 'unconfirmed' } });
  });

  it('phí thu tại quầy thành một mục riêng, trang chủ cộng đúng', async () => {
    desk = await startTestDesk();
    const fees = [{ name: 'Lệ phí', amount: 8000, exemption: '' }];
    await desk.must('intake.accept', {
      draft: DRAFT,
      form: birthForm({ fees, feeReceiptSerial: 'AA/01 000001' }),
    });
    const view = await desk.must('dossiers.open', { id: DRAFT });
    expect(view.dossier.fees).toMatchObject({ owed: 8000, total: 8000 });
    expect(view.dossier.fees.taken[0]).toMatchObject({ receiptSerial: 'AA/01 000001' });
    expect(await desk.must('home.overview', {})).toMatchObject({
      acceptedToday: 1,
      voidedToday: 0,
      feesToday: 8000,
    });
  });

  it('bấm lại với nội dung khác thì không im lặng bỏ đi: nói là đã tiếp nhận số nào', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    const changed = birthForm({ note: 'thêm ghi chú' });
    expect(await desk.ask('intake.accept', { draft: DRAFT, form: changed })).toMatchObject({
      error: { code: 'draft_accepted', values: { number: 'H00.01-261123-1001' } },
    });
  });

  it('tên giấy tờ 9.000 chữ, lý do miễn phí 1.500 chữ, phí nghìn tỷ: nói ở đúng ô, không đổ vỡ', async () => {
    desk = await startTestDesk();
    const [paper] = birthForm().papers;
    if (paper === undefined) throw new Error('the form has papers');
    const cases = [
      [{ papers: [{ ...paper, name: 'a'.repeat(9000) }] }, 'papers.0.name'],
      [{ fees: [{ name: 'Phí', amount: 0, exemption: 'b'.repeat(1500) }] }, 'fees.0.exemption'],
      [
        {
          fees: Array.from({ length: 2 }, () => ({ name: 'Phí', amount: 10 ** 12, exemption: '' })),
        },
        'fees.0.amount',
      ],
      [{ sets: 0 }, 'sets'],
    ] as const;
    for (const [change, field] of cases) {
      const form = birthForm(change as Parameters<typeof birthForm>[0]);
      await desk.must('draft.save', { id: DRAFT, form });
      expect(await desk.ask('intake.accept', { draft: DRAFT, form })).toMatchObject({
        ok: false,
        error: { field },
      });
    }
  });

  it('bản nháp của phiên bản cũ thiếu ô vẫn mở ra, ô nào đọc được thì còn nguyên', async () => {
    desk = await startTestDesk();
    const old = JSON.stringify({
      submitter: { name: 'Nguyễn Thị Thử' },
      note: 'cũ',
      bỏ: 1,
      sets: 'x',
    });
    desk.store.write((tx) =>
      tx.saveDraft({
        id: DRAFT,
        officer: null,
        updatedAt: '2026-11-23T02:00:00.000Z' as never,
        form: old,
        clip: null,
      }),
    );
    expect(await desk.must('draft.current', {})).toMatchObject({
      form: { submitter: { name: 'Nguyễn Thị Thử', kind: 'person' }, note: 'cũ', sets: 1 },
    });
  });
});
