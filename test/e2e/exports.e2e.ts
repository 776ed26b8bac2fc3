/** Files out of the desk in the real window: a list, a slip, and the day's minutes with a digital signature. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { certificateOffice } from '../fixtures/certificates.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { exports: words, signature, close } = vi;
const LONG = 60_000;
const PASSWORD = 'mật-khẩu-thử';
const NAME = 'Nguyễn Thị Thử';

test.describe('xuất ra tệp và ký số', () => {
  let ready: ReadyDesk;
  let stick: string;
  test.beforeAll(async () => {
    stick = mkdtempSync(join(tmpdir(), 'qmc-stick-'));
    const wanted = {
      name: NAME,
      organisation: 'UBND xã Thử Nghiệm',
      from: '2026-01-01',
      to: '2027-12-31',
    };
    certificateOffice(stick).issue('chung-thu', wanted, { password: PASSWORD });
    ready = await openReadyDesk();
  });
  test.afterAll(async () => {
    await ready.remove();
    rmSync(stick, { recursive: true, force: true });
  });

  const written = (ending: string): string => {
    const name = readdirSync(stick).find((one) => one.endsWith(ending));
    if (name === undefined) throw new Error(`${ending}: ${readdirSync(stick).join(', ')}`);
    return join(stick, name);
  };
  const textOf = (path: string): string =>
    execFileSync('pdftotext', ['-layout', path, '-']).toString().normalize('NFC');

  test('danh sách ra Excel và PDF, giấy ra tệp, ký số biên bản; toàn bằng bàn phím', async () => {
    test.setTimeout(240_000);
    const { desk, hands } = ready;
    const { press, type, sees, walkTo, page } = hands;
    const accepted = await desk.must('intake.accept', {
      draft: 'draft-export',
      form: acceptableForm,
    });
    const button = (name: string) =>
      walkTo('Tab', name, ({ words: said }) => said.startsWith(name));

    await press('F3');
    await sees(accepted.number);
    await press('Control+s');
    await sees(words.about);
    await button(words.place.folder);
    await type(stick);
    expect(await violationsOn(page)).toEqual([]);
    await button(words.make);
    await press('Enter');
    await page.getByText(/Đã ghi 1 dòng vào/).waitFor({ timeout: LONG });
    await page.screenshot({ path: test.info().outputPath('xuat-tep.png') });
    expect(written('.xlsx')).toContain('Danh sach ho so');

    await page.getByText(words.formats.pdf).click();
    await button(words.make);
    await press('Enter');
    await page.getByText(/\.pdf \(/).waitFor({ timeout: LONG });
    const list = textOf(written('.pdf'));
    for (const said of ['DANH SÁCH HỒ SƠ', accepted.number, acceptableForm.submitter.name])
      expect(list).toContain(said);
    execFileSync('pdftoppm', [
      '-r',
      '60',
      '-png',
      written('.pdf'),
      test.info().outputPath('danh-sach'),
    ]);
    rmSync(written('.pdf'));
    await press('Escape');

    await press('F8');
    await sees(close.cash.title);
    await press('F9');
    await page.getByText(fill(close.done.equal, { date: '23/11/2026' })).waitFor({ timeout: LONG });
    await button(close.done.minutes);
    await press('Enter');
    await sees(vi.viewer.about);
    await press('Control+s');
    await sees(words.paper.about);
    await button(words.paper.make);
    await press('Enter');
    await page.getByText(/Đã lưu/).waitFor({ timeout: LONG });
    expect(textOf(written('.pdf'))).toContain('BIÊN BẢN ĐỐI SOÁT');
    rmSync(written('.pdf'));
    await press('Escape');
    await page.getByText(words.paper.about).waitFor({ state: 'detached' });
    await press('Alt+k');
    await sees(signature.about);
    await button(signature.password);
    await type(PASSWORD);
    expect(await violationsOn(page)).toEqual([]);
    await button(signature.look);
    await press('Enter');
    await page.getByText(signature.maySign).waitFor({ timeout: LONG });
    await page.screenshot({ path: test.info().outputPath('chung-thu.png') });
    await button(signature.sign);
    await press('Enter');
    await sees(signature.maySign);
    await press('Space');
    await page.getByText(fill(signature.signed, { owner: NAME })).waitFor({ timeout: LONG });
    await button(signature.seeSigned);
    await press('Enter');
    await page.getByText(signature.about).waitFor({ state: 'detached' });
    await press('Control+s');
    await button(words.paper.make);
    await press('Enter');
    await page.getByText(/Đã lưu/).waitFor({ timeout: LONG });
    const said = execFileSync('pdfsig', [written('.pdf')]).toString();
    for (const line of [NAME, 'ETSI.CAdES.detached', 'Signature is Valid', 'Total document signed'])
      expect(said).toContain(line);
    expect(textOf(written('.pdf'))).toContain('BIÊN BẢN ĐỐI SOÁT');
  });
});
