import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptShape } from '#shared/forms/receipt-data.ts';
import { createPrintRoom, printerNamed } from './made-up-printers.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  const room = createPrintRoom(printerNamed('Laser-A4', { sizes: ['A4', 'A5'] }));
  desk = await startTestDesk('2026-11-23T09:12', { printers: () => room.printers });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
});
afterAll(() => desk.end());

const accept = (n: number, changes: Parameters<typeof birthForm>[0] = {}) =>
  desk.must('intake.accept', {
    draft: `01990000-0000-7000-8000-0000000000b${n}`,
    form: birthForm(changes),
  });

const lastReceipt = () => receiptShape.parse(desk.drawn.at(-1)?.data);
const receiptsOf = (dossier: string) =>
  (desk.store.read.dossier(dossier)?.documents ?? []).filter(({ kind }) => kind === 'receipt');

describe('kiểu giấy tiếp nhận', () => {
  it('cán bộ chọn chữ lớn, song ngữ khi tiếp nhận thì giấy in và lưu đúng như thế', async () => {
    const { dossier } = await accept(1, { paperStyle: 'large_bilingual' });
    expect(desk.drawn.at(-1)).toMatchObject({ kind: 'receipt', type: 'large' });
    expect(lastReceipt().form.title.join(' ')).toContain('RECEIPT OF DOSSIER');
    expect(receiptsOf(dossier)).toMatchObject([{ style: 'large_bilingual' }]);
  });

  it('không chọn thì theo kiểu của văn phòng; chọn riêng thì thắng', async () => {
    await accept(2);
    expect(desk.drawn.at(-1)?.type).toBeUndefined();
    expect(lastReceipt().form.title.join(' ')).not.toContain('RECEIPT');
    await desk.must('paperStyle.saveOffice', { style: 'large' });
    await accept(3);
    expect(desk.drawn.at(-1)).toMatchObject({ type: 'large' });
    await accept(4, { paperStyle: 'plain' });
    expect(desk.drawn.at(-1)?.type).toBeUndefined();
    await desk.must('paperStyle.saveOffice', { style: 'plain' });
  });

  it('in thêm bản song ngữ: lưu là bản ấy, cùng lần lập, kể trong diễn biến; bấm nữa thì in lại', async () => {
    const { dossier } = await accept(5);
    const plain = lastReceipt();
    const [original] = receiptsOf(dossier);
    const copy = await desk.must('paperStyle.print', { dossier, style: 'bilingual' });
    const drawn = lastReceipt();
    expect({ ...drawn, form: plain.form }).toEqual(plain);
    expect(drawn.form.title.join(' ')).toContain('RECEIPT OF DOSSIER');
    expect(receiptsOf(dossier)).toMatchObject([
      { document: original?.document, replacedBy: null },
      { document: copy.document, style: 'bilingual', revision: 1, replacedBy: null },
    ]);
    const again = await desk.must('paperStyle.print', { dossier, style: 'bilingual' });
    expect(again.document).toBe(copy.document);
    const { documents, story } = await desk.must('dossiers.open', { id: dossier });
    expect(documents.find(({ document }) => document === copy.document)).toMatchObject({
      style: 'bilingual',
      restyled: true,
      redrawn: false,
      prints: 2,
    });
    expect(story.filter(({ values }) => values['style'] === 'bilingual')).toHaveLength(1);
    const count = receiptsOf(dossier).length;
    await desk.must('paperStyle.print', { dossier, style: 'plain' });
    expect(receiptsOf(dossier)).toHaveLength(count);
  });

  it('sửa hồ sơ thì bản kiểu khác hết giá trị cùng giấy của nó, giấy mới theo kiểu đã chọn', async () => {
    const { dossier } = await accept(6, { paperStyle: 'large' });
    await desk.must('paperStyle.print', { dossier, style: 'large_bilingual' });
    await desk.must('dossiers.correct', {
      id: dossier,
      form: birthForm({ note: 'Thử sửa', request: 'Xin cấp lại' }),
      reason: 'Ghi thiếu',
    });
    const [first, copy, next, ...more] = receiptsOf(dossier);
    expect(more).toEqual([]);
    expect(next).toMatchObject({ revision: 2, style: 'large', replacedBy: null });
    expect([first?.replacedBy, copy?.replacedBy]).toEqual([next?.document, next?.document]);
  });

  it('hồ sơ chưa có giấy hoặc không có ở quầy thì nói rõ', async () => {
    expect(
      await desk.ask('paperStyle.print', { dossier: 'khong-co', style: 'large' }),
    ).toMatchObject({ error: { code: 'dossier_unknown' } });
  });
});
