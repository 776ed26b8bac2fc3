/** Several dossiers of one person: one receipt for all. By keyboard alone. */
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { dayPlans } from './day-plans.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takePictures } from './shots.ts';

const { withFee, withCard } = dayPlans;
const SHOTS = process.env['QMC_SHOTS'];

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

test('còn hồ sơ nữa: Ctrl+N giữ người, F9 ở hồ sơ cuối in một giấy chung', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.begin(withFee);
  await intake.complete(withFee);
  await intake.settled();
  await hands.press('Control+N');
  await hands.sees(fill(vi.group.open, { name: withFee.submitter.name, total: 1 }));
  await hands.walkTo('Tab', 'the search', ({ field }) => field === 'procedureCode');
  await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue(
    withFee.submitter.name,
  );
  if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'group');
  expect(await violationsOn(desk.page)).toEqual([]);
  await intake.search(withCard);
  await hands.press('Enter');
  await intake.settled();
  expect(await intake.accept()).toMatch(/-1002$/);
  await hands.sees(sentenceLike(vi.group.together));
  const { rows } = await desk.must('dossiers.list', {
    text: '',
    scope: 'all',
    offset: 0,
    limit: 5,
  });
  const papers = await Promise.all(
    rows.map(async ({ id }) => (await desk.must('dossiers.open', { id })).documents),
  );
  expect(papers.map((documents) => documents.length)).toEqual([1, 1]);
  expect(new Set(papers.flat().map(({ document }) => document)).size).toBe(1);
});

test('hết hồ sơ giữa chừng: một phím in giấy chung cho những hồ sơ đã nhận', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.nextCitizen();
  await hands.press('Control+N');
  await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue(
    withFee.submitter.name,
  );
  await intake.search(withFee);
  await hands.press('Enter');
  await intake.settled();
  await hands.press('Control+N');
  await hands.sees(fill(vi.group.open, { name: withFee.submitter.name, total: 1 }));
  await hands.press('Control+Shift+N');
  await hands.sees(vi.intake.due.before);
  await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue('');
  await hands.sees(sentenceLike(vi.intake.accept.done));
});
