/** The officer's window by keyboard, the citizen's by touch: two windows, one story, nothing left of it at the end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import { fill } from '#shared/text/fill.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { dayPlans } from './day-plans.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takePictures } from './shots.ts';

const { citizen, results } = vi;
const { page: words } = citizen;
const { withFee } = dayPlans;
const { submitter } = withFee;
const SHOTS = process.env['QMC_SHOTS'];
const NEXT = '0193e4a1-7b2c-7def-8abc-0000000000c1';
const OTHER = '0193e4a1-7b2c-7def-8abc-0000000000c2';
const AFTER = '0193e4a1-7b2c-7def-8abc-0000000000c3';
const bilingualForm: IntakeForm = { ...acceptableForm, paperStyle: 'bilingual' };

let ready: ReadyDesk;
let glass: Page;
const complaints: string[] = [];

test.beforeAll(async () => {
  ready = await openReadyDesk();
  const { app, must } = ready.desk;
  const opened = app.waitForEvent('window', {
    predicate: (page) => page.url().endsWith('/citizen.html'),
  });
  await must('citizen.choose', { where: 'window', display: null });
  glass = await opened;
  glass.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  glass.on('pageerror', (fault) => complaints.push(String(fault)));
});
test.afterAll(() => ready.remove());

const stands = (at: string): Promise<void> => glass.locator(`main[data-at="${at}"]`).waitFor();

/** Pictures where they are wanted, as the displays of desks are: small, lying, upright. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1080, height: 1920 },
  { width: 800, height: 600 },
] as const;

const pictured = async (name: string): Promise<void> => {
  if (SHOTS === undefined) return;
  mkdirSync(join(SHOTS, 'citizen'), { recursive: true });
  for (const size of SIZES) {
    await ready.desk.app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().endsWith('/citizen.html'))
        ?.setContentSize(width, height);
    }, size);
    await glass.waitForFunction(({ width }) => window.innerWidth === width, size);
    await glass.screenshot({ path: join(SHOTS, 'citizen', `${name}-${size.width}.png`) });
  }
};

const FINGER = 44;

/** Axe has nothing to say, and whatever is touched is as large as a finger. */
const looked = async (name: string): Promise<void> => {
  await pictured(name);
  expect(await violationsOn(glass)).toEqual([]);
  const small = await glass.evaluate(
    (least) =>
      Array.from(document.querySelectorAll('button, label, textarea'))
        .filter((target) => {
          const { width, height } = target.getBoundingClientRect();
          return width < least || height < least;
        })
        .map((target) => target.textContent),
    FINGER,
  );
  expect(small).toEqual([]);
};

/** Everything that stands in the window, attributes too, without spaces. */
const inWindow = async (): Promise<string> =>
  (await glass.evaluate(() => document.documentElement.outerHTML)).replaceAll(/\s/gu, '');

const tracesOf = async (number: string): Promise<readonly string[]> => {
  const html = await inWindow();
  const { name, idNumber, phone, address } = submitter;
  return [name, idNumber, phone, address, number].filter((one) =>
    html.includes(one.replaceAll(/\s/gu, '')),
  );
};

