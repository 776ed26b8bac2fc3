import { afterEach, describe, expect, it } from 'vitest';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const DRAFT = '019abc00-0000-7000-8000-000000000001';

describe('sửa sai sau khi đã tiếp nhận', () => {
  it('sửa tên thì ra giấy lần 2 thay bản trước, cả hai đều giữ', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    const form = birthForm();
    const corrected = { ...form, submitter: { ...form.submitter, name: 'Nguyễn Thị Thử Nghiệm' } };
    await desk.must('dossiers.correct', { id: DRAFT, form: corrected, reason: 'gõ thiếu tên' });
    const view = await desk.must('dossiers.open', { id: DRAFT });
    expect(view.dossier.number).toBe('H00.01-261123-1001');
    expect(view.row.submitterName).toBe('Nguyễn Thị Thử Nghiệm');
    expect(view.documents).toMatchObject([
      { revision: 1, voidReason: 'replaced' },
      { revision: 2, voidReason: null, replaces: view.documents[0]?.document },
    ]);
    for (const { document } of view.documents) {
      expect((await desk.must('documents.pdf', { document })).bytes.length).toBeGreaterThan(0);
    }
  });

  it('không đổi gì thì không có gì để sửa', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    const answer = await desk.ask('dossiers.correct', {
      id: DRAFT,
      form: birthForm(),
      reason: 'thử',
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'nothing_changes' } });
  });

  it('hủy số phải có lý do; hồ sơ đã hủy thì không sửa được nữa', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    expect((await desk.ask('dossiers.void', { id: DRAFT, reason: '  ' })).ok).toBe(false);
    await desk.must('dossiers.void', { id: DRAFT, reason: 'nhận nhầm' });
    const view = await desk.must('dossiers.open', { id: DRAFT });
    expect(view.row.voided).toBe(true);
    const answer = await desk.ask('dossiers.correct', {
      id: DRAFT,
      form: birthForm({ note: 'sửa' }),
      reason: 'thử',
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'dossier_voided' } });
  });

  it('số đã hủy không bao giờ dùng lại', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    await desk.must('dossiers.void', { id: DRAFT, reason: 'nhận nhầm' });
    const next = await desk.must('intake.accept', {
      draft: DRAFT.replace(/1$/, '2'),
      form: birthForm(),
    });
    expect(next.number).toBe('H00.01-261123-1002');
  });
});

describe('tiền đã thu khi sửa và khi hủy', () => {
  const withFee = (amount: number) =>
    birthForm({ fees: [{ name: 'Lệ phí', amount, exemption: '' }] });

  it('hủy hồ sơ thì khoản đã thu cũng hủy theo, sổ phí không còn tính', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: withFee(8000) });
    await desk.must('dossiers.void', { id: DRAFT, reason: 'nhận nhầm' });
    expect((await desk.must('dossiers.open', { id: DRAFT })).dossier.fees.total).toBe(0);
    expect((await desk.must('home.overview', {})).feesToday).toBe(0);
  });

  it('trang chủ đếm hồ sơ còn hiệu lực, hồ sơ đã hủy nói riêng', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: withFee(8000) });
    await desk.must('intake.accept', {
      draft: '019abc00-0000-7000-8000-000000000002',
      form: birthForm(),
    });
    await desk.must('dossiers.void', { id: DRAFT, reason: 'nhận nhầm' });
    expect(await desk.must('home.overview', {})).toMatchObject({
      acceptedToday: 1,
      voidedToday: 1,
    });
  });

  it('sửa mức phí thì khoản cũ hủy, khoản mới thu, hai bên bằng nhau', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: withFee(8000) });
    await desk.must('dossiers.correct', {
      id: DRAFT,
      form: withFee(20_000),
      reason: 'sai mức phí',
    });
    const { fees } = (await desk.must('dossiers.open', { id: DRAFT })).dossier;
    expect(fees).toMatchObject({ owed: 20_000, total: 20_000 });
    expect((await desk.must('home.overview', {})).feesToday).toBe(20_000);
  });

  it('sửa mà đổi thủ tục thì từ chối và không ghi gì', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    const before = desk.store.read.head().seq;
    const form = birthForm({ procedureCode: '1.000656', note: 'đổi' });
    expect(await desk.ask('dossiers.correct', { id: DRAFT, form, reason: 'thử' })).toMatchObject({
      error: { code: 'correction_of_procedure' },
    });
    expect(desk.store.read.head().seq).toBe(before);
  });
});
