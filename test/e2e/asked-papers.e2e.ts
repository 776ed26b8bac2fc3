/** Papers that an officer asks for: by key, in another style, with an hour; and their codes, read off the real files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import { cannotLookBecause, codesOf } from './paper-fixtures/look-from-outside.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takePictures } from './shots.ts';

const { appointments, dossierSlips, paperStyle } = vi;
const SHOTS = process.env['QMC_SHOTS'];
const missing = {
  name: 'Tờ khai thử',
  ticked: false,
  originals: 1,
  certified: 0,
  photocopies: 0,
  unforeseen: true,
};
const DRAFT = '0193e4a1-7b2c-7def-8abc-0000000000ab';

test.describe('giấy in theo yêu cầu', () => {
  test.beforeEach(() => needs(cannotLookBecause()));
  test.describe.configure({ timeout: 240_000 });

  let ready: ReadyDesk;
  let number = '';

  test.beforeAll(async () => {
    ready = await openReadyDesk();
    const fees = [{ name: 'Lệ phí thử', amount: 8000, exemption: '' }];
    const form = { ...acceptableForm, fees, feesTaken: true };
    ({ number } = await ready.desk.must('intake.accept', { draft: DRAFT, form }));
  });
  test.afterAll(() => ready.remove());

  const shoot = async (name: string): Promise<void> => {
    expect(await violationsOn(ready.desk.page)).toEqual([]);
    if (SHOTS !== undefined) await takePictures(ready.desk, SHOTS, name);
  };
  const papers = async (): Promise<readonly string[]> =>
    (await ready.desk.must('dossiers.open', { id: DRAFT })).documents.map(({ kind }) => kind);

  test('phiếu thu, phiếu kiểm soát bằng phím; bản song ngữ nằm cạnh giấy đầu', async () => {
    const { hands, desk } = ready;
    await hands.press('Control+K');
    await hands.type(number);
    await hands.press('Enter');
    await desk.page.getByRole('heading', { name: number }).waitFor();
    await hands.press('Alt+T');
    await hands.sees(fill(dossierSlips.kept, { paper: dossierSlips.fee_slip }));
    await hands.press('Alt+S');
    await hands.sees(fill(dossierSlips.kept, { paper: dossierSlips.control_sheet }));
    const bilingual = paperStyle.styles.bilingual.toLocaleLowerCase('vi');
    await desk.page
      .getByRole('button', { name: fill(paperStyle.print, { style: bilingual }), exact: true })
      .press('Enter');
    await hands.sees(fill(paperStyle.sent, { style: bilingual }));
    expect(await papers()).toEqual(['receipt', 'fee_slip', 'control_sheet', 'receipt']);
    await shoot('asked-papers');
  });

  test('hẹn từ hồ sơ: mã điền sẵn, F9 ghi và in, lịch hẹn của ngày hiện ra', async () => {
    const { hands, desk } = ready;
    await hands.press('Alt+H');
    await hands.sees(appointments.make);
    await hands.type('25/11/2026');
    await hands.press('Tab');
    await hands.type('8:30');
    // Another day is looked at and nothing that was typed is lost.
    await hands.press('PageDown');
    const status = desk.page.getByRole('status');
    await status.filter({ hasText: '24/11/2026' }).waitFor();
    await hands.press('PageUp');
    await status.filter({ hasText: '23/11/2026' }).waitFor();
    await expect(desk.page.getByLabel(appointments.form.time)).toHaveValue('8:30');
    await expect(desk.page.getByLabel(appointments.form.date)).toHaveValue('25/11/2026');
    await hands.press('F9');
    await status.filter({ hasText: `${appointments.made} ${vi.print.no_printer}` }).waitFor();
    await hands.press('PageDown');
    await hands.press('PageDown');
    await desk.page.getByRole('button', { name: number }).waitFor();
    await shoot('appointments');
    expect(await papers()).toContain('appointment_slip');
  });

  test('phím đổi kiểu giấy khi tiếp nhận; giấy bên phải đổi theo', async () => {
    const { hands, desk } = ready;
    await hands.press('F2');
    await hands.press('Alt+C');
    await expect(desk.page.getByLabel(paperStyle.label)).toHaveValue('large');
    await hands.press('Alt+C');
    await expect(desk.page.getByLabel(paperStyle.label)).toHaveValue('bilingual');
    await shoot('paper-style');
  });

  test('mã trên giấy thật của quầy đọc được ở 203 dpi và là giấy của quầy này', async () => {
    const { desk, start, hands } = ready;
    await hands.press('Alt+1');
    // An extension is the head's to give.
    const head = people.officers.find(({ role }) => role === 'head');
    if (head === undefined) throw new Error('the try-out has a head');
    await desk.must('session.signOut', { reason: 'changed' });
    await start.firstSignIn({ ...head, pin: TRY_OUT_PIN });
    await desk.must('deadlines.change', {
      id: DRAFT,
      change: { kind: 'extend', amount: 2, unit: 'working_day' },
      reason: 'Chờ xác minh',
      letter: true,
    });
    await desk.must('dossierSlips.print', { dossier: DRAFT, kind: 'control_sheet' });
    const { document: guidance } = await desk.must('guidance.print', {
      form: { ...acceptableForm, papers: [missing] },
    });
    const { document: minutes } = await desk.must('close.day', { offline: true });
    const { documents } = await desk.must('dossiers.open', { id: DRAFT });
    const asked = [
      ...documents.filter(({ voidReason }) => voidReason === null),
      { kind: 'guidance_slip', document: guidance },
      ...(minutes === null ? [] : [{ kind: 'reconciliation', document: minutes }]),
    ];
    const folder = mkdtempSync(join(tmpdir(), 'qmc-asked-'));
    for (const { kind, document } of asked) {
      const file = join(folder, `${document}.pdf`);
      writeFileSync(file, (await desk.must('documents.pdf', { document })).bytes);
      const read = (await codesOf(file)).find((one) => one.startsWith('QR-Code:'));
      const text = read?.slice('QR-Code:'.length) ?? '';
      expect.soft(text, kind).toMatch(/^https:\/\/.+#2\d+$/);
      const judged = await desk.must('codes.read', { text, askProvince: false });
      expect.soft(judged.verdict, kind).toBe('genuine');
    }
    rmSync(folder, { recursive: true });
    const kinds = new Set(asked.map(({ kind }) => kind));
    for (const kind of ['apology', 'control_sheet', 'fee_slip', 'guidance_slip', 'reconciliation'])
      expect.soft([...kinds], kind).toContain(kind);
  });
});
