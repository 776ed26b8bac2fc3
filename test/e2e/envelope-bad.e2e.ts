/** What goes wrong with an envelope on its way, by keyboard: each time one sentence, and nothing is lost by it. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { vi } from '#shared/text/vi.ts';
import { board as boardVi } from '#shared/text/vi/board.ts';
import { openBoardWindow } from './board-window.ts';
import { dayPlans } from './day-plans.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import { startSwitchedProvince, type SwitchedProvince } from './province.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takePictures } from './shots.ts';
import { carryToProvince, plugIn, type NoticeOnStick, type Stick } from './stick-hands.ts';

const { envelope, refusals } = vi;
const { withCard } = dayPlans;

let ready: ReadyDesk;
let stick: Stick;
/** On another port: for the desk there is no province, not for a moment. */
let elsewhere: SwitchedProvince;
/** Of the first envelope, and of the one that was sealed after more work. */
let early: NoticeOnStick;
let late: NoticeOnStick;

test.beforeAll(async () => {
  ready = await openReadyDesk();
  stick = plugIn();
  await ready.rooms.allSent();
  await ready.province.off();
  elsewhere = await startSwitchedProvince(join(ready.data, '..', 'province'), ready.clock);
  await accept('ho-so-usb-1');
});
test.afterAll(async () => {
  await elsewhere.off();
  stick.remove();
  await ready.remove();
});

const accept = async (draft: string): Promise<void> => {
  await ready.desk.must('intake.accept', { draft, form: acceptableForm });
};

const button = async (name: string): Promise<void> => {
  await ready.hands.walkTo('Tab', name, ({ words }) => words === name);
  await ready.hands.press('Enter');
};

/** What came of the last press; nothing is said of an earlier place. */
const told = (): Locator =>
  ready.desk.page.getByRole('dialog').locator('[role=alert], [role=status]');

const openDialog = async (): Promise<void> => {
  await ready.hands.press('Escape', 'F8');
  await ready.hands.sees(vi.close.title);
  await button(envelope.open);
  await ready.hands.sees(envelope.about);
  await expect(told()).toHaveCount(0);
};

const typePlace = async (path: string): Promise<void> => {
  await ready.hands.walkTo('Tab', envelope.folder, ({ words }) =>
    words.startsWith(envelope.folder),
  );
  await ready.hands.press('Control+A');
  await ready.hands.type(path);
  await expect(told()).toHaveCount(0);
};

const unsent = async (): Promise<number> => (await ready.desk.must('desk.status', {})).unsent.count;

const onStick = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(stick.folder).map((name) => [
      name,
      readFileSync(join(stick.folder, name)).toString('base64'),
    ]),
  );

/** The message stands alone, axe finds nothing, and picture and figures are as they were. */
const isTold = async (sentence: string | RegExp, picture: string): Promise<void> => {
  const { page } = ready.desk;
  await expect(told()).toHaveText(sentence);
  await expect(told()).toBeInViewport({ ratio: 1 });
  expect(await violationsOn(page)).toEqual([]);
  await takePictures(ready.desk, test.info().outputPath('anh'), picture);
};

const answerRefused = async (path: string, sentence: string, picture: string): Promise<void> => {
  const before = { unsent: await unsent(), files: onStick() };
  await typePlace(path);
  await button(envelope.receive);
  await isTold(sentence, picture);
  expect({ unsent: await unsent(), files: onStick() }).toEqual(before);
  expect(before.unsent).toBeGreaterThan(0);
};

const sealRefused = async (sentence: string, picture: string): Promise<void> => {
  const before = await unsent();
  await typePlace(stick.folder);
  await button(envelope.seal);
  await isTold(sentence, picture);
  expect(await unsent()).toBe(before);
};

const seal = async (): Promise<string> => {
  const before = Object.keys(onStick());
  await typePlace(stick.folder);
  await button(envelope.seal);
  await ready.hands.sees(sentenceLike(envelope.sealed));
  const [sealed = '', ...more] = Object.keys(onStick()).filter((name) => !before.includes(name));
  expect(more).toEqual([]);
  expect(sealed).toMatch(/^phong-bi-.*\.qmc$/);
  return join(stick.folder, sealed);
};

