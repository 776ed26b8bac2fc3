import { afterEach, describe, expect, it } from 'vitest';
import { plainArrival } from '#shared/contract/intake-form.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const DRAFT = '019abc00-0000-7000-8000-000000000001';

const arrivalDrawn = (): unknown => {
  const last = desk.drawn.at(-1);
  if (last === undefined) throw new Error('nothing was drawn');
  return (last.data as { dossiers: { arrival: unknown }[] }).dossiers[0]?.arrival;
};

describe('nhận qua bưu chính, phi địa giới', () => {
  it('người gửi, dấu bưu điện vào nhật ký và lên giấy; thời hạn vẫn tính từ lúc nhận', async () => {
    desk = await startTestDesk();
    const arrival = { ...plainArrival, sender: 'Trần Văn Mẫu', postmarkedOn: '20/11/2026' };
    const form = birthForm({ channel: 'postal', arrival });
    await desk.must('intake.accept', { draft: DRAFT, form });
    const { dossier } = await desk.must('dossiers.open', { id: DRAFT });
    expect(dossier.intake?.arrival).toEqual({
      post: { sender: 'Trần Văn Mẫu', postmarkedOn: '2026-11-20', reference: '' },
    });
    expect(dossier.intake?.receivedAt.slice(0, 10)).toBe('2026-11-23');
    expect(arrivalDrawn()).toMatchObject({ post: { sender: 'Trần Văn Mẫu' }, crossArea: null });
  });

  it('phi địa giới: ba cơ quan là ba ô, hồ sơ sang bước 1 trong cùng một lần ghi', async () => {
    desk = await startTestDesk();
    const arrival = {
      ...plainArrival,
      crossArea: true,
      receiving: 'Xã Mẫu',
      competent: 'UBND xã Mẫu',
    };
    const refused = await desk.ask('intake.accept', {
      draft: DRAFT,
      form: birthForm({ arrival: { ...arrival, competent: '' } }),
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'competent_office_missing' } });
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm({ arrival }) });
    const { dossier } = await desk.must('dossiers.open', { id: DRAFT });
    expect(dossier.crossArea).toMatchObject({ step: 1, office: 'Xã Mẫu' });
    expect(arrivalDrawn()).toMatchObject({
      crossArea: { receiving: 'Xã Mẫu', competent: 'UBND xã Mẫu' },
    });
    await desk.must('dossiers.correct', {
      id: DRAFT,
      form: birthForm({ request: 'xin hai bản' }),
      reason: 'thiếu',
    });
    const corrected = await desk.must('dossiers.open', { id: DRAFT });
    expect(corrected.dossier.intake?.arrival?.crossArea?.competent).toBe('UBND xã Mẫu');
  });
});
