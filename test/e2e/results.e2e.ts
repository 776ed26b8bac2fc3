/** From the desk to the citizen's hand: done in one step, handed in for somebody else, handed out. By keyboard alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { dayPlans } from './day-plans.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import { cannotLookBecause, codesOf } from './paper-fixtures/look-from-outside.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takePictures } from './shots.ts';

const { oneStep, results } = vi;
const { withCard, forAnother } = dayPlans;
const SHOTS = process.env['QMC_SHOTS'];
const DRAFT = '0193e4a1-7b2c-7def-8abc-0000000000bb';

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

const picture = async (name: string): Promise<void> => {
  if (SHOTS !== undefined) await takePictures(ready.desk, SHOTS, name);
};

const found = async (text: string) => {
  const list = await ready.desk.must('dossiers.list', { text, scope: 'all', offset: 0, limit: 2 });
  const [row] = list.rows;
  if (row === undefined) throw new Error(`there is no dossier of ${text}`);
  return row;
};

test('Ctrl+F9: nhận, làm xong và trả; còn giấy tờ chưa nhận thì hỏi lý do', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.begin(withCard);
  await hands.walkTo('Enter', 'the papers', ({ field }) => field === 'papers.0');
  await hands.press('Space', 'Control+F9');
  await hands.sees(oneStep.ask.title);
  await picture('one-step-reason');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('Escape');
  await hands.walkTo('Shift+Tab', 'the papers', ({ field }) => field === 'papers.0');
  await hands.press('*');
  await intake.settled();
  await picture('one-step');
  await hands.press('Control+F9');
  await hands.sees(sentenceLike(oneStep.done));
  await picture('one-step-done');
  expect(await violationsOn(desk.page)).toEqual([]);
  expect((await found('Nguyễn Thị Thử')).state).toBe(10);
  expect(await desk.must('documents.jobs', {})).toEqual([]);
});

test('nộp thay: ghi tư cách, giấy chứng minh vào danh sách, ghi lại trong hồ sơ', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.begin(forAnother);
  await intake.complete(forAnother);
  await hands.sees(vi.remarks.authority_missing);
  await hands.walkTo('Shift+Tab', 'the ground', ({ field }) => field === 'authority.ground');
  await hands.press('ArrowDown', 'ArrowDown', 'Enter');
  await hands.type('12/GS');
  await hands.press('Enter');
  await hands.type('20/11/2026');
  await hands.walkTo('Enter', 'the papers', ({ field }) => field === 'papers.0');
  await hands.press('*');
  await intake.settled();
  await picture('authority');
  expect(await violationsOn(desk.page)).toEqual([]);
  await intake.accept();
  const { id } = await found(forAnother.owner.name);
  const { dossier } = await desk.must('dossiers.open', { id });
  expect(dossier.intake?.authority).toEqual({
    ground: 'guardian',
    number: '12/GS',
    date: '2026-11-20',
  });
  expect(dossier.intake?.papers.map(({ name }) => name)).toContain(
    'Giấy tờ chứng minh quan hệ cha, mẹ, người giám hộ',
  );
});

test('F4: tìm người, ghi kết quả, trả cho người nộp, in giấy biên nhận, sẵn sàng cho người kế tiếp', async () => {
  const { hands, desk } = ready;
  await hands.press('Alt+1');
  await hands.sees(results.home.title);
  await picture('home-results');
  await hands.press('F4');
  await hands.walkTo('Tab', results.find, ({ words }) => words.includes(results.find));
  await hands.type(forAnother.owner.name);
  await hands.sees(sentenceLike(results.found));
  await hands.press('ArrowDown', 'Enter');
  await hands.sees(results.steps.finish);
  await picture('result-finish');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('F9');
  await hands.sees(results.steps.return);
  await expect(desk.page.getByRole('radiogroup', { name: results.receiver })).toBeVisible();
  // Pressed once too often: nobody is chosen yet, so nobody has it.
  await hands.press('F9');
  await hands.sees(vi.refusals.receiver_unchosen);
  await hands.press('ArrowDown');
  await hands.walkTo('Enter', 'what is given', ({ words }) =>
    words.startsWith(fill(results.resultOf, { procedure: '' })),
  );
  await picture('result-return');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('F9');
  await hands.sees(sentenceLike(results.done));
  await picture('result-done');
  expect(await violationsOn(desk.page)).toEqual([]);
  const { id, state } = await found(forAnother.owner.name);
  expect(state).toBe(10);
  const { handed, note } = await desk.must('results.look', { id });
  expect(handed).toMatchObject([{ whole: true, receiver: forAnother.submitter.name }]);
  expect(note).not.toBeNull();
  await hands.walkTo('Tab', results.find, ({ words }) => words.includes(results.find));
});

test('F4 rồi quét giấy hẹn: hồ sơ hiện ra ngay ở phòng trả kết quả', async () => {
  needs(cannotLookBecause());
  const { hands, desk } = ready;
  const { number } = await desk.must('intake.accept', { draft: DRAFT, form: acceptableForm });
  const { document } = await desk.must('documents.issue', { dossier: DRAFT });
  const folder = mkdtempSync(join(tmpdir(), 'qmc-results-'));
  const file = join(folder, 'receipt.pdf');
  writeFileSync(file, (await desk.must('documents.pdf', { document })).bytes);
  const read = await codesOf(file);
  rmSync(folder, { recursive: true });
  const code = read.find((one) => one.startsWith('QR-Code:'))?.slice('QR-Code:'.length) ?? '';
  await hands.press('F4');
  await hands.scan(`${code}\n`);
  await desk.page.getByRole('heading', { name: number }).waitFor();
  await hands.sees(results.steps.finish);
  await hands.scan(`${code.replace('#', '?x=1#')}\n`);
  await hands.sees(vi.codes.verdicts.forged);
  await picture('result-forged');
});
