/** Three citizens without a line; the day's work goes to the province and back on a stick, by keyboard. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { board as boardVi } from '#shared/text/vi/board.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { startSwitchedProvince } from './province.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { carryToProvince } from './stick-hands.ts';

const { envelope, shell } = vi;
const DOSSIERS = 3;

let ready: ReadyDesk;
let stick: string;

test.beforeAll(async () => {
  ready = await openReadyDesk();
  stick = join(ready.data, '..', 'usb');
  mkdirSync(stick);
});
test.afterAll(() => ready.remove());

const button = async (name: string): Promise<void> => {
  await ready.hands.walkTo('Tab', name, ({ words }) => words === name);
  await ready.hands.press('Enter');
};

const openDialog = async (): Promise<void> => {
  await ready.hands.press('Escape', 'F8');
  await ready.hands.sees(vi.close.title);
  await button(envelope.open);
  await ready.hands.sees(envelope.about);
};

const typeFolder = async (): Promise<void> => {
  await ready.hands.walkTo('Tab', envelope.folder, ({ words }) =>
    words.startsWith(envelope.folder),
  );
  await ready.hands.press('Control+A');
  await ready.hands.type(stick);
};

test('không có mạng: ba hồ sơ lên Tỉnh bằng USB, giấy báo về, trang chủ thấy Tỉnh đã nhận đủ', async () => {
  await ready.rooms.allSent();
  await ready.province.off();
  for (let n = 1; n <= DOSSIERS; n += 1)
    await ready.desk.must('intake.accept', { draft: `ho-so-usb-${n}`, form: acceptableForm });
  await ready.hands.sees(sentenceLike(shell.status.unsent.some));

  await openDialog();
  await typeFolder();
  await button(envelope.seal);
  await ready.hands.sees(sentenceLike(envelope.sealed));
  expect(await violationsOn(ready.desk.page)).toEqual([]);
  await ready.hands.press('Escape');
  const [sealed = ''] = readdirSync(stick);
  expect(sealed).toMatch(/^phong-bi-.*\.qmc$/);

  // On another port: for the desk there is no province, not for a moment.
  const elsewhere = await startSwitchedProvince(join(ready.data, '..', 'province'), ready.clock);
  const answer = await carryToProvince(elsewhere, join(stick, sealed));
  expect(answer.page).toContain(boardVi.envelopes.back);
  writeFileSync(join(stick, answer.name), answer.bytes);
  await elsewhere.off();
  expect((await ready.desk.must('desk.status', {})).unsent.count).toBeGreaterThan(0);

  await openDialog();
  await typeFolder();
  await button(envelope.receive);
  await ready.hands.sees(sentenceLike(envelope.received));
  await ready.hands.sees(envelope.allThere);
  expect(await violationsOn(ready.desk.page)).toEqual([]);
  await ready.hands.press('Escape', 'Alt+1');
  await ready.rooms.allSent();
  const { rows } = await ready.desk.must('dossiers.list', {
    text: '',
    scope: 'all',
    offset: 0,
    limit: 10,
  });
  expect(rows.map(({ atProvince }) => atProvince)).toEqual(Array(DOSSIERS).fill(true));
  const { files, line } = await ready.desk.must('desk.status', {});
  expect([files.count, line.state]).toEqual([0, 'offline']);
  expect(ready.desk.complaints).toEqual([]);
});

test('không có USB, không có gì để gửi: mỗi thứ một câu, tiếng Anh cũng vậy', async () => {
  await openDialog();
  await button(envelope.seal);
  await ready.hands.sees(vi.refusals.stick_path);
  await typeFolder();
  await ready.hands.type('-khong-co');
  await button(envelope.receive);
  await ready.hands.sees(vi.refusals.stick_gone);
  await ready.hands.press('Escape');
  await ready.desk.must('settings.write', { language: 'en' });
  await ready.hands.sees(en.envelope.open);
  await ready.hands.walkTo('Tab', en.envelope.open, ({ words }) => words === en.envelope.open);
  await ready.hands.press('Enter');
  await ready.hands.sees(en.envelope.about);
  expect(await violationsOn(ready.desk.page)).toEqual([]);
  expect(readFileSync(join(stick, readdirSync(stick)[0] ?? '')).length).toBeGreaterThan(0);
});
