/** Between two programs: the desk hands over, the department receives and gives the result in its own browser. */
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { findProgram } from '#build/setup/system.ts';
import { board } from '#shared/text/vi/board.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { DATA } from '../server/department-client.ts';
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { departments: texts } = board;
const NAME = 'Phòng Tư pháp thử';
const ID = '019abc00-0000-7000-8000-000000000001';
const program = findProgram('chromium') ?? findProgram('chromium-browser');

let ready: ReadyDesk;
let browser: Browser | null = null;
let page: Page;

test.beforeAll(async () => {
  if (program === undefined) return;
  test.setTimeout(240_000);
  ready = await openReadyDesk();
  browser = await chromium.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
});
test.afterAll(async () => {
  await browser?.close();
  if (program !== undefined) await ready.remove();
});
test.beforeEach(() => needs(program === undefined ? 'máy này không có Chromium' : null));

const picture = (name: string, of: Page = page) =>
  of.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
const goTo = (path: string) => page.goto(new URL(path, ready.province.url).href);

/** The operator adds the department and hands its officer a password. */
const openAccount = async (): Promise<string> => {
  const { operator } = ready.province;
  await goTo('/board');
  await page.getByLabel(board.signIn.name).fill(operator.name);
  await page.getByLabel(board.signIn.password).fill(operator.password);
  await page.getByRole('button', { name: board.signIn.submit }).click();
  await goTo('/board/departments');
  await page.getByLabel(texts.code, { exact: true }).fill('phong-tu-phap');
  await page.getByLabel(texts.name, { exact: true }).fill(NAME);
  await page.getByLabel(texts.procedures).fill('1.001193');
  await page.getByLabel(texts.everyOffice).check();
  await page.getByRole('button', { name: texts.save }).click();
  await page.getByRole('heading', { name: NAME }).waitFor();
  await page.getByLabel(texts.account, { exact: true }).fill('tu-phap-1');
  await page.getByLabel(texts.person, { exact: true }).fill('Lê Thị Thử');
  expect(await violationsOn(page)).toEqual([]);
  await picture('phong-o-trang-van-hanh');
  await page.getByRole('button', { name: texts.give }).click();
  return (await page.locator('output.code').textContent()) ?? '';
};

const sendResult = async (name: string, mimeType: string, buffer: Buffer): Promise<void> => {
  await page.getByLabel(texts.page.paperName).fill('Quyết định thử');
  await page.getByLabel(texts.page.resultFile).setInputFiles({ name, mimeType, buffer });
  await page.getByRole('button', { name: texts.page.finishButton }).click();
};

test('bàn giao ở quầy, phòng nhận và trả kết quả trên trang của mình, quầy thấy và mở được tệp', async () => {
  test.setTimeout(240_000);
  const { press, type, walkTo, sees, page: window } = ready.hands;
  const password = await openAccount();
  await ready.desk.must('intake.accept', { draft: ID, form: acceptableForm });
  await ready.desk.must('sync.now', {});
  await expect
    .poll(
      async () =>
        (await ready.desk.must('work.view', { id: ID })).departments.map(({ name }) => name),
      { timeout: 30_000 },
    )
    .toEqual([NAME]);
  await ready.desk.must('work.handOver', { id: ID, to: NAME });
  await ready.desk.must('sync.now', {});

  await goTo('/department');
  await page.getByLabel(texts.page.account).fill('tu-phap-1');
  await page.getByLabel(texts.page.password).fill(password);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: texts.page.submit }).click();
  await page.getByRole('heading', { name: fill(texts.page.title, { name: NAME }) }).waitFor();
  await expect
    .poll(async () => {
      await page.reload();
      return page.locator('tbody tr').count();
    })
    .toBe(1);
  expect(await violationsOn(page)).toEqual([]);
  await picture('danh-sach-cua-phong');
  await page.locator('tbody a').click();
  await page.getByRole('button', { name: texts.page.receive }).click();
  await expect(page.getByRole('status')).toContainText('Đã báo nhận');
  expect(await violationsOn(page)).toEqual([]);
  await picture('mot-ho-so-cua-phong');
  await sendResult('sai.pdf', 'application/pdf', Buffer.from('không phải PDF'));
  await expect(page.getByRole('alert')).toHaveText(texts.refused.file_refused);
  await sendResult('quyet-dinh.xml', 'application/xml', DATA);
  await expect(page.getByRole('status')).toContainText('Đã gửi kết quả');
  await picture('da-gui-ket-qua');

  await ready.desk.must('sync.now', {});
  await expect
    .poll(async () => (await ready.desk.must('dossiers.open', { id: ID })).dossier.state, {
      timeout: 30_000,
    })
    .toBe('finished');
  const { row } = await ready.desk.must('dossiers.open', { id: ID });
  await press('Control+K');
  await type(row.number);
  await window.locator('[role=gridcell]', { hasText: row.number }).waitFor();
  await walkTo('Tab', 'the list', ({ role }) => role === 'grid');
  await press('Enter');
  await window.getByRole('heading', { name: row.number }).waitFor();
  await sees('Lê Thị Thử');
  expect(await violationsOn(window)).toEqual([]);
  await picture('ho-so-o-quay', window);
  await window
    .getByRole('button', { name: fill(vi.departments.open, { name: 'quyet-dinh.xml' }) })
    .focus();
  await press('Enter');
  await sees('01/QĐ-THU');
  expect(await violationsOn(window)).toEqual([]);
  await picture('xem-xml', window);
});

test('phòng trả nhầm thì lấy lại, quầy thấy vì sao', async () => {
  test.setTimeout(120_000);
  const { sees, page: window } = ready.hands;
  await page.locator('tbody a').click();
  await page.getByLabel(texts.page.reason).fill('Gửi nhầm tệp của hồ sơ khác');
  expect(await violationsOn(page)).toEqual([]);
  await picture('lay-lai-ket-qua');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Đã lấy lại kết quả');
  expect(await violationsOn(page)).toEqual([]);
  await picture('da-lay-lai');
  await ready.desk.must('sync.now', {});
  await expect
    .poll(async () => (await ready.desk.must('dossiers.open', { id: ID })).dossier.state, {
      timeout: 30_000,
    })
    .toBe('processing');
  await sees('Gửi nhầm tệp của hồ sơ khác');
  await picture('quay-thay-lay-lai', window);
});
