/** The province keeps an entry that it cannot read: said under "Cần xử lý" with the way on, and gone once it can. */
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { expect, test } from '@playwright/test';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const LONG = 60_000;
const DAY = '2026-11-23' as LocalDate;

/** A defect of the province's program: its database does not take corrections into the books. */
const BREAK = `alter table journal
  add constraint stumbles check (ord is null or type is distinct from 'dossier.corrected')`;
const MEND = 'alter table journal drop constraint stumbles';

test.describe('Tỉnh giữ mà chưa đọc được', () => {
  let ready: ReadyDesk;
  test.describe.configure({ timeout: 180_000 });
  test.beforeAll(async () => {
    ready = await openReadyDesk();
  });
  test.afterAll(() => ready.remove());

  /** What an administrator does at the province while it is off; it looks at what waits when it starts. */
  const atTheProvince = async (sql: string): Promise<void> => {
    await ready.province.off();
    const database = new PGlite(join(dirname(ready.data), 'province', 'database'));
    try {
      await database.exec(sql);
    } finally {
      await database.close();
    }
    await ready.province.on();
  };

  test('nói việc nào, cứ nhận người tiếp theo; Tỉnh sửa xong thì hỏi lại bằng một phím, sổ khớp', async () => {
    const { desk, hands, rooms } = ready;
    const { number } = await desk.must('intake.accept', {
      draft: 'draft-corrected',
      form: acceptableForm,
    });
    await desk.must('sync.now', {});
    await rooms.allSent();
    await atTheProvince(BREAK);

    await rooms.findDossier(number, number);
    await rooms.openFound(number);
    await rooms.correct('submitter.phone', '0900 000 033', 'Người nộp đọc lại số');
    const nextCitizen = await desk.must('intake.accept', {
      draft: 'draft-next-citizen',
      form: acceptableForm,
    });
    await desk.must('sync.now', {});
    await rooms.allSent();

    await hands.press('Alt+2');
    await hands.sees(vi.attention.entry_parked);
    const card = desk.page.locator('[data-settle]', { hasText: vi.attention.entry_parked });
    await expect(card).toHaveCount(1);
    await expect(card).toContainText(number);
    await expect(card).toContainText(vi.entryNames['dossier.corrected']);
    await expect(card).not.toContainText(nextCitizen.number);
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.page.screenshot({ path: test.info().outputPath('can-xu-ly.png') });
    await desk.must('settings.write', { language: 'en' });
    await hands.sees(en.attention.entry_parked);
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.must('settings.write', { language: 'vi' });
    await hands.sees(vi.attention.entry_parked);

    // Asked before the province has mended it: it stays.
    await hands.press('F9');
    await hands.sees(vi.settle.asked);
    // Every byte is there, and counted: the day may be closed whenever people want to go home.
    await rooms.seesBalance();
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.page.screenshot({ path: test.info().outputPath('khoa-so.png') });

    await atTheProvince(MEND);
    await hands.press('Alt+2');
    await hands.sees(vi.attention.entry_parked);
    await hands.press('F9');
    await expect(card).toHaveCount(0, { timeout: LONG });
    expect(await desk.must('settle.list', {})).toEqual([]);
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.page.screenshot({ path: test.info().outputPath('het-viec.png') });
    await rooms.seesBalance();
    await rooms.closeDay(DAY);
    expect((await desk.must('close.preview', {})).past.map(({ state }) => state)).toEqual([
      'equal',
    ]);
    expect(desk.complaints).toEqual([]);
  });
});
