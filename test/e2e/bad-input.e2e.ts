/** What goes wrong while one works: each time one sentence that says what to do; nothing is lost, the next is served. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { projectRoot } from '#build/setup/places.ts';
import { ensureRuntime } from '#build/setup/runtime.ts';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { createStoredQueue, noQueueBecause } from './cups-queue.ts';
import { dayPlans } from './day-plans.ts';
import { displayEnv } from './desk-app.ts';
import { sentenceLike } from './keyboard.ts';
import { needs } from './needs.ts';
import { noMountsBecause, onSmallDisk } from './own-surroundings.ts';
import { makeFolders, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';

const { refusals, remarks, print } = vi;
const { withFee } = dayPlans;

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

const accepted = async ({ desk }: Pick<Seat, 'desk'>) =>
  desk.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 50 });

const saysAt = async (field: string, sentence: string): Promise<void> => {
  await expect(ready.desk.page.locator(`[data-field="${field}"]`)).toHaveAccessibleDescription(
    sentence,
  );
};

test('ngày không có, số không khớp giới tính: lời nhắc đứng cạnh ô; chưa ghi gì', async () => {
  const { intake, hands } = ready;
  await hands.press('F2');
  await intake.begin({
    ...withFee,
    submitter: { ...withFee.submitter, sex: 'female', birthDate: '31/02/1987' },
  });
  await hands.press('F9');
  await saysAt('submitter.birthDate', remarks.no_such_date);
  await saysAt('submitter.idNumber', remarks.number_disagrees_with_sex);
  expect((await accepted(ready)).total).toBe(0);
});

test('tên quá 300 chữ: nói dài bao nhiêu, được bao nhiêu, không cắt bớt; vừa 300 thì nhận, màn hình không vỡ', async () => {
  const { intake, hands } = ready;
  await hands.press('F2');
  await intake.begin(withFee);
  await hands.walkTo('Shift+Tab', 'the name', ({ field }) => field === 'submitter.name');
  await hands.press('Control+A');
  const long = 'Nguyễn'.repeat(50);
  await hands.type(`${long}A`);
  await hands.press('F9');
  await saysAt('submitter.name', fill(remarks.name_too_long, { length: 301, max: 300 }));
  expect((await accepted(ready)).total).toBe(0);
  await hands.press('Backspace');
  await hands.press('F9');
  await expect.poll(async () => (await accepted(ready)).total).toBe(1);
  const { page } = ready.desk;
  const wider = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, main article')].flatMap(
        (one) => (one.scrollWidth > one.clientWidth + 1 ? [one.tagName] : []),
      ),
    );
  await hands.press('F3');
  await hands.sees(long);
  expect(await wider()).toEqual([]);
  const [row] = (await accepted(ready)).rows;
  await hands.press('Control+K');
  await hands.type(row?.number ?? '');
  await hands.press('Enter');
  await expect(page.getByRole('heading', { name: row?.number ?? '' })).toBeVisible();
  expect(await wider()).toEqual([]);
});

test('quét thẻ ngay giữa lúc gõ: chữ vừa gõ còn nguyên, người nộp được điền', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.begin(dayPlans.forAnother);
  await hands.walkTo('Enter', 'the note', ({ field }) => field === 'note');
  await hands.press('Control+A');
  await hands.type('Gấp');
  await hands.scan(dayPlans.withCard.submitter.card);
  await hands.press('Enter');
  await hands.sees(sentenceLike(vi.intake.people.scanned));
  expect(await intake.personShown('submitter')).toMatchObject({
    'submitter.name': 'Nguyễn Thị Thử',
    'submitter.idNumber': '079198000001',
  });
  await expect(desk.page.locator('[data-field="note"]')).toHaveValue('Gấp');
});

test('ký tự điều khiển dán vào: mất dấu vết, tên còn nguyên', async () => {
  const { hands, intake, desk } = ready;
  await desk.app.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    'Trần\u0007 Văn\u200b\u202e Mẫu\u0000',
  );
  await hands.press('F2');
  await intake.begin(withFee);
  await hands.walkTo('Shift+Tab', 'the name', ({ field }) => field === 'submitter.name');
  await hands.press('Control+A', 'Control+V');
  await intake.settled();
  await intake.accept();
  expect((await accepted(ready)).rows[0]?.ownerName).toBe('Trần Văn Mẫu');
});

test('chưa chọn máy in: giấy được lưu, nói vậy, và người tiếp theo được phục vụ ngay', async () => {
  const { hands, intake, desk } = ready;
  const before = (await accepted(ready)).total;
  await hands.press('F2');
  await intake.begin(withFee);
  await intake.complete(withFee);
  await intake.accept();
  await hands.sees(print.no_printer);
  expect((await hands.held()).field).toBe('procedureCode');
  await intake.begin(dayPlans.forAnother);
  await intake.complete(dayPlans.forAnother);
  const said = await watchStrip(ready);
  await intake.accept();
  await hands.sees(print.no_printer);
  expect((await accepted(ready)).total).toBe(before + 2);
  expect((await said()).filter((words) => words.includes(print.confirmed))).toEqual([]);
  const jobs = await desk.must('documents.jobs', {});
  expect(new Set(jobs.map(({ state }) => state))).toEqual(new Set(['no_printer']));
});

test('máy in đã chọn bị gỡ: nói vậy, hồ sơ vẫn có số, in lại được ở máy khác', async () => {
  needs(noQueueBecause());
  const { hands, intake, desk } = ready;
  const gone = await createStoredQueue('qmc-gone');
  const other = await createStoredQueue('qmc-other');
  try {
    await desk.must('printers.choose', { printer: gone.name, paper: 'A5', copies: 1 });
    await gone.remove();
    await hands.press('F2');
    await intake.begin(withFee);
    await intake.complete(withFee);
    const number = await intake.accept();
    await hands.sees(sentenceLike(vi.printing.becauseShort.printer_gone));
    await desk.must('printers.choose', { printer: other.name, paper: 'A5', copies: 1 });
    await hands.walkTo('Shift+Tab', print.again, ({ words }) => words === print.again);
    await hands.press('Enter');
    const [job] = await other.waitFor(1);
    expect(job?.title).toContain(number);
  } finally {
    await other.remove();
  }
});

test('mở chương trình lần thứ hai: cửa sổ đang có được đưa lên, không có quầy thứ hai', async () => {
  const { desk, data } = ready;
  await desk.app.evaluate(({ BrowserWindow, app }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('/index.html'),
    );
    app.on('second-instance', () => {
      Reflect.set(globalThis, 'broughtForward', window?.isFocused() ?? false);
    });
    window?.blur();
  });
  const { electronPath, switches, env } = await ensureRuntime();
  const second = spawn(electronPath, [...switches, projectRoot, '--data', data], {
    env: { ...process.env, ...env, ...(await displayEnv()) },
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect
    .poll(() => desk.app.evaluate(() => Reflect.get(globalThis, 'broughtForward') as unknown))
    .toBe(true);
  expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'ready' });
});

test('đĩa đầy lúc tiếp nhận: nói vậy, phiếu còn nguyên; dọn đĩa rồi bấm lại thì được', async () => {
  needs(noMountsBecause());
  const folders = makeFolders();
  await ready.desk.close();
  const data = folders.fresh('small');
  const program = await onSmallDisk(folders.fresh('programs'), {
    data,
    seed: ready.data,
    megabytes: 96,
  });
  const seat = await takeSeat({ data, clock: ready.clock, program });
  try {
    await seat.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
    const before = (await accepted(seat)).total;
    await seat.hands.press('F2');
    await seat.intake.begin(withFee);
    await seat.intake.complete(withFee);
    await seat.intake.settled();
    await fillDisk(seat, data);
    await seat.hands.press('F9');
    await seat.hands.sees(refusals.disk_full);
    expect(await seat.intake.personShown('submitter')).toMatchObject({
      'submitter.name': withFee.submitter.name,
    });
    await emptyDisk(seat, data);
    await seat.intake.accept();
    expect((await accepted(seat)).total).toBe(before + 1);
  } finally {
    await seat.desk.kill();
    folders.remove();
  }
});

/** All that the strip says from now on, even for a moment. */
const watchStrip = async ({ desk }: Seat): Promise<() => Promise<readonly string[]>> => {
  await desk.page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(window, 'stripSaid', said);
    new MutationObserver(() => {
      said.push(document.querySelector('header [role=status]')?.textContent ?? '');
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return () => desk.page.evaluate(() => Reflect.get(window, 'stripSaid') as string[]);
};

/** Only the desk's own process sees its disk. */
const fillDisk = ({ desk }: Seat, data: string): Promise<void> =>
  desk.app.evaluate((_electron, folder) => {
    const { openSync, writeSync, closeSync } = process.getBuiltinModule('node:fs');
    const file = openSync(`${folder}/filler`, 'w');
    for (const size of [1 << 20, 1 << 12, 1]) {
      for (let full = false; !full;) {
        try {
          writeSync(file, new Uint8Array(size));
        } catch {
          full = true;
        }
      }
    }
    closeSync(file);
  }, data);

const emptyDisk = ({ desk }: Seat, data: string): Promise<void> =>
  desk.app.evaluate((_electron, folder) => {
    process.getBuiltinModule('node:fs').rmSync(`${folder}/filler`);
  }, data);
