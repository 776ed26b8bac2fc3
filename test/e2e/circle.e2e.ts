/**
 * A whole day of an office in real windows: dossiers on every path of the table of states, two desks and a department, one
 * desk without a line from the forenoon to the evening. At the end every list and figure is equal at both desks and at
 * the province. The short form has the paths that go over every row of the table; the long one all forty.
 */
import { expect, test } from '@playwright/test';
import { dateOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { openDatabase } from '#server/province.ts';
import { readSettings } from '#server/settings.ts';
import type { Database } from '#server/store/database.ts';
import { vi } from '#shared/text/vi.ts';
import { amount } from '../faults/amount.ts';
import { breachesBetween, breachesIn } from '../invariants/desk-folder.ts';
import { booksIn } from '../invariants/province-database.ts';
import { OFFICE } from '../server/test-province.ts';
import { moveAllDates } from './circle/acts.ts';
import { passagesIn, passagesMissing, rowsMissing } from './circle/passages.ts';
import { paths } from './circle/plan.ts';
import {
  attentionOf,
  hereAlone,
  officeWide,
  standingAt,
  standingAtProvince,
  type Standing,
} from './circle/sides.ts';
import { officeSeats, setCircleStage, type CircleStage } from './circle/stage.ts';
import { beginWalk, type Seat, type Walk } from './circle/walk.ts';
import { violationsOn } from './look-with-axe.ts';
import { must } from './must.ts';
import { lookAtBoard } from './province-board.ts';

const DAY = dateOf('2026-11-23T08:12' as LocalDateTime);
const isLong = amount(0, 1) === 1;

test.describe('đủ một vòng', () => {
  test.describe.configure({ mode: 'serial' });
  let stage: CircleStage;
  let walk: Walk;
  let standing: readonly Standing[];

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    stage = await setCircleStage();
  });
  test.afterEach(async () => {
    if (test.info().status === test.info().expectedStatus) return;
    for (const seat of officeSeats) {
      const { page } = stage.window(seat).hands;
      const path = test.info().outputPath(`hong-${seat}.png`);
      if (!page.isClosed()) await page.screenshot({ path });
    }
  });
  test.afterAll(() => stage.remove());

  const picture = async (seat: Seat, name: string): Promise<void> => {
    const { page } = stage.window(seat).hands;
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  };
  const atProvince = async <T>(look: (database: Database) => Promise<T>): Promise<T> => {
    const settings = must(readSettings({ QMC_PROVINCE_DATA: stage.provinceFolder }));
    const database = await openDatabase(settings);
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  };

  test('buổi sáng hai quầy nhận hồ sơ; rồi một quầy mất mạng tới chiều, vẫn làm mọi việc', async () => {
    test.setTimeout(600_000);
    walk = await beginWalk(
      stage.office,
      paths.filter(({ short }) => isLong || short === true),
    );
    await walk.play('morning');
    await stage.publishCalendar();
    for (const seat of officeSeats) await stage.office.sync(seat);
    stage.cutLine();
    await walk.play('forenoon');
    await walk.play('afternoon');
    const { unsent } = await stage.window('two').desk.must('desk.status', {});
    expect(unsent.count).toBeGreaterThan(0);
    await stage.window('two').hands.press('Alt+1');
    await stage.window('two').hands.sees(vi.home.ready.title);
    await picture('two', 'ca-ngay-mat-mang');
  });

  test('buổi tối có mạng lại: việc hai quầy làm chồng lên nhau được nói rõ, xử lý bằng bàn phím', async () => {
    test.setTimeout(300_000);
    await stage.evening();
    for (const seat of ['two', 'one', 'two'] as const) await stage.office.sync(seat);
    const codes = (await attentionOf(stage.window('two').desk)).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['state_does_not_fit', 'result_given_twice', 'request_superseded']),
    );
    await stage.window('two').hands.press('Alt+2');
    await stage.window('two').hands.sees(vi.settle.about);
    await picture('two', 'can-xu-ly');
    await walk.play('evening');
    await moveAllDates(stage.window('two').desk);
    for (const seat of ['two', 'one', 'two'] as const) await stage.office.sync(seat);
  });

  test('cuối ngày mọi danh sách, mọi con số ở hai quầy như nhau; không còn gì chờ xử lý', async () => {
    test.setTimeout(120_000);
    const [one, two] = [stage.window('one').desk, stage.window('two').desk];
    const seen = await officeWide(one);
    expect(seen.rows).toHaveLength(walk.cases.length);
    expect(await officeWide(two)).toEqual(seen);
    expect(await attentionOf(one)).toEqual([]);
    standing = await standingAt(one);
    const here = [await hereAlone(one), await hereAlone(two)];
    expect(here.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(walk.receipts().length);
    const board = await lookAtBoard({
      url: stage.province.url,
      operator: stage.province.operator,
      picture: test.info().outputPath('trang-cua-tinh.png'),
    });
    const numbers = standing.map(({ number }) => number).filter((number) => number !== '');
    expect(board.numbers).toEqual(numbers.toSorted());
    for (const seat of officeSeats) {
      await stage.window(seat).hands.press('Alt+1');
      await stage.window(seat).hands.sees(vi.home.ready.title);
      await picture(seat, `cuoi-ngay-${seat}`);
    }
  });

  test('khóa sổ ở cả hai quầy: khớp với Tỉnh từng mục', async () => {
    test.setTimeout(120_000);
    for (const seat of officeSeats) {
      const { rooms, desk } = stage.window(seat);
      await rooms.seesBalance();
      const preview = await desk.must('close.preview', {});
      expect(preview).toMatchObject({ equal: true, missing: [], differences: [] });
      expect(preview.desk.hash).toBe(preview.province?.hash);
      await rooms.closeDay(DAY);
      await picture(seat, `khoa-so-${seat}`);
      await stage.office.sync(seat);
    }
    await stage.office.sync('one');
    expect(stage.complaints()).toEqual([]);
  });

  test('nhật ký của ba bên nguyên vẹn, đi hết bảng trạng thái, mỗi giấy có đúng một lần', async () => {
    test.setTimeout(120_000);
    await stage.closeWindows();
    await stage.province.off();
    await atProvince(async (database) => {
      expect(await standingAtProvince(database)).toEqual(standing);
      const books = await booksIn(database, OFFICE);
      const folders = officeSeats.map((seat) => stage.folder(seat));
      expect(breachesBetween(walk.receipts(), books, folders)).toEqual([]);
      const missing = isLong ? passagesMissing : rowsMissing;
      expect(missing(passagesIn(books))).toEqual([]);
    });
    for (const seat of officeSeats) expect(breachesIn(stage.folder(seat), [])).toEqual([]);
  });
});
