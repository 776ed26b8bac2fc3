import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takePublication } from '#electron/desk/catalogue/take-publication.ts';
import { writtenTexts, type FormTexts } from '#shared/forms/texts/text-places.ts';
import { day } from '../fixtures/calendar.ts';
import { officerMau, officersList } from './officers-published.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const RECEIPT = 'receipt@TT03-2025';
const today = day('2026-11-23');

let desk: TestDesk;
let drafts = 0;
/** The first list came with the enrolment. */
let lists = 1;

const change = (form: string, texts: FormTexts, effectiveFrom = '2026-11-23') =>
  desk.ask('forms.change', {
    form,
    effectiveFrom: day(effectiveFrom),
    texts: writtenTexts(texts),
  });

/** An administrator changes forms and takes nothing in. */
const become = async (role: 'officer' | 'administrator'): Promise<void> => {
  lists += 1;
  const list = officersList(lists, [await officerMau({ role })]);
  desk.store.write((tx) => takePublication(tx, list, today));
  desk.desk.arrived();
};

/** The receipt that a citizen gets now. */
const receiptNow = async (): Promise<unknown> => {
  drafts += 1;
  const draft = `01990000-0000-7000-8000-00000000000${drafts}`;
  await become('officer');
  await desk.must('intake.accept', { draft, form: birthForm() });
  await become('administrator');
  return desk.drawn.at(-1)?.data;
};

const publishForms = (version: number, data: unknown): void =>
  desk.store.write((tx) =>
    takePublication(
      tx,
      {
        n: 200 + version,
        kind: 'forms',
        version,
        publishedAt: '2026-11-22T00:00:00.000Z',
        effectiveFrom: '2026-11-22',
        data,
      },
      today,
    ),
  );

const editionOf = (texts: FormTexts) => ({
  form: RECEIPT,
  effectiveFrom: '2026-11-22',
  texts,
  at: '2026-11-22T00:00:00.000Z',
  by: 'tinh',
});

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.end());

describe('mẫu giấy của xã', () => {
  it('cán bộ thường xem được, không sửa được', async () => {
    const lines = await desk.must('forms.list', {});
    expect(lines.find(({ form }) => form === RECEIPT)).toMatchObject({
      kind: 'receipt',
      current: true,
      changed: false,
    });
    expect(await change(RECEIPT, { 'labels.number': 'Số hồ sơ' })).toMatchObject({
      ok: false,
      error: { code: 'not_permitted' },
    });
    await become('administrator');
  });

  it('tỉnh công bố lời mới thì giấy in theo, bản không đọc được thì giữ bản trước', async () => {
    publishForms(1, { editions: [editionOf({ 'labels.number': 'Mã số (tỉnh)' })] });
    publishForms(2, { editions: 'hỏng' });
    expect(await receiptNow()).toMatchObject({ form: { labels: { number: 'Mã số (tỉnh)' } } });
  });

  it('xã sửa thì tờ in ngay sau đó theo lời mới; ai sửa, khi nào, còn ghi lại và chờ gửi', async () => {
    const before = desk.store.read.unsent().count;
    expect(
      await change(RECEIPT, { 'labels.number': '  Số  hồ sơ ', notes: ['Giữ kỹ giấy này.'] }),
    ).toEqual({ ok: true, value: null });
    expect(desk.store.read.unsent().count).toBe(before + 1);
    expect(await receiptNow()).toMatchObject({
      form: { labels: { number: 'Số hồ sơ' }, notes: ['Giữ kỹ giấy này.'] },
    });
    expect(await desk.must('forms.page', { form: RECEIPT })).toMatchObject({
      province: { 'labels.number': 'Mã số (tỉnh)' },
      commune: { 'labels.number': 'Số hồ sơ' },
      history: [{ effectiveFrom: today, officer: 'Trần Thị Mẫu', places: 2, standing: 'now' }],
    });
  });

  it('tên cơ quan in trên giấy đổi được; số hồ sơ và địa chỉ tra cứu không đụng tới', async () => {
    expect(await change('office', { name: 'QUẦY THỬ MỚI' })).toMatchObject({ ok: true });
    const receipt = await receiptNow();
    expect(receipt).toMatchObject({
      office: { name: 'QUẦY THỬ MỚI', superior: 'ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM' },
    });
    expect(JSON.stringify(receipt)).toContain('https://tra-cuu.example.invalid/h#');
  });

  it('lời vô nghĩa bị từ chối ở đúng chỗ, giấy vẫn in theo bản tốt', async () => {
    for (const [texts, code, field] of [
      [{ title: [] }, 'form_text_empty', 'title'],
      [{ 'labels.number': 'x'.repeat(4000) }, 'form_text_long', 'labels.number'],
      [{ 'sentences.sets': '{{count' }, 'form_token_broken', 'sentences.sets'],
      [{ 'sentences.sets': '{{bogus}}' }, 'form_token_unknown', 'sentences.sets'],
      [{ 'no.such': 'x' }, 'form_text_unknown', 'no.such'],
    ] as const)
      expect(await change(RECEIPT, texts)).toMatchObject({ ok: false, error: { code, field } });
    expect(await change('no-such@SET', {})).toMatchObject({ error: { code: 'form_unknown' } });
    expect(await change(RECEIPT, { 'labels.email': 'Thư' }, '2026-11-22')).toMatchObject({
      error: { code: 'form_day_past' },
    });
    expect(await receiptNow()).toMatchObject({ form: { labels: { number: 'Số hồ sơ' } } });
  });

  it('hẹn ngày sau thì hôm nay chưa đổi; đặt lại thì lời của tỉnh có hiệu lực', async () => {
    expect(await change('guidance_slip', { title: 'PHIẾU THỬ' }, '2026-12-01')).toMatchObject({
      ok: true,
    });
    const { history, commune } = await desk.must('forms.page', { form: 'guidance_slip' });
    expect(commune).toEqual({});
    expect(history).toMatchObject([{ effectiveFrom: '2026-12-01', standing: 'coming' }]);
    expect(await change(RECEIPT, {})).toMatchObject({ ok: true });
    expect(await change(RECEIPT, {})).toMatchObject({ error: { code: 'form_unchanged' } });
    expect(await receiptNow()).toMatchObject({ form: { labels: { number: 'Mã số (tỉnh)' } } });
  });

  it('mở lại máy vẫn còn', async () => {
    const again = await desk.restart();
    desk = again;
    expect((await desk.ask('forms.list', {})).ok).toBe(false);
    expect(desk.store.read.formChanges()).toHaveLength(4);
  });
});