/** The window that chooses a file is the system's own; everything else is done by keyboard. */
const giveToBoard = async (
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> => {
  const { places, envelopes } = boardVi;
  await page.getByRole('navigation').getByRole('link', { name: places.envelopes }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').or(page.getByRole('alert')).waitFor({ state: 'detached' });
  await page.getByLabel(envelopes.file, { exact: true }).setInputFiles(file);
  await page.getByLabel(envelopes.file, { exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
};

test('niêm khi USB đầy, không cho ghi, đã rút: nói rõ, không để lại gì; dùng được lại thì niêm được', async () => {
  const { disk } = stick;
  needs(disk === null ? 'không được phép gắn một đĩa nhỏ' : null);
  if (disk === null) return;
  await openDialog();
  disk.fill();
  await sealRefused(refusals.stick_full, 'niem-usb-day');
  disk.free();
  disk.lock();
  await sealRefused(refusals.stick_read_only, 'niem-usb-chi-doc');
  disk.unlock();
  expect(onStick()).toEqual({});
  stick.pullOut();
  await sealRefused(refusals.stick_gone, 'niem-usb-da-rut');
  stick.putBack();
  expect(onStick()).toEqual({});
});

test('Tỉnh nhận nhầm tệp, tệp chép thiếu: nói rõ, không ghi gì; tệp đúng nhận hai lần vẫn như một', async () => {
  await openDialog();
  const first = await seal();
  await answerRefused(stick.folder, refusals.answer_missing, 'giay-bao-chua-co');
  await answerRefused(first, refusals.answer_is_envelope, 'giay-bao-la-phong-bi');
  const whole = readFileSync(first);
  const { refused, back } = boardVi.envelopes;
  const board = await openBoardWindow(elsewhere);
  try {
    const given = async (name: string, buffer: Buffer, said: string): Promise<void> => {
      await giveToBoard(board.page, { name, mimeType: 'application/octet-stream', buffer });
      await expect(board.page.getByText(said)).toBeInViewport({ ratio: 1 });
      expect(await violationsOn(board.page)).toEqual([]);
      const picture = test.info().outputPath('anh', `tinh-${name}.png`);
      await board.page.screenshot({ path: picture });
    };
    await given('nua.qmc', whole.subarray(0, whole.length / 2), refused.envelope_damaged);
    await given('anh.qmc', Buffer.from('một bức ảnh'), refused.envelope_not_ours);
    await given('phong-bi.qmc', whole, back);
    early = await carryToProvince(elsewhere, first);
    await given(early.name, Buffer.from(early.bytes), refused.envelope_is_notice);
    await given('phong-bi.qmc', whole, back);
    await expect(board.page.getByRole('link', { name: early.name })).toHaveCount(2);
  } finally {
    await board.close();
  }
  await ready.hands.press('Escape');
});

test('giấy báo chép thiếu, của quầy khác, không phải giấy báo, USB đã rút: mỗi thứ một câu, không đổi gì', async () => {
  const { bytes, name } = early;
  await openDialog();
  const put = (as: string, what: Uint8Array): string => {
    const path = join(stick.folder, as);
    writeFileSync(path, what);
    return path;
  };
  const cut = put(name, bytes.subarray(0, bytes.length / 2));
  await answerRefused(stick.folder, refusals.answer_damaged, 'giay-bao-chep-thieu');
  put(name, Buffer.alloc(0));
  await answerRefused(stick.folder, refusals.answer_damaged, 'giay-bao-rong');
  rmSync(cut);
  const text = Buffer.from(bytes).toString('latin1');
  const [, id = ''] = /"desk":"([^"]+)"/.exec(text) ?? [];
  const next = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
  const other = put(name.replace(id, next), Buffer.from(text.replace(id, next), 'latin1'));
  expect(other).not.toBe(join(stick.folder, name));
  await answerRefused(stick.folder, refusals.answer_only_others, 'giay-bao-quay-khac');
  await answerRefused(other, refusals.answer_other_desk, 'giay-bao-quay-khac-tep');
  rmSync(other);
  const photo = put('anh.jpg', Buffer.from('một bức ảnh'));
  await answerRefused(photo, refusals.answer_not_ours, 'giay-bao-tep-la');
  stick.pullOut();
  await typePlace(stick.folder);
  await button(envelope.receive);
  await isTold(refusals.stick_gone, 'giay-bao-usb-da-rut');
  stick.putBack();
  await ready.hands.press('Escape');
});

test('giấy báo đúng thì xong, đọc lại hay đọc tờ cũ cũng vô hại; người kế tiếp được tiếp nhận', async () => {
  const { hands, intake, desk } = ready;
  await accept('ho-so-usb-2');
  await openDialog();
  late = await carryToProvince(elsewhere, await seal());
  for (const { name, bytes } of [early, late]) writeFileSync(join(stick.folder, name), bytes);
  const before = onStick();
  const receive = async (path: string, said: readonly string[], picture: string): Promise<void> => {
    await typePlace(path);
    await button(envelope.receive);
    await isTold(sentenceLike(said.join('')), picture);
    expect(onStick()).toEqual(before);
  };
  const { received, receivedOfOffice, allThere } = envelope;
  await receive(stick.folder, [received, receivedOfOffice, allThere], 'giay-bao-du');
  expect(await unsent()).toBe(0);
  await receive(stick.folder, [received, allThere], 'giay-bao-hai-lan');
  const old = join(stick.folder, early.name);
  await receive(old, [envelope.older, allThere], 'giay-bao-cu');
  await hands.press('Escape', 'Alt+1', 'F2');
  await intake.begin(withCard);
  await intake.complete(withCard);
  await intake.settled();
  await intake.accept();
  await intake.nextCitizen();
  await openDialog();
  const unsentNow = [envelope.older, envelope.olderUnsent];
  await receive(old, unsentNow, 'giay-bao-cu-con-viec');
  expect(await unsent()).toBeGreaterThan(0);
  expect(desk.complaints).toEqual([]);
});
