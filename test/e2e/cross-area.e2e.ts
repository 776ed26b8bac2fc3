/** A dossier of another area: its page sends it, its room lists it, by keyboard alone. */
import { expect, test } from '@playwright/test';
import { plainArrival } from '#shared/contract/intake-form.ts';
import { vi } from '#shared/text/vi.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takePictures } from './shots.ts';

const { crossArea: words } = vi;
const ID = '019abc00-0000-7000-8000-000000000001';
const SHOTS = process.env['QMC_SHOTS'];

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

const picture = async (name: string): Promise<void> => {
  if (SHOTS !== undefined) await takePictures(ready.desk, SHOTS, name);
};

test('nhận, chuyển đi bằng giấy, ghi bước tiếp; Enter không chuyển, phím cách chuyển', async () => {
  const { hands, desk } = ready;
  const arrival = { ...plainArrival, crossArea: true, receiving: 'Xã Thử', competent: 'Xã Mẫu' };
  await desk.must('intake.accept', { draft: ID, form: { ...acceptableForm, arrival } });
  await hands.press('Alt+7');
  await hands.sees(words.places.to_send);
  await hands.press('ArrowDown');
  await picture('cross-area-room');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('Enter');
  await hands.sees(words.steps['1']);
  await hands.press('Alt+G');
  await hands.sees(words.dialog.office);
  await picture('cross-area-send');
  expect(await violationsOn(desk.page)).toEqual([]);
  const office = desk.page.getByRole('combobox', { name: words.dialog.office, exact: true });
  await expect(office).toBeFocused();
  await expect(office).toHaveValue('');
  await hands.press('End');
  await hands.sees(words.dialog.outsideNote);
  await hands.walkTo('Tab', 'the button', (held) => held.words === words.send);
  await hands.press('Enter');
  const step = async () => (await desk.must('dossiers.open', { id: ID })).dossier.crossArea?.step;
  expect(await step()).toBe(1);
  await hands.press('Space');
  await hands.sees(words.steps['2']);
  await picture('cross-area-sent');
  expect(await step()).toBe(2);
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('Alt+7');
  await hands.sees(words.places.under_way);
});