test('nhận hồ sơ: xem lại, chụp mã, chưa hài lòng thì nói vì sao; người sau không thấy gì của người trước', async () => {
  const { hands, intake, desk } = ready;
  await stands('idle');
  await glass.getByText(words.idle.welcome).waitFor();
  await looked('idle');

  await hands.press('F2');
  await intake.begin(withFee);
  await intake.complete(withFee);
  await intake.settled();
  await hands.press('Control+Shift+C');
  await glass.getByText('Trần Văn Mẫu').waitFor();
  await hands.sees(citizen.standing.check);
  expect(await inWindow()).not.toContain('079087000002');
  await looked('check');
  if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'citizen-check');
  expect(await violationsOn(desk.page)).toEqual([]);
  await glass.getByRole('button', { name: words.check.show }).click();
  await glass.getByText('079 087 000 002').waitFor();

  const number = await intake.accept();
  await stands('receipt');
  await glass.getByRole('img', { name: fill(words.receipt.qr, { number }) }).waitFor();
  expect(await inWindow()).not.toContain('079087000002');
  await looked('receipt');
  await glass.getByRole('button', { name: words.receipt.onward }).click();
  await stands('rating');
  await looked('rating');
  await glass.keyboard.press('3');
  await glass.keyboard.press('Enter');
  await glass.getByText(words.rating.whyAbout).waitFor();
  const send = glass.getByRole('button', { name: words.rating.send });
  await expect(send).toBeDisabled();
  await hands.sees(citizen.standing.why);
  await glass.getByLabel(citizen.reasons.waited_long).check();
  const ownWords = glass.getByLabel(words.rating.words);
  await ownWords.fill('Tôi chờ từ sáng');
  await expect(ownWords).toBeFocused();
  // A key of the officer's: what was written stays, the keyboard goes.
  await glass.keyboard.press('F9');
  await expect(ownWords).not.toBeFocused();
  await looked('why');
  await send.dblclick();
  await glass.getByText(words.thanks.rating).waitFor();
  await looked('thanks');
  const list = { text: number, scope: 'all', offset: 0, limit: 1 } as const;
  const [row] = (await desk.must('dossiers.list', list)).rows;
  const { dossier } = await desk.must('dossiers.open', { id: row?.id ?? '' });
  expect(dossier.feedback).toMatchObject([
    { score: 1, reasons: ['waited_long'], words: 'Tôi chờ từ sáng' },
  ]);

  const { number: next } = await desk.must('intake.accept', { draft: NEXT, form: acceptableForm });
  await stands('receipt');
  await glass.getByRole('button', { name: words.receipt.onward }).click();
  await glass.getByRole('button', { name: citizen.ratings[1] }).click();
  await ownWords.fill('Chữ gõ dở');
  await hands.walkTo('Shift+Tab', 'the search', ({ field }) => field === 'procedureCode');
  await hands.type('k');
  // Who is writing writes on; the officer's letters are the officer's.
  await stands('rating');
  await expect(ownWords).toHaveValue('Chữ gõ dở');
  await looked('why-while-officer-types');
  await hands.press('Backspace');
  await desk.must('intake.accept', { draft: AFTER, form: bilingualForm });
  await stands('receipt');
  expect(await tracesOf(next)).toEqual([]);
  const { dossier: written } = await desk.must('dossiers.open', { id: NEXT });
  expect(written.feedback).toMatchObject([{ score: 1, words: 'Chữ gõ dở' }]);
  await looked('receipt-two');
  await glass.getByRole('button', { name: words.receipt.onward }).click();
  await stands('rating');
  await looked('rating-two');
  await glass.getByRole('button', { name: citizen.ratings[1] }).click();
  await expect(ownWords).toHaveValue('');
  // As in a window that the keyboard has left.
  await glass.evaluate(() => window.dispatchEvent(new Event('blur')));
  await glass.getByText(words.rating.keysElsewhere).waitFor();
  await looked('why-two');
  await hands.press('Alt+1');
});

test('trả kết quả: người nhận ký trên màn hình, chữ ký vào giấy biên nhận, khóa máy là màn hình trống', async () => {
  const { hands, desk } = ready;
  const { number } = await desk.must('intake.accept', { draft: OTHER, form: bilingualForm });
  const paper = { name: 'Trích lục', number: '7/2026', originals: 1, copies: 0 };
  await desk.must('results.finish', {
    id: OTHER,
    form: { outcome: 'granted', note: '', results: [paper], files: [] },
  });
  await hands.press('F4');
  await hands.walkTo('Tab', results.find, ({ words: said }) => said.includes(results.find));
  await hands.type(number);
  await hands.sees(sentenceLike(results.found));
  await hands.press('ArrowDown', 'Enter');
  await hands.sees(results.steps.return);
  await hands.press('Space');
  await hands.walkTo('Tab', 'where to sign', ({ words: said }) => said === citizen.sign.paper);
  await hands.press('ArrowDown');
  await hands.sees(citizen.sign.invite);
  await hands.press('Control+Shift+C');
  await stands('signing');
  await looked('signing');
  await glass.getByRole('button', { name: words.signing.done }).click();
  await glass.getByText(words.signing.refusals.signature_empty).waitFor();
  const box = await glass.locator('.ink').boundingBox();
  if (box === null) throw new Error('there is nothing to sign in');
  await glass.mouse.move(box.x + 40, box.y + box.height / 2);
  await glass.mouse.down();
  for (let step = 1; step <= 40; step += 1)
    await glass.mouse.move(
      box.x + 40 + step * 9,
      box.y + box.height / 2 + Math.sin(step / 2) * box.height * 0.3,
    );
  await glass.mouse.up();
  await looked('signed');
  await glass.getByRole('button', { name: words.signing.done }).click();
  await glass.getByText(words.thanks.signature).waitFor();
  await glass.getByText(en.citizen.page.thanks.signature).waitFor();
  await hands.sees(sentenceLike(citizen.sign.signed));
  if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'citizen-sign');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('F9');
  await hands.sees(sentenceLike(results.done));
  const { dossier } = await desk.must('dossiers.open', { id: OTHER });
  expect(dossier.handedOut[0]?.signature?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  const { note } = await desk.must('results.look', { id: OTHER });
  const { bytes } = await desk.must('documents.pdf', { document: note ?? '' });
  expect(bytes.length).toBeGreaterThan(1000);
  if (SHOTS !== undefined) writeFileSync(join(SHOTS, 'citizen', 'note.pdf'), bytes);
  await stands('rating');
  await glass.getByText(words.rating.result).waitFor();
  await ready.rooms.goToSettings();
  await desk.page.getByRole('heading', { name: citizen.settings.title }).scrollIntoViewIfNeeded();
  if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'citizen-settings');
  await hands.press('F8');
  await hands.sees(citizen.figures.title);
  if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'citizen-figures');
  await hands.press('Control+L');
  await stands('idle');
  expect(await tracesOf(number)).toEqual([]);
  expect(complaints).toEqual([]);
});
