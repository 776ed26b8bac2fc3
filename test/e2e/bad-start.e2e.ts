/** What can stand in the way before anybody works: each time one sentence that says what to do; nothing is changed. */
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { holdFolder } from '#electron/store/data-folder.ts';
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { openStore } from '#electron/store/opened-store.ts';
import { fill } from '#shared/text/fill.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { must } from './must.ts';
import { needs } from './needs.ts';
import { noMountsBecause, onReadOnlyDisk } from './own-surroundings.ts';
import { startSwitchedProvince } from './province.ts';
import { makeFolders, tryOutOf } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';
import { createTestClock } from './test-clock.ts';

const { refusals } = vi;

test.describe('quầy chưa mở được', () => {
  const folders = makeFolders();
  let seat: Seat | null = null;
  test.afterEach(async () => {
    await seat?.desk.kill();
    seat = null;
  });
  test.afterAll(() => folders.remove());

  test('thư mục đang được chương trình khác giữ: nói vậy; giữ xong thì mở lại được', async () => {
    const data = folders.fresh('held');
    const held = must(holdFolder(data, true));
    seat = await takeSeat({ data });
    await seat.hands.sees(refusals.folder_locked);
    held.lock.release();
    await seat.hands.walkTo('Tab', vi.start.blocked.again, ({ words }) =>
      words.includes(vi.start.blocked.again),
    );
    await seat.hands.press('Enter');
    await seat.hands.sees(vi.start.enrol.title);
  });

  test('thư mục chỉ đọc: nói vậy, không thay đổi gì', async () => {
    const data = folders.fresh('read-only');
    const asRoot = process.getuid?.() === 0;
    needs(asRoot ? noMountsBecause() : null);
    if (!asRoot) chmodSync(data, 0o555);
    seat = await takeSeat(
      asRoot ? { data, program: await onReadOnlyDisk(folders.fresh('programs'), data) } : { data },
    );
    await seat.hands.sees(refusals.folder_not_writable);
    if (!asRoot) chmodSync(data, 0o755);
  });

  test('sổ mở lâu: cửa sổ nói đang mở, lâu nữa thì nói cứ để máy chạy; mở được thì vào thẳng', async () => {
    test.setTimeout(180_000);
    const silent = createServer(() => undefined);
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    try {
      const { port } = silent.address() as AddressInfo;
      const tryOut = { url: `http://127.0.0.1:${port}`, code: 'AAAA-BBBB-CCCC' };
      seat = await takeSeat({
        data: folders.fresh('slow'),
        tryOut: { ...tryOut, officer: 'cb-thu', personalCode: '123456' },
        standsWith: '[data-opening]',
      });
      const { hands } = seat;
      await hands.sees(vi.shell.opening);
      await hands.sees(en.shell.opening);
      expect(await violationsOn(hands.page)).toEqual([]);
      await hands.page.getByText(vi.shell.openingLong).waitFor({ timeout: 30_000 });
      expect(await violationsOn(hands.page)).toEqual([]);
      await hands.page.screenshot({ path: test.info().outputPath('dang-mo.png') });
      silent.closeAllConnections();
      await hands.sees(vi.start.enrol.title);
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  });

  test('dữ liệu của phiên bản mới hơn: không mở, không thay đổi gì', async () => {
    const data = folders.fresh('newer');
    seat = await takeSeat({ data });
    await seat.desk.close();
    const held = must(holdFolder(data, false));
    if (held.keys === null) throw new Error('the folder has no keys');
    const opened = must(
      openStore(held, must(openUnprotected(held.keys)), { randomBytes: (n) => new Uint8Array(n) }),
    );
    opened.connection.pragma('user_version = 99999');
    opened.close();
    seat = await takeSeat({ data });
    await seat.hands.sees(refusals.newer_schema);
  });
});

test.describe('ghi danh và mã PIN', () => {
  const folders = makeFolders();
  let seat: Seat | null = null;
  test.afterEach(async () => {
    await seat?.desk.kill();
    seat = null;
  });
  test.afterAll(() => folders.remove());

  test('mã ghi danh sai thì xin mã khác; mã đúng vẫn ghi danh được', async () => {
    const clock = createTestClock('2026-11-23T09:12');
    const province = await startSwitchedProvince(folders.fresh('province'), clock);
    try {
      seat = await takeSeat({ data: folders.fresh('wrong-code'), clock });
      await seat.start.enrol(province.url, 'AAAA-BBBB-CCCC', 'Quầy 1');
      await seat.hands.sees(refusals.enrolment_code_invalid);
      await seat.hands.press('Shift+Tab', 'Control+A');
      await seat.hands.type(await province.mint());
      await seat.hands.press('Enter');
      await seat.hands.sees(vi.start.signIn.title);
    } finally {
      await province.off();
    }
  });

  test('nơi trả lời là trang đăng nhập wifi: không tin, không ghi gì', async () => {
    const portal = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>Wi-Fi</title><h1>Xin chào</h1>');
    });
    portal.listen(0, '127.0.0.1');
    await once(portal, 'listening');
    try {
      seat = await takeSeat({ data: folders.fresh('portal') });
      const { port } = portal.address() as AddressInfo;
      await seat.start.enrol(`http://127.0.0.1:${port}`, 'AAAA-BBBB-CCCC', 'Quầy 1');
      await seat.hands.sees(refusals.enrolment_not_province);
      expect(await seat.desk.must('desk.stage', {})).toEqual({ stage: 'enrol' });
    } finally {
      portal.closeAllConnections();
      portal.close();
    }
  });

  test('sai mã PIN năm lần: tạm khóa, mở lại chương trình cũng không tha; hết giờ thì vào được', async () => {
    const clock = createTestClock('2026-11-23T09:12');
    const province = await startSwitchedProvince(folders.fresh('pin-province'), clock);
    const data = folders.fresh('pin');
    try {
      seat = await takeSeat({ data, clock, tryOut: await tryOutOf(province) });
      await seat.hands.sees(vi.start.signIn.title);
      for (const left of [4, 3, 2, 1]) {
        await seat.start.enterPin('111112');
        await seat.hands.sees(fill(refusals.pin_wrong, { left }));
      }
      await seat.start.enterPin('111112');
      await seat.hands.sees(sentenceLike(refusals.pin_locked));
      await seat.desk.close();
      seat = await takeSeat({ data, clock });
      await seat.start.enterPin(TRY_OUT_PIN);
      await seat.hands.sees(sentenceLike(refusals.pin_locked));
      await seat.desk.close();
      clock.setTo('2026-11-23T09:20');
      seat = await takeSeat({ data, clock });
      await seat.start.signIn(province.demo.name, TRY_OUT_PIN);
    } finally {
      await province.off();
    }
  });
});
