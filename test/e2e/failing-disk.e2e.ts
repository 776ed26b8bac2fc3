/** The disk under the desk's data fails: the window says so, tries again, and goes on on another disk, by keyboard. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { failingDisk, type FailingDisk } from '../fixtures/failing-disk.ts';
import { dayPlans } from './day-plans.ts';
import { lookIntoFolder } from './desk-folder.ts';
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import { makeFolders, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';

const { recovery, refusals } = vi;

test.describe('ổ đĩa báo lỗi khi mở quầy', () => {
  test.describe.configure({ mode: 'serial' });
  const folders = makeFolders();
  let ready: ReadyDesk;
  let seat: Seat;
  let disk: FailingDisk | null = null;
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
    disk = await failingDisk(ready.data);
    needs(disk === null ? 'no C compiler for the failing disk' : null);
  });
  test.afterAll(async () => {
    await stop();
    disk?.remove();
    folders.remove();
  });

  const take = async (plan: (typeof dayPlans)[keyof typeof dayPlans]): Promise<string> => {
    await seat.hands.press('F2');
    await seat.hands.page.locator('[role=combobox]:focus').waitFor();
    await seat.intake.begin(plan);
    await seat.intake.complete(plan);
    return seat.intake.accept();
  };
  const again = async (): Promise<void> => {
    const { data, clock, tryOut } = ready;
    seat = await takeSeat({ data, clock, tryOut: { ...tryOut, code: null }, env: disk?.env ?? {} });
  };
  const shoot = (name: string): Promise<unknown> =>
    seat.hands.page.screenshot({ path: test.info().outputPath(name), fullPage: true });

  test('lỗi một lúc: nói rõ, thử mở lại là vào làm việc', async () => {
    test.setTimeout(300_000);
    numbers.push(await take(dayPlans.withFee));
    await seat.desk.must('backup.now', {});
    await seat.rooms.allSent();
    await ready.province.off();
    numbers.push(await take(dayPlans.forAnother));
    await seat.desk.kill();

    disk?.fails('writes');
    await again();
    const { sees, walkTo, press } = seat.hands;
    await sees(recovery.diskTitle);
    await sees(refusals.opening_io_error);
    await sees(recovery.reads);
    await sees(recovery.writesNot);
    expect(await violationsOn(seat.hands.page)).toEqual([]);
    await shoot('dia-loi.png');
    disk?.heals();
    await walkTo('Tab', recovery.again, ({ words }) => words === recovery.again);
    await press('Enter');
    await seat.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
    await seat.desk.kill();
  });

  test('lỗi hẳn: chọn ổ đĩa khác bằng bàn phím, nhận hồ sơ tiếp theo ở đó, không mất hồ sơ nào', async () => {
    test.setTimeout(300_000);
    disk?.fails('writes');
    disk?.fails('reads');
    const other = folders.fresh('o-dia-khac');
    await again();
    const { sees, walkTo, press, type } = seat.hands;
    await sees(recovery.readsNot);
    await walkTo('Tab', recovery.place, ({ words }) => words.startsWith(recovery.place));
    await type(other);
    await press('Enter');
    const folder = join(other, 'quay-mot-cua-du-lieu');
    await sees(fill(recovery.placeFree, { folder }));
    await sees(recovery.rehearsed);
    expect(await violationsOn(seat.hands.page)).toEqual([]);
    await shoot('o-dia-khac.png');
    await walkTo('Tab', recovery.restore, ({ words }) => words === recovery.restore);
    await press('Enter');
    await seat.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
    numbers.push(await take(dayPlans.interrupted));
    await ready.province.on();
    await seat.desk.must('sync.now', {});
    await seat.rooms.allSent();
    const look = lookIntoFolder(folder);
    expect(
      look
        .accepted()
        .map(({ number }) => number)
        .toSorted(),
    ).toEqual(numbers.toSorted());
    expect(look.verify()).toMatchObject({ brokenAt: null, differing: [], unsent: 0 });
    look.close();
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(existsSync(join(ready.data, 'desk.db'))).toBe(true);
    expect(readdirSync(ready.data)).not.toContain('quarantine');
    await seat.desk.kill();
  });

  test('mở lại lần sau: dữ liệu ở ổ mới mở ra; quên chỗ thì chỉ lại một lần, không tạo gì mới', async () => {
    test.setTimeout(180_000);
    const other = join(folders.fresh('o-dia-khac'), 'quay-mot-cua-du-lieu');
    await again();
    await seat.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
    await seat.desk.kill();

    rmSync(`${ready.data}.moved.json`);
    await again();
    const { sees, walkTo, press, type } = seat.hands;
    await sees(recovery.diskTitle);
    await walkTo('Tab', recovery.place, ({ words }) => words.startsWith(recovery.place));
    await type(other);
    await press('Enter');
    await sees(fill(recovery.placeOurs, { folder: other }));
    disk?.heals();
    await walkTo('Tab', recovery.placeOpen, ({ words }) => words === recovery.placeOpen);
    await press('Enter');
    await seat.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
    await seat.desk.kill();
    await again();
    await seat.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
    expect(
      (await seat.desk.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 9 }))
        .total,
    ).toBe(numbers.length);
  });
});
