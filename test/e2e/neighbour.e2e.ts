/** Two desks without a line: one keeps the other's day, is killed, comes back, and hands it to the province. */
import { expect, test } from '@playwright/test';
import { freePort } from '#build/try-out/province.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import {
  enrolSeat,
  joinByHand,
  openDoorByHand,
  pressButton,
  returnToSeat,
} from './neighbour-seats.ts';
import { startSwitchedProvince, type SwitchedProvince } from './province.ts';
import { acceptableForm, makeFolders } from './ready-desk.ts';
import type { Seat } from './seat.ts';
import { createTestClock } from './test-clock.ts';

const { neighbour, shell } = vi;
const DOSSIERS = 2;

test.describe.configure({ timeout: 300_000 });

const folders = makeFolders();
const clock = createTestClock('2026-11-23T09:12');
const places = {
  province: folders.fresh('province'),
  carrier: { data: folders.fresh('carrier'), clock },
  guest: { data: folders.fresh('guest'), clock },
};
let province: SwitchedProvince;
let carrier: Seat;
let guest: Seat;

test.beforeAll(async () => {
  province = await startSwitchedProvince(places.province, clock);
  carrier = await enrolSeat(places.carrier, province, 'Quầy 1');
  guest = await enrolSeat(places.guest, province, 'Quầy 2');
  await carrier.rooms.allSent();
  await guest.rooms.allSent();
  await province.off();
});
test.afterAll(async () => {
  await carrier.desk.kill();
  await guest.desk.kill();
  await province.off();
  folders.remove();
});

const expectClean = async ({ desk }: Seat): Promise<void> => {
  expect(await violationsOn(desk.page)).toEqual([]);
};

test('quầy bên giữ hộ, bị tắt ngang, mở lại rồi nộp; tới lúc có giấy báo quầy này vẫn nói chưa gửi', async () => {
  const shown = await openDoorByHand(carrier, await freePort());
  await expectClean(carrier);
  await joinByHand(guest, { ...shown, code: 'ABCD-EFGH-JKMN-0000' });
  await guest.hands.sees(vi.refusals.neighbour_code_wrong);
  await expectClean(guest);
  await guest.hands.press('Escape');
  await joinByHand(guest, shown);
  await guest.hands.sees(neighbour.carrier.nothingKept);

  for (let n = 1; n <= DOSSIERS; n += 1)
    await guest.desk.must('intake.accept', { draft: `ho-so-nho-${n}`, form: acceptableForm });
  await guest.hands.sees(sentenceLike(shell.status.unsent.some));
  await pressButton(guest.hands, neighbour.carrier.giveNow);
  await guest.hands.sees(sentenceLike(neighbour.kept));
  await guest.hands.sees(sentenceLike(shell.status.unsent.some));
  await expectClean(guest);
  await guest.hands.press('Alt+1');
  await guest.hands.sees(vi.home.ready.title);
  await guest.hands.sees(sentenceLike(neighbour.kept));
  await expectClean(guest);
  await carrier.hands.sees(sentenceLike(neighbour.door.guest));

  await carrier.desk.kill();
  const elsewhere = await startSwitchedProvince(places.province, clock);
  carrier = await returnToSeat(places.carrier, elsewhere);
  await carrier.hands.sees(sentenceLike(neighbour.door.guestNotices));
  await carrier.rooms.allSent();
  await elsewhere.off();
  await expectClean(carrier);

  const before = await guest.desk.must('desk.status', {});
  expect(before.unsent.count).toBeGreaterThan(0);
  await guest.rooms.goToSettings();
  await pressButton(guest.hands, neighbour.carrier.giveNow);
  await guest.rooms.allSent();
  await guest.hands.sees(neighbour.carrier.nothingKept);
  const { line, files, neighbour: kept } = await guest.desk.must('desk.status', {});
  expect([line.state, files.count, kept]).toEqual(['offline', 0, null]);
  expect([...guest.desk.complaints, ...carrier.desk.complaints]).toEqual([]);
});

test('tiếng Anh cũng đủ câu', async () => {
  await guest.desk.must('settings.write', { language: 'en' });
  await guest.hands.sees(en.neighbour.about);
  await guest.hands.sees(en.neighbour.carrier.nothingKept);
  await expectClean(guest);
});
