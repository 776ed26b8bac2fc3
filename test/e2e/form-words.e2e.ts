/** Settings → the words of the papers, by keyboard: changed, seen on the paper beside, refused when nonsense, reset. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import { vi } from '#shared/text/vi.ts';
import { violationsOn } from './look-with-axe.ts';
import { specimens } from '../golden/forms/specimens.ts';
import { drawPapers } from './paper-fixtures/draw-papers.ts';
import { openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { forms, shell } = vi;
const administrator = people.officers.find(({ role }) => role === 'administrator');
const NUMBER = '[data-place="labels.number"]';

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

const picture = async (name: string): Promise<void> => {
  await ready.desk.page.screenshot({ path: test.info().outputPath(`${name}.png`) });
};

test('quản trị viên sửa lời của giấy, xem ngay tờ giấy bên cạnh, rồi đặt lại', async () => {
  const { desk, hands, start } = ready;
  const { page } = desk;
  if (administrator === undefined) throw new Error('the try-out has no administrator');
  await page.getByRole('button', { name: shell.officer.menu }).click();
  await page.getByRole('menuitem', { name: shell.officer.change }).click();
  await start.firstSignIn({ ...administrator, pin: '258036' });
  await page.getByRole('button', { name: shell.rooms.settings, exact: true }).click();
  await picture('cai-dat');
  await page.getByRole('button', { name: forms.open }).click();
  const number = page.locator(NUMBER);
  await number.focus();
  const paper = page.getByRole('group', { name: forms.preview });
  await expect(paper.getByText('BẢN XEM TRƯỚC').first()).toBeVisible();
  await hands.press('Control+A');
  await hands.type('Số hồ sơ mới');
  await expect(paper.getByText('Số hồ sơ mới').first()).toBeVisible();
  await picture('mau-giay-dang-sua');
  expect(await violationsOn(page)).toEqual([]);

  await hands.press('Control+A', 'Delete');
  await expect(page.getByText(vi.refusals.form_text_empty)).toBeVisible();
  await expect(paper.getByText('Số hồ sơ mới').first()).toBeVisible();
  await hands.press('F9');
  await expect(number).toBeFocused();
  await picture('mau-giay-sai');
  await hands.type('Số hồ sơ mới');
  await hands.press('F9');
  await expect(page.getByText(forms.historyChanged.replace('{{places}}', '1'))).toBeVisible();
  await expect(page.getByText(forms.standings.now)).toBeVisible();
  await picture('mau-giay-da-sua');

  await page.getByRole('button', { name: forms.reset }).click();
  await page.getByRole('dialog').getByRole('button', { name: forms.reset }).press('Space');
  await expect(number).toHaveValue('Mã hồ sơ');
  for (const kind of ['register@TT03-2025', 'office', 'queue_ticket', 'paper_slips'])
    await test.step(kind, async () => {
      await page.getByLabel(forms.choose).selectOption(kind);
      await expect(paper.locator('.sheet').first()).toBeVisible();
      await picture(`mau-${kind.replace('@', '-')}`);
    });
});

test('tệp phông chữ của giấy hỏng thì quầy không vẽ bằng phông khác', async () => {
  const request = specimens.find(({ name }) => name.includes('fee-slip-bare'))?.request;
  if (request === undefined) throw new Error('no such specimen');
  const drawn = await drawPapers({ phieu: request }, (folder) => {
    const assets = join(folder, 'renderer', 'assets');
    const bold = readdirSync(assets).find((file) => /Tinos_700Bold.*ttf$/.test(file)) ?? '';
    writeFileSync(join(assets, bold), readFileSync(join(assets, bold)).subarray(0, 20_000));
  });
  rmSync(drawn.folder, { recursive: true });
  expect(drawn.papers).toMatchObject([{ name: 'phieu', fault: expect.stringContaining('Tinos') }]);
});
