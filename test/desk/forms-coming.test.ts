/** Words of papers promised for a coming day, and what is changed before that day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communeEditions } from '#electron/desk/papers/paper-forms.ts';
import { takePublication } from '#electron/desk/catalogue/take-publication.ts';
import { editableForm } from '#shared/forms/texts/editable-forms.ts';
import { writtenTexts, type FormTexts } from '#shared/forms/texts/text-places.ts';
import { textsInForce } from '#shared/forms/texts/wording.ts';
import { day } from '../fixtures/calendar.ts';
import { officerMau, officersList } from './officers-published.ts';
import { startTestDesk, type TestDesk } from './test-desk.ts';

const TODAY = '2026-11-23';
const SPRING = '2027-01-01';
const SUMMER = '2027-06-01';

let desk: TestDesk;

const change = (texts: FormTexts, from = TODAY, base?: FormTexts) =>
  desk.must('forms.change', {
    form: 'office',
    effectiveFrom: day(from),
    texts: writtenTexts(texts),
    ...(base === undefined ? {} : { base: writtenTexts(base) }),
  });
const page = () => desk.must('forms.page', { form: 'office' });
const textsOn = async (on: string): Promise<FormTexts> => {
  const form = editableForm('office', (await page()).office);
  if (form === null) throw new Error('no form of the office');
  const commune = communeEditions(desk.store.read);
  return textsInForce(form, { province: [], commune }, day(on)).commune;
};

beforeAll(async () => {
  desk = await startTestDesk();
  const list = officersList(2, [await officerMau({ role: 'administrator' })]);
  desk.store.write((tx) => takePublication(tx, list, day(TODAY)));
  desk.desk.arrived();
});
afterAll(() => desk.end());

describe('lời đã hẹn cho ngày sau', () => {
  it('sửa hôm nay thì đến ngày hẹn vẫn còn; chỗ đã hẹn lời riêng thì giữ lời đã hẹn', async () => {
    await change({ phone: '0900 000 011' }, SPRING);
    await change({ phone: '0900 000 022', address: 'Ấp 9' });
    expect(await textsOn(TODAY)).toEqual({ phone: '0900 000 022', address: 'Ấp 9' });
    expect(await textsOn('2026-12-31')).toEqual({ phone: '0900 000 022', address: 'Ấp 9' });
    expect(await textsOn(SPRING)).toEqual({ phone: '0900 000 011', address: 'Ấp 9' });
    expect(await page()).toMatchObject({
      coming: [{ effectiveFrom: SPRING, texts: { phone: '0900 000 011', address: 'Ấp 9' } }],
    });
  });

  it('sửa đúng ngày đã hẹn thì những chỗ hẹn trước không mất', async () => {
    const { commune } = await page();
    await change({ ...commune, address: 'Ấp 10' }, SPRING, commune);
    expect(await textsOn(SPRING)).toEqual({ phone: '0900 000 011', address: 'Ấp 10' });
    expect(await textsOn(TODAY)).toEqual({ phone: '0900 000 022', address: 'Ấp 9' });
  });

  it('bản gõ dở từ trước không đè chỗ người khác vừa sửa', async () => {
    const { commune: base } = await page();
    await change({ ...base, phone: '0900 000 033' });
    await change({ ...base, name: 'QUẦY THỬ MỚI' }, TODAY, base);
    expect(await textsOn(TODAY)).toEqual({
      phone: '0900 000 033',
      address: 'Ấp 9',
      name: 'QUẦY THỬ MỚI',
    });
  });

  it('rút lời đã hẹn thì lời đang dùng giữ tiếp, và không còn ghi là sắp áp dụng', async () => {
    await desk.must('forms.withdraw', { form: 'office', effectiveFrom: day(SPRING) });
    expect(await textsOn(SPRING)).toEqual(await textsOn(TODAY));
    const { coming, history } = await page();
    expect(coming).toEqual([]);
    expect(history.filter(({ standing }) => standing === 'coming')).toEqual([]);
    await change({ phone: '0900 000 044' });
    expect(await textsOn(SPRING)).toEqual({ phone: '0900 000 044' });
    expect(
      await desk.ask('forms.withdraw', { form: 'office', effectiveFrom: day(SPRING) }),
    ).toMatchObject({ error: { code: 'form_unchanged' } });
  });

  it('rút lời của ngày gần thì ngày xa hơn giữ chỗ riêng, không giữ chỗ đã rút', async () => {
    await change({ phone: '0900 000 077' }, SPRING);
    await change({ phone: '0900 000 077', address: 'Ấp 8' }, SUMMER);
    await desk.must('forms.withdraw', { form: 'office', effectiveFrom: day(SPRING) });
    expect(await textsOn(SPRING)).toEqual({ phone: '0900 000 044' });
    expect(await textsOn(SUMMER)).toEqual({ phone: '0900 000 044', address: 'Ấp 8' });
  });

  it('đặt lại thì lời hẹn cho ngày sau cũng thôi', async () => {
    await change({ phone: '0900 000 055' }, SPRING);
    await change({ phone: '0900 000 066' }, SUMMER);
    await desk.must('forms.reset', { form: 'office', effectiveFrom: day(TODAY) });
    for (const on of [TODAY, SPRING, SUMMER]) expect(await textsOn(on)).toEqual({});
  });
});
