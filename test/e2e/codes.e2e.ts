/** Papers under the scanner: read from outside off the real PDF, scanned in every room; dossiers rebuilt from receipts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { codeOf } from '../fixtures/receipt-code.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import { cannotLookBecause, codesOf } from './paper-fixtures/look-from-outside.ts';
import {
  acceptableForm,
  makeFolders,
  openReadyDesk,
  tryOutOf,
  type ReadyDesk,
} from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';
import { takePictures } from './shots.ts';

const { codes } = vi;
const SHOTS = process.env['QMC_SHOTS'];
const DRAFT = '0193e4a1-7b2c-7def-8abc-0000000000aa';

test.describe('quét mã trên giấy', () => {
  test.beforeEach(() => needs(cannotLookBecause()));
  test.describe.configure({ timeout: 240_000 });

  const folders = makeFolders();
  let ready: ReadyDesk;
  let other: Seat | null = null;
  let number = '';
  let code = '';

  test.beforeAll(async () => {
    ready = await openReadyDesk();
    // What is taken in from here on never reaches the province.
    await ready.province.off();
    const accepted = await ready.desk.must('intake.accept', {
      draft: DRAFT,
      form: acceptableForm,
    });
    number = accepted.number;
    const { document } = await ready.desk.must('documents.issue', { dossier: DRAFT });
    const pdf = await ready.desk.must('documents.pdf', { document });
    const folder = mkdtempSync(join(tmpdir(), 'qmc-codes-'));
    const file = join(folder, 'receipt.pdf');
    writeFileSync(file, pdf.bytes);
    const read = await codesOf(file);
    rmSync(folder, { recursive: true });
    code = read.find((one) => one.startsWith('QR-Code:'))?.slice('QR-Code:'.length) ?? '';
  });
  test.afterAll(async () => {
    await other?.desk.kill();
    await ready.remove();
    folders.remove();
  });

  const opened = (): Promise<void> =>
    ready.desk.page.getByRole('heading', { name: number }).waitFor();
  const shoot = async (name: string): Promise<void> => {
    if (SHOTS !== undefined) await takePictures(ready.desk, SHOTS, name);
  };

  test('mã in trên giấy thật đọc được ở 203 dpi và mang cả bản chép', () => {
    expect(code).toMatch(/^https:\/\/.+#2\d{700,}$/);
  });

  test('từ Trang chủ, rồi giữa lúc đang gõ phiếu: hồ sơ mở ra, phiếu còn nguyên, không tiếp nhận gì', async () => {
    const { hands, desk } = ready;
    await hands.press('Alt+1');
    await hands.sees(vi.home.ready.title);
    await hands.scan(`${code}\n`);
    await opened();

    await hands.press('F2');
    await hands.walkTo('Tab', 'the name', ({ field }) => field === 'submitter.name');
    await hands.type('Nguyễn Thị Thử');
    await hands.scan(`${code}\n`);
    await opened();
    await hands.press('F2');
    await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue('Nguyễn Thị Thử');
    const list = await desk.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 9 });
    expect(list.rows.map((row) => row.number)).toEqual([number]);
  });

  test('giấy bị sửa là giả, giấy tỉnh khác là chưa kiểm được; phiếu đang gõ không đổi', async () => {
    const { hands, desk } = ready;
    await hands.press('F2');
    await desk.page.locator('[data-field="submitter.name"]').waitFor();
    await hands.scan(`${code.replace('#', '?x=1#')}\n`);
    await hands.sees(codes.verdicts.forged);
    expect(await violationsOn(desk.page)).toEqual([]);
    await shoot('codes-forged');
    await hands.press('Escape');
    await hands.scan(`${codeOf()}\n`);
    await hands.sees(codes.verdicts.other_province);
    await hands.sees('H15.50.05.13-261125-1001');
    expect(await violationsOn(desk.page)).toEqual([]);
    await shoot('codes-foreign');
    await hands.press('Escape');
    await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue('Nguyễn Thị Thử');
  });

  test('máy hỏng trước khi gửi: quầy trống quét giấy, hồ sơ vào sổ, quét lại không thêm gì', async () => {
    await ready.desk.kill();
    await ready.province.on();
    const tryOut = await tryOutOf(ready.province);
    const seat = await takeSeat({ data: folders.fresh('new'), clock: ready.clock, tryOut });
    other = seat;
    const { hands, desk } = seat;
    await seat.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
    await hands.press('Alt+2');
    await hands.walkTo('Tab', 'the way back', ({ words }) => words === codes.rebuild.button);
    await hands.press('Enter');
    await hands.sees(codes.rebuild.none);
    await hands.scan(`${code}\n`);
    await hands.sees(fill(codes.rebuild.taken, { number }));
    await hands.scan(`${code}\n`);
    await hands.sees(fill(codes.rebuild.already, { number }));
    await hands.scan(`${codeOf()}\n`);
    await hands.sees(codes.verdicts.other_province);
    expect(await violationsOn(desk.page)).toEqual([]);
    if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'codes-rebuild');
    await hands.press('Escape');
    await hands.scan(`${code}\n`);
    await desk.page.getByRole('heading', { name: number }).waitFor();
    await hands.sees(sentenceLike(vi.rebuiltFromPaper));
    if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'codes-rebuilt');
  });
});
