/** Printers that stop and go, a page to try one with, another printer in one key, many papers in one go: on real queues. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { createPrinters } from '#electron/main/paper/printers.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { createStoredQueue, noQueueBecause, type StoredQueue } from './cups-queue.ts';
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import {
  cannotLookBecause,
  codesOf,
  fontsOf,
  pagesOf,
} from './paper-fixtures/look-from-outside.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { printing, settings, shell } = vi;
const { form, row } = printing;
const run = promisify(execFile);
const CITIZENS = 3;
const draft = (n: number): string => `019abc00-0000-7000-8000-00000000000${n}`;

const pdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj\n<</Type /Catalog\n/Pages 2 0 R>>\nendobj\ntrailer\n<</Size 2\n/Root 1 0 R>>\n%%EOF',
);

test.beforeEach(() => needs(noQueueBecause() ?? cannotLookBecause()));

test('hàng đợi thật: máy dừng không nhận gì, máy bị gỡ lúc đang in thì thấy ngay là không còn', async () => {
  needs(noQueueBecause());
  const stopped = await createStoredQueue('qmc-dung');
  const doomed = await createStoredQueue('qmc-bi-go');
  try {
    const printers = createPrinters();
    const order = { copies: 1, paper: 'A5', title: 'x' } as const;
    await stopped.pause();
    const refused = await printers.print(pdf, { ...order, printer: stopped.name });
    expect(refused).toMatchObject({ error: { code: 'printer_stopped' } });

    await doomed.jam();
    const taken = await printers.print(pdf, { ...order, printer: doomed.name });
    expect(taken.ok).toBe(true);
    const standing = async (name: string) =>
      (await printers.list()).find((printer) => printer.name === name)?.ready;
    expect([await standing(stopped.name), await standing(doomed.name)]).toEqual([false, true]);
    expect(await printers.withdraw(taken.ok ? taken.value.systemJob : '')).toBe(true);
    await doomed.takeAway();
    expect(await standing(doomed.name)).toBeUndefined();
    expect(await printers.print(pdf, { ...order, printer: doomed.name })).toMatchObject({
      error: { code: 'printer_gone' },
    });

    await stopped.resume();
    expect((await printers.print(pdf, { ...order, printer: stopped.name })).ok).toBe(true);
    const [only, ...more] = await stopped.waitFor(1);
    expect(only?.pdf.equals(pdf)).toBe(true);
    expect(more).toEqual([]);
    expect(await doomed.jobs()).toEqual([]);
  } finally {
    await doomed.release();
    await doomed.remove();
    await stopped.remove();
  }
});

test.describe('ở quầy', () => {
  // One day at one desk: what follows stands on what was before.
  test.describe.configure({ mode: 'serial' });
  let ready: ReadyDesk;
  let receipts: StoredQueue;
  let spare: StoredQueue;

  test.beforeAll(async () => {
    if (noQueueBecause() !== null) return;
    receipts = await createStoredQueue('Quay-thu-A5');
    spare = await createStoredQueue('Laser-thu');
    ready = await openReadyDesk();
  });
  test.afterAll(async () => {
    await ready.remove();
    await receipts.remove();
    await spare.remove();
  });

  const picture = async (name: string): Promise<void> => {
    await ready.desk.page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  };

  test('mỗi loại giấy một máy in; trang thử ra đúng máy, dời đúng số mm, quét được', async () => {
    const { desk, hands, rooms } = ready;
    await rooms.choosePrinter(spare.name);
    await desk.page.getByRole('button', { name: printing.add }).click();
    const dialog = desk.page.getByRole('dialog', { name: form.newTitle });
    await dialog.getByLabel(form.use).selectOption({ label: printing.uses.receipt });
    await dialog.getByLabel(form.printer).selectOption({ value: receipts.name });
    await dialog.getByLabel(form.paper).selectOption({ label: settings.sizes.A5 });
    await dialog.getByLabel(form.right).fill('10');
    await dialog.getByRole('button', { name: form.test }).click();
    await hands.sees(fill(form.tested, { printer: receipts.name }));
    await picture('may-in-rieng');
    expect(await violationsOn(desk.page)).toEqual([]);

    const [page] = await receipts.waitFor(1);
    if (page === undefined) throw new Error('no test page');
    const text = (await pagesOf(page.file)).join();
    expect(text).toContain('TRANG IN THỬ');
    expect(text).toContain(receipts.name);
    expect(text).toContain('NGUYỄN THỊ THỬ');
    expect(await codesOf(page.file)).toEqual([`QR-Code:${receipts.name}`]);
    expect((await fontsOf(page.file)).filter((font) => font.includes('not whole'))).toEqual([]);
    // The mark 20 of the ruler across, moved by ten millimetres.
    const { stdout } = await run('pdftotext', ['-bbox', page.file, '-']);
    const marks = Array.from(stdout.matchAll(/xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>20</g));
    const across = marks.map(([, from, to]) => (Number(from) + Number(to)) / 2 / (72 / 25.4));
    expect(Math.min(...across.map((mm) => Math.abs(mm - 30)))).toBeLessThan(0.3);
    await run('pdftoppm', ['-r', '80', '-png', page.file, test.info().outputPath('trang-thu')]);

    await dialog.getByRole('button', { name: form.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await picture('cai-dat');
    expect(await violationsOn(desk.page)).toEqual([]);
  });

  test('máy in dừng: dải báo nói rõ, một phím là in máy khác, câu chuyện ghi đúng máy đã in', async () => {
    const { desk, hands } = ready;
    await receipts.pause();
    await desk.must('draft.save', { id: draft(1), form: acceptableForm });
    await desk.page.reload();
    await desk.page.locator('nav').waitFor();
    await hands.press('F2');
    await desk.page.locator('[data-field="submitter.name"]').waitFor();
    await expect(desk.page.locator('[data-field="submitter.name"]')).not.toHaveValue('');
    await hands.press('F9');
    await hands.sees(fill(printing.becauseShort.printer_stopped, { printer: receipts.name }));
    await picture('may-dung');
    expect(await violationsOn(desk.page)).toEqual([]);
    await hands.press('Alt+m');
    const [job] = await spare.waitFor(1);
    expect(job?.title).toContain('receipt');
    expect((await receipts.jobs()).length).toBe(1);
    await receipts.resume();
  });

  test('đánh dấu nhiều hồ sơ, in một lượt; tới đâu thấy tới đó', async () => {
    const { desk, hands } = ready;
    for (let n = 2; n <= CITIZENS; n += 1)
      await desk.must('intake.accept', { draft: draft(n), form: acceptableForm });
    const before = (await receipts.waitFor(CITIZENS)).length;
    await hands.press('F3');
    await hands.walkTo('Tab', vi.dossiers.title, ({ role }) => role === 'grid');
    await desk.page.locator('[role=row][aria-rowindex="4"]').waitFor();
    await hands.press(' ', 'ArrowDown', ' ');
    await hands.sees(fill(row.marked, { total: 2 }));
    await picture('danh-dau');
    expect(await violationsOn(desk.page)).toEqual([]);
    await hands.press('Control+A');
    await hands.sees(fill(row.marked, { total: CITIZENS }));
    await hands.press('Control+P');
    const dialog = desk.page.getByRole('dialog', { name: fill(row.title, { total: CITIZENS }) });
    await dialog.waitFor();
    await picture('in-nhieu');
    expect(await violationsOn(desk.page)).toEqual([]);
    await dialog.getByRole('button', { name: row.begin }).click();
    await hands.sees(fill(row.ended, { done: CITIZENS }));
    await picture('in-xong');
    expect(await receipts.waitFor(before + CITIZENS)).toHaveLength(before + CITIZENS);
  });

  test('phiếu chưa lập được: thấy số hồ sơ ở phòng nào cũng vậy, bỏ với lý do thì còn ghi ai bỏ', async () => {
    const { desk, hands } = ready;
    const kept = draft(1);
    const voided = draft(2);
    await spare.pause();
    const order = {
      dossiers: [kept, voided, draft(9)],
      kinds: ['control_sheet' as const],
      copies: 1,
    };
    await desk.must('printing.row', order);
    await desk.page.getByRole('button', { name: row.goOn }).waitFor();
    await desk.must('dossiers.void', { id: voided, reason: 'nhận nhầm' });
    await spare.resume();
    await desk.page.getByRole('button', { name: row.goOn }).click();
    await desk.page.getByRole('button', { name: row.issueAgain }).waitFor();
    await expect(desk.page.getByRole('status').filter({ hasText: '-1002' })).toBeVisible();
    await hands.sees(fill(row.without, { without: 1 }));
    await hands.press('Alt+i');
    await hands.sees(vi.refusals.none_to_issue);
    await picture('phieu-chua-lap');
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.page.getByRole('button', { name: row.look }).click();
    const dialog = desk.page.getByRole('dialog', { name: printing.notIssued.title });
    // Nothing is struck off that nobody has ticked.
    await expect(
      dialog.getByRole('button', { name: fill(printing.notIssued.strike, { total: 0 }) }),
    ).toBeDisabled();
    await expect(dialog.getByRole('checkbox')).toBeFocused();
    await desk.page.keyboard.press('Space');
    await desk.page.keyboard.press('Tab');
    await expect(dialog.getByLabel(printing.notIssued.reason)).toBeFocused();
    await desk.page.keyboard.type('hồ sơ nhận nhầm, đã hủy');
    await picture('bo-phieu');
    expect(await violationsOn(desk.page)).toEqual([]);
    await dialog
      .getByRole('button', { name: fill(printing.notIssued.strike, { total: 1 }) })
      .click();
    await expect(dialog.getByText(printing.notIssued.none)).toBeVisible();
    await expect(dialog.getByText('hồ sơ nhận nhầm, đã hủy')).toBeVisible();
    await picture('da-bo-phieu');
    await hands.press('Escape');
    await desk.page.getByRole('button', { name: row.close }).click();
  });

  test('bản thay thế nằm cạnh bản trước, nói rõ chỗ khác', async () => {
    const { desk, hands, rooms } = ready;
    const id = draft(CITIZENS);
    const name = 'Trần Văn Mẫu Hai';
    const corrected = { ...acceptableForm, submitter: { ...acceptableForm.submitter, name } };
    await desk.must('dossiers.correct', { id, form: corrected, reason: 'gõ thiếu tên' });
    await rooms.findDossier('mau hai', '1003');
    await rooms.openFound('1003');
    await desk.page.getByRole('button', { name: vi.dossier.compare.button }).click();
    await hands.sees(vi.dossier.compare.before);
    await expect(desk.page.getByRole('dialog').locator('canvas')).toHaveCount(2);
    await expect(desk.page.getByRole('cell', { name, exact: true })).toBeVisible();
    await picture('so-voi-ban-truoc');
    expect(await violationsOn(desk.page)).toEqual([]);
    await hands.press('Escape');
  });

  test('máy in bị gỡ: dòng trạng thái biết trước hồ sơ sau', async () => {
    const { hands, rooms, desk } = ready;
    await receipts.takeAway();
    await rooms.goToSettings();
    await hands.sees(fill(shell.status.printer.notReady, { name: receipts.name }));
    await expect(desk.page.getByText(printing.unknown).first()).toBeVisible();
  });
});
