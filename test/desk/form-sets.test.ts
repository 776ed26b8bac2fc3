/** A set of forms that the province publishes, and what a paper says of the words that it bears. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takePublication } from '#electron/desk/catalogue/take-publication.ts';
import type { LateEntryForm } from '#shared/contract/intake-form.ts';
import { bundledSets } from '#shared/forms/texts/legal-forms.ts';
import { copyOf, withKinds } from '#shared/forms/texts/published-sets.ts';
import { writtenTexts, type FormTexts } from '#shared/forms/texts/text-places.ts';
import { ok } from '#shared/result.ts';
import type { FormSetContent } from '#shared/protocol/form-sets-publication.ts';
import { day } from '../fixtures/calendar.ts';
import { officerMau, officersList } from './officers-published.ts';
import { planSlips } from './slips-planned.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const FIRST_DAY = day('2026-11-23');
const SECOND_DAY = day('2026-11-24');
const newest = bundledSets.at(-1) ?? expect.fail();
const NEW_BASIS = 'Thông tư số 09/2026/TT-THU';

let desk: TestDesk;
let today = FIRST_DAY;
let lists = 1;
let drafts = 0;

const become = async (role: 'officer' | 'administrator'): Promise<void> => {
  lists += 1;
  const list = officersList(lists, [await officerMau({ role })]);
  desk.store.write((tx) => takePublication(tx, list, today));
  desk.desk.arrived();
};

const accept = async (late: Partial<LateEntryForm> = {}): Promise<string> => {
  drafts += 1;
  const draft = `01990000-0000-7000-8000-0000000000${String(drafts).padStart(2, '0')}`;
  const form = birthForm();
  await desk.must('intake.accept', {
    draft,
    form: { ...form, lateEntry: { ...form.lateEntry, ...late } },
  });
  return draft;
};

const publishSets = (version: number, sets: unknown): void =>
  desk.store.write((tx) =>
    takePublication(
      tx,
      {
        n: 300 + version,
        kind: 'form_sets',
        version,
        publishedAt: '2026-11-22T00:00:00.000Z',
        effectiveFrom: '2026-11-22',
        data: { sets },
      },
      today,
    ),
  );

const published = (set: FormSetContent) => ({ ...set, at: '2026-11-22T00:00:00.000Z', by: 'tinh' });
const newSet = withKinds(
  copyOf(newest, { id: 'TT09-2026', basis: NEW_BASIS, effectiveFrom: SECOND_DAY }),
  ['supplement_request', 'refusal', 'apology', 'control_sheet', 'register'],
  bundledSets,
);

const papersOf = async (id: string) => (await desk.must('dossiers.open', { id })).documents;
const issuedOf = (id: string, kind: string) =>
  desk.store.read.dossier(id)?.documents.findLast((one) => one.kind === kind);
const change = (form: string, texts: FormTexts) =>
  desk.must('forms.change', { form, effectiveFrom: today, texts: writtenTexts(texts) });
const drawnNow = (): unknown => desk.drawn.at(-1)?.data;

beforeAll(async () => {
  desk = await startTestDesk();
  await desk.must('printers.choose', { printer: 'Quay1-A5', paper: 'A5', copies: 2 });
  await planSlips(desk, 10);
  await desk.must('slips.print', { count: 2 });
});
afterAll(() => desk.end());

describe('bộ mẫu của Tỉnh', () => {
  let first = '';

  it('chưa nghe bộ nào thì in theo bộ kèm phần mềm; giấy ghi bộ và ghi là chưa ai sửa lời', async () => {
    first = await accept();
    expect(issuedOf(first, 'receipt')).toMatchObject({ formSet: 'TT03-2025', words: [] });
    expect(await papersOf(first)).toMatchObject([
      { basis: newest.basis, wordedBy: { province: null, commune: null } },
    ]);
  });

  it('công bố trước thì hôm nay chưa đổi; đến ngày thì giấy mới theo bộ mới, không cần bản phần mềm mới', async () => {
    publishSets(1, [published(newSet)]);
    expect(issuedOf(await accept(), 'receipt')?.formSet).toBe('TT03-2025');
    today = SECOND_DAY;
    desk.setTime('2026-11-24T08:00');
    const second = await accept();
    expect(issuedOf(second, 'receipt')?.formSet).toBe('TT09-2026');
    expect(drawnNow()).toMatchObject({
      form: { numberingLine: `(Theo Mẫu số 01 ban hành kèm theo ${NEW_BASIS})` },
    });
    expect((await papersOf(second))[0]?.basis).toBe(NEW_BASIS);
  });

  it('hồ sơ nhận trước giữ bộ của nó, nhập bù theo bộ của ngày nhận', async () => {
    await desk.must('dossierSlips.print', { dossier: first, kind: 'control_sheet' });
    expect(issuedOf(first, 'control_sheet')?.formSet).toBe('TT03-2025');
    expect(drawnNow()).toMatchObject({ form: { formSet: 'TT03-2025' } });
    const late = await accept({
      on: true,
      day: '23/11/2026',
      time: '9:05',
      slip: '1990',
      reason: 'Mất điện',
    });
    expect(issuedOf(late, 'receipt')?.formSet).toBe('TT03-2025');
  });

  it('Tỉnh công bố muộn một bộ cho ngày đã qua: giấy đã có giữ bộ của nó, kể cả mẫu mà bộ mới bỏ', async () => {
    publishSets(2, [published({ ...newSet, effectiveFrom: FIRST_DAY })]);
    const late = await accept({
      on: true,
      day: '23/11/2026',
      time: '9:10',
      slip: '1991',
      reason: 'Mất điện',
    });
    expect(issuedOf(late, 'receipt')?.formSet).toBe('TT09-2026');
    expect((await desk.must('work.view', { id: first })).hasStopNotice).toBe(true);
    expect((await desk.must('work.view', { id: late })).hasStopNotice).toBe(false);
  });

  it('bộ vô nghĩa thì bộ tốt gần nhất vẫn dùng, và người đứng đầu thấy bản không đọc được', async () => {
    const broken = newSet.forms.map((form) =>
      form.kind === 'receipt'
        ? { ...form, texts: { ...form.texts, 'sentences.sets': '{{count' } }
        : form,
    );
    publishSets(3, [published({ ...newSet, forms: broken })]);
    expect(issuedOf(await accept(), 'receipt')?.formSet).toBe('TT09-2026');
    expect(await desk.must('settle.list', {})).toContainEqual(
      expect.objectContaining({ values: { kind: 'form_sets', version: 3 } }),
    );
  });

  it('lời của bộ mới sửa được như mọi mẫu', async () => {
    await become('administrator');
    const lines = await desk.must('forms.list', {});
    expect(lines.find(({ form }) => form === 'receipt@TT09-2026')).toMatchObject({
      basis: NEW_BASIS,
      current: true,
    });
    await change('receipt@TT09-2026', { 'labels.number': 'Số hồ sơ' });
    await become('officer');
    const id = await accept();
    expect(drawnNow()).toMatchObject({ form: { labels: { number: 'Số hồ sơ' } } });
    expect((await papersOf(id))[0]?.wordedBy).toEqual({ province: null, commune: SECOND_DAY });
  });
});

describe('giấy vẽ lại', () => {
  it('tệp mất thì vẽ lại đúng lời của tờ đã đưa, dù lời đã đổi trong ngày', async () => {
    const id = await accept();
    const [paper] = await papersOf(id);
    const given = drawnNow();
    const words = issuedOf(id, 'receipt')?.words ?? [];
    expect(words).toMatchObject([{ form: 'receipt@TT09-2026', commune: { from: SECOND_DAY } }]);

    await become('administrator');
    await change('receipt@TT09-2026', { 'labels.number': 'Mã số' });
    await change('office', { name: 'QUẦY ĐỔI TÊN' });
    await become('officer');
    Object.assign(desk.line, { fetchFile: () => Promise.resolve(ok(null)) });
    desk.blobs.drop(issuedOf(id, 'receipt')?.sha256 ?? '');
    expect(await desk.must('settle.mendFile', { document: paper?.document ?? '' })).toEqual({
      how: 'redrawn',
    });
    expect(drawnNow()).toEqual(given);
    expect(issuedOf(id, 'receipt')?.words).toEqual(words);

    const next = await accept();
    expect(drawnNow()).toMatchObject({
      form: { labels: { number: 'Mã số' } },
      office: { name: 'QUẦY ĐỔI TÊN' },
    });
    expect(issuedOf(next, 'receipt')?.words).toHaveLength(2);
  });

  it('chữ tiếng Anh kèm giấy cũng sửa được', async () => {
    await become('administrator');
    await change('receipt_english', { 'labels.number': 'File number' });
    await become('officer');
    const id = await accept();
    await desk.must('paperStyle.print', { dossier: id, style: 'bilingual' });
    expect(drawnNow()).toMatchObject({ form: { labels: { number: 'Mã số / File number' } } });
    expect(issuedOf(id, 'receipt')?.words?.map(({ form }) => form)).toContain('receipt_english');
  });
});
