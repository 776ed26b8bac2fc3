import { afterEach, describe, expect, it } from 'vitest';
import type { PaperForm } from '#shared/contract/intake-form.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const missing: PaperForm = {
  name: 'Giấy chứng sinh',
  ticked: false,
  originals: 0,
  certified: 0,
  photocopies: 0,
  unforeseen: false,
};

const half = () => birthForm({ papers: [missing] });

describe('phiếu hướng dẫn', () => {
  it('in ra, lưu lại và đếm được, không lấy số, không có hồ sơ nào', async () => {
    desk = await startTestDesk();
    const before = await desk.must('home.overview', {});
    const given = await desk.must('guidance.print', { form: half() });
    expect(given.print).toMatchObject({ document: given.document });
    const pdf = await desk.must('documents.pdf', { document: given.document });
    expect(pdf.name).toContain('guidance_slip');
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'guidance_slip',
      data: { missing: [{ name: 'Giấy chứng sinh' }], citizen: 'Nguyễn Thị Thử' },
    });
    const after = await desk.must('home.overview', {});
    expect(after.acceptedToday).toBe(before.acceptedToday);
    const { epoch, seq } = desk.store.read.head();
    const issued = desk.store.read
      .openEntriesAfter(epoch, 0, seq)
      .filter(({ header }) => header.type === 'document.issued');
    expect(issued).toHaveLength(1);
    expect(issued[0]?.payload).toMatchObject({ kind: 'guidance_slip', dossiers: [], copies: 1 });
  });

  it('chưa chọn thủ tục, hoặc giấy tờ đã đủ, thì nói vì sao không in', async () => {
    desk = await startTestDesk();
    const chosen = await desk.ask('guidance.print', { form: { ...half(), procedureCode: '' } });
    expect(chosen).toMatchObject({ ok: false, error: { code: 'guidance_no_procedure' } });
    const complete = birthForm({ papers: [{ ...missing, ticked: true, originals: 1 }] });
    const nothing = await desk.ask('guidance.print', { form: complete });
    expect(nothing).toMatchObject({ ok: false, error: { code: 'guidance_nothing_missing' } });
    expect(desk.drawn).toEqual([]);
  });

  it('vẽ không được thì nói ngay, bấm lại thì in', async () => {
    desk = await startTestDesk();
    desk.breakRenderer(true);
    const failed = await desk.ask('guidance.print', { form: half() });
    expect(failed).toMatchObject({ ok: false, error: { code: 'render_failed' } });
    desk.breakRenderer(false);
    await desk.must('guidance.print', { form: half() });
    expect(desk.drawn).toHaveLength(1);
  });
});
