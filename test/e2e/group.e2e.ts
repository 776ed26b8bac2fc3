/** Several dossiers of one person: one receipt for all. By keyboard alone. */
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { dayPlans } from './day-plans.ts';
import { workbook } from '../fixtures/workbook.ts';
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

test('nhận theo danh sách: đọc bảng tính, dòng vướng nói vì sao, nhận lần lượt, chọn lại tệp thì không nhận hai lần', async () => {
  const { hands, intake, desk } = ready;
  const buffer = Buffer.from(
    await workbook({
      'Danh sách': [
        ['Họ và tên', 'Ngày sinh', 'Số CCCD', 'Địa chỉ'],
        ['Phạm Thị Thử', 1960, '079160000021', 'Ấp 1, xã Thử Nghiệm'],
        ['Lê Văn Mẫu', 1958, '079058000022', ''],
        ['Hoàng Thị Mẫu', 1970, '079170000023', 'Ấp 3, xã Thử Nghiệm'],
      ],
    }),
  );
  const choose = (): Promise<void> =>
    desk.page
      .locator('[data-list]')
      .setInputFiles({ name: 'thang-11.xlsx', mimeType: 'application/octet-stream', buffer });
  await hands.press('F2');
  await intake.search(withFee);
  await hands.press('Enter');
  await hands.press('Control+J');
  await hands.sees(vi.group.list.about);
  await choose();
  await hands.sees(fill(vi.group.list.refused, { total: 1 }));
  expect(await violationsOn(desk.page)).toEqual([]);
  if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'list');
  const accept = fill(vi.group.list.accept, { total: 2 });
  await hands.walkTo('Tab', accept, ({ words }) => words.startsWith(accept));
  await hands.press('Space');
  await hands.sees(fill(vi.group.list.finished, { total: 2 }));
  await choose();
  await hands.sees(fill(vi.group.list.before, { total: 2 }));
});
