/** A form set from a copy to every desk, as an operator makes it in a real Chromium; the paper follows the typing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { findProgram } from '#build/setup/system.ts';
import { board } from '#shared/text/vi/board.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import { startSwitchedProvince, type SwitchedProvince } from './province.ts';
import { createTestClock } from './test-clock.ts';

const program = findProgram('chromium') ?? findProgram('chromium-browser');
const { formSets, forms } = board;

let folder: string;
let province: SwitchedProvince;
let browser: Browser | null = null;
let page: Page;

test.beforeAll(async () => {
  if (program === undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'qmc-sets-'));
  province = await startSwitchedProvince(
    join(folder, 'province'),
    createTestClock('2026-11-23T08:00'),
  );
  browser = await chromium.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(new URL('/board', province.url).href);
  await page.getByLabel(board.signIn.name).fill(province.operator.name);
  await page.getByLabel(board.signIn.password).fill(province.operator.password);
  await page.getByRole('button', { name: board.signIn.submit }).click();
});
test.afterAll(async () => {
  if (browser === null) return;
  await browser.close();
  await province.off();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(() => needs(program === undefined ? 'máy này không có Chromium' : null));

const picture = (name: string, fullPage = true) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage });

test('sao một bộ, sửa lời, tờ giấy đổi theo chữ đang gõ, công bố, rút lại', async () => {
  await page.getByRole('navigation').getByRole('link', { name: board.places.forms }).click();
  await page.getByRole('link', { name: formSets.title }).click();
  expect(await violationsOn(page)).toEqual([]);
  await picture('bo-mau');

  await page.getByLabel(formSets.name, { exact: true }).fill('TT05-2027');
  await page.getByLabel(formSets.basis, { exact: true }).fill('Thông tư số 05/2027/TT-THU');
  await page.getByLabel(formSets.from).fill('2027-07-01');
  await page.getByRole('button', { name: formSets.copy }).click();
  await expect(
    page.getByRole('heading', { name: fill(formSets.draft, { name: 'TT05-2027' }) }),
  ).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await picture('ban-nhap');

  await page.getByRole('link', { name: `${formSets.words}: ${vi.forms.kinds.receipt}` }).click();
  const paper = page.frameLocator(`iframe[title="${forms.preview}"]`);
  await expect(paper.getByText('05/2027/TT-THU').first()).toBeVisible();
  const field = page.locator('textarea[name="labels.number"]');
  await field.fill('Số của hồ sơ mới');
  await expect(paper.getByText('Số của hồ sơ mới').first()).toBeVisible();
  await expect(field).toBeFocused();
  expect(await violationsOn(page)).toEqual([]);
  await picture('sua-loi', false);
  await page.getByRole('button', { name: formSets.saveTexts }).click();
  await expect(page.getByRole('status')).toHaveText(formSets.saved);

  await page.getByRole('link', { name: fill(formSets.backToDraft, { name: 'TT05-2027' }) }).click();
  await page.getByRole('button', { name: formSets.publish }).click();
  await expect(page.getByRole('status')).toContainText('01/07/2027');
  await picture('da-cong-bo');
  await page.getByRole('button', { name: `${formSets.withdraw}: TT05-2027` }).click();
  await expect(page.getByRole('status')).toHaveText(
    fill(formSets.withdrawn, { name: 'TT05-2027' }),
  );
});
