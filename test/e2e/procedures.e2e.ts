/** The room of the procedures, by keyboard alone: found, read out, marked, flagged, put up, taken in. */
import { copyFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { createStoredQueue, noQueueBecause } from './cups-queue.ts';
import { dayPlans } from './day-plans.ts';
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import { cannotLookBecause, wordsOf } from './paper-fixtures/look-from-outside.ts';
import { openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { procedures, intake } = vi;
const { page: said, flags, notice } = procedures;

const BUILDING = '1.013225';
/** 55 rows in the record. */
const MOST_PAPERS = '1.013229';
const LONGEST = dayPlans.withLongestName.procedure;

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

const find = async (letters: string, code: string): Promise<void> => {
  const { hands, desk } = ready;
  await hands.press('F7');
  await desk.page.locator('[data-field="procedureSearch"]').waitFor();
  await hands.walkTo('Shift+Tab', 'the search', ({ field }) => field === 'procedureSearch');
  await hands.press('Control+A');
  await hands.type(letters);
  await desk.page.locator('[role=option][aria-selected=true]', { hasText: `${code} ·` }).waitFor();
};

const open = async (letters: string, code: string): Promise<void> => {
  const { hands, desk } = ready;
  await find(letters, code);
  await hands.press('Enter');
  await hands.sees(fill(said.code, { code }));
  await desk.page.waitForFunction(() => document.activeElement?.tagName === 'ARTICLE');
};

const picture = async (name: string): Promise<void> => {
  await ready.desk.page.screenshot({ path: test.info().outputPath(`${name}.png`) });
};

test('F7, gõ vài chữ không dấu, Enter: trang thủ tục đọc được cho người dân nghe', async () => {
  const { hands, desk } = ready;
  await open('khai sinh', '1.001193');
  for (const heading of [said.deadline, said.fees, said.papers, said.basis])
    await expect(desk.page.getByRole('heading', { name: heading })).toBeVisible();
  await picture('thu-tuc');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('Control+B');
  await expect(desk.page.getByRole('button', { name: said.favour, pressed: true })).toBeVisible();
  await hands.press('Escape');
  await expect.poll(hands.held).toMatchObject({ field: 'procedureSearch' });
  await hands.press('Control+A', 'Delete');
  await expect(desk.page.getByRole('option').first()).toContainText('1.001193');
});

test('tên dài nhất và thủ tục nhiều giấy tờ vẫn đọc được; bản niêm yết xem trước ngay trên màn hình', async () => {
  const { hands, desk } = ready;
  await open(LONGEST, LONGEST);
  await picture('ten-dai-nhat');
  await hands.press('Control+P');
  const dialog = desk.page.getByRole('dialog', { name: notice.title });
  await dialog.getByRole('group', { name: notice.title }).waitFor();
  await picture('niem-yet');
  expect(await violationsOn(desk.page)).toEqual([]);
  await expect.poll(hands.held).toMatchObject({ words: notice.print });
  await hands.press('Enter');
  await hands.sees(vi.refusals.notice_no_printer);
  await hands.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('báo vướng mắc cho Tỉnh, rồi báo hết; cả hai còn trên trang', async () => {
  const { hands, desk } = ready;
  await open('khai tu', '1.000656');
  await hands.press('Control+M');
  await desk.page.getByRole('dialog', { name: flags.dialog }).waitFor();
  await hands.type('Cổng ghi số 1, không ghi đơn vị');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.walkTo('Tab', flags.send, ({ words }) => words === flags.send);
  await hands.press('Enter');
  await hands.sees(flags.done);
  await hands.sees('Cổng ghi số 1, không ghi đơn vị');
  await hands.walkTo('Tab', flags.settle, ({ words }) => words === flags.settle);
  await hands.press('Enter');
  await desk.page.getByRole('dialog', { name: flags.settleDialog }).waitFor();
  await hands.type('Tỉnh đã sửa');
  await hands.walkTo('Tab', flags.send, ({ words }) => words === flags.send);
  await hands.press('Enter');
  await hands.sees(/: Tỉnh đã sửa$/);
  await picture('vuong-mac');
});

test('từ trang thủ tục bấm F9 là sang phiếu tiếp nhận, con trỏ ở họ tên; chọn trường hợp thì giấy tờ theo', async () => {
  const { hands, desk } = ready;
  await open('giay phep xay dung', BUILDING);
  await picture('bay-truong-hop');
  await hands.press('F9');
  await desk.page.waitForFunction(
    () => document.activeElement?.getAttribute('data-field') === 'submitter.name',
  );
  const chosen = desk.page.getByRole('group', { name: intake.procedure.chosen });
  await expect(chosen).toContainText(BUILDING);
  const rows = desk.page.locator('[role=grid] [data-field^="papers."]');
  const all = await rows.count();
  await hands.walkTo('Shift+Tab', 'the case', ({ field }) => field === 'caseIndex');
  await hands.press('End');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await picture('tiep-nhan-truong-hop');
  expect(desk.complaints).toEqual([]);
});

test('bản niêm yết ra máy in: trên giấy có đủ tên và từng giấy tờ, bản đã treo được lưu', async () => {
  test.setTimeout(180_000);
  needs(noQueueBecause() ?? cannotLookBecause());
  const { hands, desk } = ready;
  const queue = await createStoredQueue('qmc-notice');
  try {
    await desk.must('printers.choose', { printer: queue.name, paper: 'A5', copies: 1 });
    for (const [nth, code] of [LONGEST, MOST_PAPERS].entries()) {
      await open(code, code);
      const { papers, name } = await desk.must('procedures.page', { code });
      await hands.press('Control+P');
      await desk.page.getByRole('group', { name: notice.title }).waitFor();
      await hands.press('Enter');
      await hands.sees(notice.kept);
      await hands.press('Escape');
      const job = (await queue.waitFor(nth + 1))[nth];
      if (job === undefined) throw new Error('no paper came out');
      copyFileSync(job.file, test.info().outputPath(`niem-yet-${code}.pdf`));
      const words = (await wordsOf(job.file)).flat().map(({ text }) => text);
      const onPaper = words.join(' ').replaceAll(/\s+/g, ' ');
      for (const part of [name, ...papers.flatMap((group) => group.papers.map((one) => one.name))])
        for (const word of part.split(/\s+/)) expect(onPaper).toContain(word);
    }
  } finally {
    await queue.remove();
  }
});
