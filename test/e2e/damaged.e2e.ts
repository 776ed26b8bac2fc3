/** The desk's file is damaged while the program is closed: the window says what to do, and it is done by keyboard. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { vi } from '#shared/text/vi.ts';
import { dayPlans } from './day-plans.ts';
import { lookIntoFolder } from './desk-folder.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';

const { recovery, refusals, backup, paperNumbers } = vi;

test.describe('tệp dữ liệu của quầy bị hỏng', () => {
  test.describe.configure({ mode: 'serial' });
  let ready: ReadyDesk;
  let seat: Seat;
  /** Whatever has been opened by then. */
  let stop = (): Promise<void> => Promise.resolve();
  const numbers: string[] = [];

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    ready = await openReadyDesk();
    seat = ready;
    stop = async () => {
      await seat.desk.kill();
      await ready.remove();
    };
  });
  test.afterAll(async () => {
    await stop();
  });

  type Plan = (typeof dayPlans)[keyof typeof dayPlans];
  const begin = async (plan: Plan): Promise<void> => {
    await seat.hands.press('F2');
    await seat.hands.page.locator('[role=combobox]:focus').waitFor();
    await seat.intake.begin(plan);
    await seat.intake.complete(plan);
  };
  const take = async (plan: Plan): Promise<string> => {
    await begin(plan);
    return seat.intake.accept();
  };
  /** The first number after the restore: the desk asks what the papers on the table say, once. */
  const tellPapers = async (): Promise<void> => {
    const { sees, press, type, walkTo, page } = seat.hands;
    await sees(paperNumbers.title);
    await sees(sentenceLike(paperNumbers.known));
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('hoi-so-tren-giay.png') });
    await type((numbers.at(-1) ?? '').slice(-4));
    await walkTo('Tab', paperNumbers.submit, ({ words }) => words === paperNumbers.submit);
    await press('Space');
    await sees(sentenceLike(paperNumbers.done));
    await page.screenshot({ path: test.info().outputPath('da-ghi-so-tren-giay.png') });
    await press('Enter');
  };
  const again = async (): Promise<void> => {
    const { data, clock, tryOut } = ready;
    seat = await takeSeat({ data, clock, tryOut: { ...tryOut, code: null } });
  };

  test('trang chủ nói có bản sao lưu nào chưa; bấm nút là có, đã kiểm tra', async () => {
    const { sees, walkTo, press } = seat.hands;
    numbers.push(await take(dayPlans.withFee));
    await press('Alt+1');
    await sees(backup.none);
    await walkTo('Tab', backup.now, ({ words }) => words === backup.now);
    await press('Enter');
    await sees(sentenceLike(backup.proven));
    await seat.hands.page.screenshot({ path: test.info().outputPath('trang-chu.png') });
  });

  test('hỏng tệp, mở lại: thấy các bước, khôi phục bằng bàn phím, nhận hồ sơ tiếp theo', async () => {
    // The window and the province each start twice.
    test.setTimeout(300_000);
    await seat.rooms.allSent();
    await ready.province.off();
    numbers.push(await take(dayPlans.forAnother));
    await seat.desk.kill();
    for (const name of ['desk.db', 'desk.db-wal']) {
      const file = join(ready.data, name);
      writeFileSync(file, readFileSync(file).fill(0x51));
    }

    await again();
    const { sees, walkTo, press, page } = seat.hands;
    await sees(recovery.title);
    await sees(refusals.damaged);
    await sees(recovery.rehearsed);
    await sees(sentenceLike(recovery.salvaged));
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('khoi-phuc.png') });
    await walkTo('Tab', recovery.restore, ({ words }) => words === recovery.restore);
    await press('Enter');
    await seat.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
    await begin(dayPlans.interrupted);
    await press('F9');
    await tellPapers();
    numbers.push(await seat.intake.accept());

    await ready.province.on();
    await seat.desk.must('sync.now', {});
    await seat.rooms.allSent();
    const folder = lookIntoFolder(ready.data);
    expect(
      folder
        .accepted()
        .map(({ number }) => number)
        .toSorted(),
    ).toEqual(numbers.toSorted());
    expect(folder.verify()).toMatchObject({ brokenAt: null, differing: [], unsent: 0 });
    folder.close();
    expect(new Set(numbers).size).toBe(numbers.length);
    const kept = join(ready.data, 'quarantine');
    expect(existsSync(kept) ? readdirSync(kept) : []).toHaveLength(1);
    expect(seat.desk.complaints).toEqual([]);
  });

  test('Cài đặt: nơi thứ hai, sao lưu ngay, các bản đang có', async () => {
    const { sees, page } = seat.hands;
    await seat.rooms.goToSettings();
    await sees(backup.second);
    await sees(backup.copies);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('heading', { name: backup.title }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath('cai-dat-sao-luu.png') });
  });
});
