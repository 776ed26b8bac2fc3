/** Papers go up over a thin line: the officer stops them, serves on, and lets them go again, by keyboard. */
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { vi } from '#shared/text/vi.ts';
import { openSlowLine, type SlowLine } from '../bench/slow-line.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, makeFolders, tryOutOf } from './ready-desk.ts';
import { startSwitchedProvince, type SwitchedProvince } from './province.ts';
import { takeSeat, type Seat } from './seat.ts';
import { createTestClock } from './test-clock.ts';

const GOOD = { bitsPerSecond: 50_000_000, delayMs: 5 };
const THIN = { bitsPerSecond: 48_000, delayMs: 100 };

const { unsent: words } = vi.shell.status;

test.describe('dừng gửi bản lưu', () => {
  const folders = makeFolders();
  let province: SwitchedProvince;
  let line: SlowLine;
  let seat: Seat;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    const clock = createTestClock('2026-11-23T09:12');
    province = await startSwitchedProvince(folders.fresh('province'), clock);
    line = await openSlowLine(province.url, GOOD);
    const tryOut = { ...(await tryOutOf(province)), url: line.url };
    seat = await takeSeat({ data: folders.fresh('desk'), clock, tryOut });
    await seat.start.signIn(province.demo.name, TRY_OUT_PIN);
    await seat.rooms.allSent();
  });
  test.afterAll(async () => {
    await seat.desk.kill();
    await line.close();
    await province.off();
    folders.remove();
  });

  test('bấm Dừng gửi thì đường truyền rảnh, hồ sơ mới vẫn đi; Gửi ngay thì đi tiếp đến hết', async () => {
    test.setTimeout(150_000);
    const { desk, hands } = seat;
    const { page, press, walkTo, sees } = hands;
    const filesOf = async () => (await desk.must('desk.status', {})).files;
    const accept = (draft: string) => desk.must('intake.accept', { draft, form: acceptableForm });
    const openStatus = async (said: RegExp): Promise<void> => {
      await sees(said);
      await walkTo('Tab', 'what is unsent', ({ words: held }) => said.test(held));
      await press('Enter');
    };

    line.become(THIN);
    await accept('draft-of-thin-1');
    await expect.poll(async () => (await filesOf()).sending, { timeout: 60_000 }).not.toBeNull();
    await openStatus(sentenceLike(words.filesRunning));
    await walkTo('Tab', 'the button to stop', ({ words: held }) => held === words.stop);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('dang-gui.png') });
    await press('Enter');
    await sees(sentenceLike(words.about.filesStopped));
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('da-dung.png') });
    const stopped = await filesOf();
    expect([stopped.count > 0, stopped.sending]).toEqual([true, null]);

    await press('Escape');
    await accept('draft-of-thin-2');
    await seat.rooms.allSent();
    const still = await filesOf();
    expect([still.count > stopped.count, still.sending]).toEqual([true, null]);

    line.become(GOOD);
    await openStatus(sentenceLike(words.filesStopped));
    await walkTo('Tab', 'the button to send', ({ words: held }) => held === words.send);
    await press('Enter');
    await expect.poll(async () => (await filesOf()).count, { timeout: 60_000 }).toBe(0);
    expect(desk.complaints).toEqual([]);
  });
});
