import { afterEach, describe, expect, it } from 'vitest';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

const accept = (n: number, visit: { id: string; more: boolean } | null, name?: string) => {
  const form = birthForm();
  const submitter = name === undefined ? form.submitter : { ...form.submitter, name };
  return desk.must('intake.accept', { draft: draft(n), form: { ...form, submitter }, visit });
};

const receiptsOf = async (n: number) =>
  (await desk.must('dossiers.open', { id: draft(n) })).documents;

const numbersDrawn = (): readonly (readonly string[])[] =>
  desk.drawn.map(({ data }) =>
    (data as { dossiers: { number: string }[] }).dossiers.map((one) => one.number),
  );

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('nhiều hồ sơ của một người', () => {
  it('một giấy tiếp nhận cho tất cả, mỗi hồ sơ một số; chưa tới hồ sơ cuối thì chưa in', async () => {
    desk = await startTestDesk();
    const first = await accept(1, { id: 'luot-1', more: true });
    expect(first).toMatchObject({ print: null, notDrawn: null });
    const second = await accept(2, { id: 'luot-1', more: true });
    expect(desk.drawn).toEqual([]);
    const third = await accept(3, { id: 'luot-1', more: false });
    await quiet();
    expect(numbersDrawn()).toEqual([[first.number, second.number, third.number]]);
    const [one] = await receiptsOf(1);
    const [last] = await receiptsOf(3);
    expect(one?.document).toBe(last?.document);
    expect(third.print?.document).toBe(one?.document);
  });

  it('người dân không nộp nữa: xin giấy thì in chung những hồ sơ đã nhận', async () => {
    desk = await startTestDesk();
    await accept(1, { id: 'luot-1', more: true });
    await accept(2, { id: 'luot-1', more: true });
    await desk.must('documents.issue', { dossier: draft(2) });
    expect(numbersDrawn().map((numbers) => numbers.length)).toEqual([2]);
  });

  it('người kế tiếp nộp thì người trước được in giấy, không ai chờ ai', async () => {
    desk = await startTestDesk();
    await accept(1, { id: 'luot-1', more: true });
    await accept(2, null, 'Trần Văn Mẫu');
    await quiet();
    expect(numbersDrawn().map((numbers) => numbers.length)).toEqual([1, 1]);
    expect(await receiptsOf(1)).toHaveLength(1);
    expect(await receiptsOf(2)).toHaveLength(1);
  });

  it('tắt máy giữa lượt: mở lại thì tự in một giấy chung', async () => {
    desk = await startTestDesk();
    await accept(1, { id: 'luot-1', more: true });
    await accept(2, { id: 'luot-1', more: true });
    desk = await desk.restart();
    await desk.desk.start();
    await signIn(desk);
    expect(numbersDrawn().map((numbers) => numbers.length)).toEqual([2]);
  });

  it('cán bộ rời quầy giữa lượt: giấy chung không chờ ai nữa', async () => {
    desk = await startTestDesk();
    await accept(1, { id: 'luot-1', more: true });
    await accept(2, { id: 'luot-1', more: true });
    await desk.must('session.signOut', { reason: 'left' });
    await desk.desk.start();
    expect(numbersDrawn().map((numbers) => numbers.length)).toEqual([2]);
  });

  it('sửa một hồ sơ: hồ sơ ấy có giấy thay thế riêng, hồ sơ kia giữ giấy chung', async () => {
    desk = await startTestDesk();
    await accept(1, { id: 'luot-1', more: true });
    await accept(2, { id: 'luot-1', more: false });
    await quiet();
    const form = birthForm();
    await desk.must('dossiers.correct', {
      id: draft(2),
      form: { ...form, note: 'thêm ghi chú', request: 'xin hai bản' },
      reason: 'thiếu nội dung',
    });
    expect(numbersDrawn().map((numbers) => numbers.length)).toEqual([2, 1]);
    const [shared] = await receiptsOf(1);
    expect(shared).toMatchObject({ voidReason: null });
    expect(await receiptsOf(2)).toMatchObject([
      { document: shared?.document, voidReason: 'replaced' },
      { revision: 2, voidReason: null },
    ]);
  });

  it('hủy một hồ sơ: giấy chung vẫn còn giá trị cho hồ sơ kia', async () => {
    desk = await startTestDesk();
    await accept(1, { id: 'luot-1', more: true });
    await accept(2, { id: 'luot-1', more: false });
    await quiet();
    await desk.must('dossiers.void', { id: draft(2), reason: 'ghi nhầm' });
    expect(await receiptsOf(1)).toMatchObject([{ voidReason: null }]);
    await quiet();
    expect(desk.drawn).toHaveLength(1);
  });

  it('khác người nộp thì không bao giờ chung một giấy', async () => {
    desk = await startTestDesk();
    await accept(1, { id: 'luot-1', more: true });
    await accept(2, { id: 'luot-1', more: false }, 'Trần Văn Mẫu');
    await quiet();
    expect(numbersDrawn().map((numbers) => numbers.length)).toEqual([1, 1]);
  });
});
