/** The board as an operator meets it in a real Chromium: a decision and a calendar, from a file to every desk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { findProgram } from '#build/setup/system.ts';
import { board } from '#shared/text/vi/board.ts';
import { fill } from '#shared/text/fill.ts';
import { merged, workbook } from '../fixtures/workbook.ts';
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import { startSwitchedProvince, type SwitchedProvince } from './province.ts';
import { createTestClock } from './test-clock.ts';

const program = findProgram('chromium') ?? findProgram('chromium-browser');
const { publishing, catalogue } = board;

let folder: string;
let province: SwitchedProvince;
let browser: Browser | null = null;
let page: Page;

test.beforeAll(async () => {
  if (program === undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'qmc-board-'));
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

const picture = (name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });

const fileOf = async (name: string, rows: Parameters<typeof workbook>[0][string]) => {
  const path = join(folder, name);
  writeFileSync(path, await workbook({ 'Bảng 1': rows }));
  return path;
};

const goTo = (place: string) =>
  page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();

test('quyết định công bố: đọc bảng tính, xem từng thay đổi, ban hành', async () => {
  await goTo(board.places.catalogue);
  await page.getByLabel(catalogue.decision, { exact: true }).fill('Quyết định 02/QĐ-UBND (thử)');
  await page.getByLabel(catalogue.from).fill('2027-01-04');
  await page
    .getByLabel(catalogue.file, { exact: true })
    .setInputFiles(
      await fileOf('quyet-dinh.xlsx', [
        [merged('ỦY BAN NHÂN DÂN TỈNH THỬ', 4)],
        ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết'],
        [1, '9.000001', 'Cấp giấy thử nghiệm', '05 ngày làm việc'],
        [2, null, 'Dòng thiếu mã', '03 ngày'],
      ]),
    );
  await page.getByRole('button', { name: catalogue.submit }).click();
  await expect(page.getByText('1 thủ tục mới')).toBeVisible();
  await expect(page.getByText(catalogue.rows.row_without_code)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: fill(catalogue.publishDespite, { refused: 1 }) }).click();
  await expect(page.getByRole('status')).toContainText('Đã ban hành bản 2');
});

const calendarFile = (swapped: string) =>
  fileOf('lich-2027.xlsx', [
    [merged('LỊCH NGHỈ LỄ, TẾT NĂM 2027', 5)],
    ['Ngày', 'Loại', 'Buổi', 'Nội dung', 'Số quyết định'],
    [new Date('2027-01-01T00:00:00Z'), 'Nghỉ', null, 'Tết Dương lịch', null],
    ['05/02/2027 - 11/02/2027', 'Nghỉ', null, 'Tết Nguyên đán', null],
    ['30/04/2027', 'Nghỉ', null, 'Ngày Chiến thắng', null],
    ['03/05/2027', 'Nghỉ', null, 'Hoán đổi', 'QĐ 7/QĐ-UBND (thử)'],
    [swapped, 'Làm bù', null, 'Hoán đổi', 'QĐ 7/QĐ-UBND (thử)'],
    ['31/12/2027', 'Nghỉ', 'Chiều', 'Nghỉ chiều', null],
  ]);

const readCalendar = async (swapped: string) => {
  await goTo(board.places.publishing);
  await page.getByRole('link', { name: publishing.subjects.calendar }).click();
  await page.getByLabel(publishing.form.coverFrom).fill('2027-01-01');
  await page.getByLabel(publishing.form.coverUntil).fill('2027-12-31');
  await page.getByLabel(publishing.form.decision).fill('QĐ 1/QĐ-UBND (thử)');
  await page.getByLabel(publishing.form.file).setInputFiles(await calendarFile(swapped));
  await page.getByRole('button', { name: publishing.form.submit }).click();
};

test('lịch có ngày vừa nghỉ vừa làm bù: nói rõ, không ban hành được; sửa rồi thì ban hành', async () => {
  await goTo(board.places.publishing);
  expect(await violationsOn(page)).toEqual([]);
  await picture('cong-bo');
  await readCalendar('03/05/2027');
  await expect(page.getByText('Ngày 03/05/2027 vừa nghỉ vừa làm bù (xem dòng 6)')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('chưa ban hành được');
  await expect(page.getByRole('button', { name: publishing.preview.publish })).toHaveCount(0);
  expect(await violationsOn(page)).toEqual([]);
  await picture('lich-sai');

  await readCalendar('15/05/2027');
  await expect(page.getByRole('button', { name: publishing.preview.publish })).toBeVisible();
  await expect(page.getByRole('row', { name: /15\/05\/2027 Thứ Bảy Làm bù/ })).toBeVisible();
  await picture('lich-xem-truoc');
  await page.getByRole('button', { name: publishing.preview.publish }).click();
  await expect(page.getByRole('status')).toContainText('Đã ban hành bản 2');
});

test('giờ làm việc: gõ bằng bàn phím, ô sai được nói tên, xem ngày hẹn thử trước và sau rồi ban hành', async () => {
  await goTo(board.places.publishing);
  await page.getByRole('link', { name: publishing.subjects.hours }).focus();
  await page.keyboard.press('Enter');
  const field = (
    day: string,
    kind: 'worked' | 'open',
    part: 'morning' | 'afternoon',
    end: 'from' | 'to',
  ) => {
    const words = publishing.hoursPage;
    const values = { day, kind: words[kind], part: words[part], end: words[end] };
    return page.getByLabel(fill(words.field, values), { exact: true });
  };
  const { friday, saturday } = publishing.weekdays;
  await field(friday, 'worked', 'afternoon', 'to').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel(publishing.form.from).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/hours\?from=\d{4}-\d{2}-\d{2}$/u);
  expect(await violationsOn(page)).toEqual([]);
  await picture('gio-lam-viec');
  await field(friday, 'worked', 'afternoon', 'to').fill('16h');
  await field(friday, 'open', 'afternoon', 'from').fill('13h30');
  await page.keyboard.press('Tab');
  await page.keyboard.type('buổi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(publishing.hoursPage.refusals.time_unclear);
  expect(await violationsOn(page)).toEqual([]);
  await picture('gio-lam-viec-sai');
  await field(friday, 'open', 'afternoon', 'to').fill('16h');
  await field(saturday, 'open', 'morning', 'from').fill('7h30');
  await field(saturday, 'open', 'morning', 'to').fill('11h');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: publishing.tables.sample })).toBeVisible();
  await expect(page.getByRole('row', { name: /Thứ Bảy 07:30–11:00/ })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await picture('gio-lam-viec-xem-truoc');
  await page.getByRole('button', { name: publishing.preview.publish }).click();
  await expect(page.getByRole('status')).toContainText('Đã ban hành');
});

test('trang của một đơn vị và trang chứng thực: bàn phím tới được, axe không thấy lỗi', async () => {
  await goTo(board.places.publishing);
  await page.getByRole('link', { name: publishing.subjects.certification }).click();
  await expect(page.getByText('Sao y bản chính')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await picture('chung-thuc');
  await goTo(board.places.publishing);
  await page.getByRole('link', { name: /H00\.01/ }).click();
  await page
    .getByRole('textbox', { name: publishing.patternPage.template })
    .fill('{agencyCode}/{yymmdd}/{counter}');
  await page.keyboard.press('Enter');
  await expect(page.getByText('H00.01/261124/2001').first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await picture('mau-so');
  await page.goBack();
  expect(await violationsOn(page)).toEqual([]);
  await picture('don-vi');
});
