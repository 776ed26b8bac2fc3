/** More than one way to take in: a slip for whoever must come again, an earlier dossier once more. By keyboard alone. */
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { dayPlans } from './day-plans.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takePictures } from './shots.ts';

const { withFee } = dayPlans;
const DRAFT = '019abc00-0000-7000-8000-000000000001';
const SHOTS = process.env['QMC_SHOTS'];

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

const picture = async (name: string): Promise<void> => {
  if (SHOTS !== undefined) await takePictures(ready.desk, SHOTS, name);
};

test('thiếu giấy tờ: một phím in phiếu hướng dẫn, phím kia in rồi gác hồ sơ lại', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.begin(withFee);
  await hands.press('Control+H');
  await hands.sees(vi.guidance.given);
  await hands.sees(vi.print.no_printer);
  await picture('guidance');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('Control+Shift+H');
  await hands.sees(fill(vi.intake.tray.done, { clip: 1 }));
  await hands.walkTo('Tab', 'the search', ({ field }) => field === 'procedureCode');
  const [parked] = await desk.must('draft.parked', {});
  expect(parked).toMatchObject({ clip: 1, name: withFee.submitter.name });
  const kinds = (await desk.must('documents.jobs', {})).map(({ kind }) => kind);
  expect(kinds).toEqual(['guidance_slip', 'guidance_slip']);
  expect(
    await desk.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 5 }),
  ).toMatchObject({ total: 0 });
});

test('nhận qua bưu chính, phi địa giới: các ô hiện ra khi cần, thiếu thì F9 chỉ đúng ô', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.search(dayPlans.withCard);
  await hands.press('Enter');
  await hands.walkTo('Shift+Tab', 'the area', ({ field }) => field === 'arrival.crossArea');
  await hands.press('Space');
  await hands.walkTo('Tab', 'the assisting office', ({ field }) => field === 'arrival.assisting');
  await hands.press('F9');
  await hands.walkTo('Shift+Tab', 'an office', ({ field }) => field === 'arrival.receiving');
  await hands.type('Xã Mẫu');
  await hands.press('Enter');
  await hands.type('Ủy ban nhân dân xã Mẫu');
  await picture('cross-area');
  const axe = await violationsOn(desk.page);
  expect(axe).toEqual([]);
});

test('lập hồ sơ giống hồ sơ đã có: cùng người, cùng thủ tục, nói rõ phải xem lại giấy tờ', async () => {
  const { hands, desk, rooms } = ready;
  const { number } = await desk.must('intake.accept', { draft: DRAFT, form: acceptableForm });
  await rooms.findDossier(number, number);
  await rooms.openFound(number);
  await hands.press('Control+D');
  await hands.sees(fill(vi.copied.from, { number }));
  await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue(
    withFee.submitter.name,
  );
  await picture('copied');
  expect(await violationsOn(desk.page)).toEqual([]);
});
