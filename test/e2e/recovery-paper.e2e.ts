/** The recovery key goes from the screen to a real queue of the system, and nowhere else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { vi } from '#shared/text/vi.ts';
import { createStoredQueue, noQueueBecause, type StoredQueue } from './cups-queue.ts';
import { violationsOn } from './look-with-axe.ts';
import { needs } from './needs.ts';
import { startOffice, type Office } from './office.ts';
import { cannotLookBecause, wordsOf } from './paper-fixtures/look-from-outside.ts';
import { makeFolders } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';
import { createTestClock } from './test-clock.ts';

const { recovery } = vi.start;

test.describe('in khóa khôi phục lúc ghi danh', () => {
  const folders = makeFolders();
  const clock = createTestClock('2026-11-23T09:12');
  const data = folders.fresh('desk');
  let office: Office | null = null;
  let queue: StoredQueue | null = null;
  let seat: Seat | null = null;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    needs(noQueueBecause() ?? cannotLookBecause());
    queue = await createStoredQueue('qmc-recovery');
    office = await startOffice(folders.fresh('office'), clock);
  });
  test.afterAll(async () => {
    await seat?.desk.kill();
    await office?.end();
    await queue?.remove();
    folders.remove();
  });

  test('bấm In khóa: giấy có đủ nhóm, tên quầy, ngày, chỗ cất; không còn tệp nào trong thư mục dữ liệu', async () => {
    test.setTimeout(180_000);
    if (office === null || queue === null) throw new Error('nothing to print with');
    seat = await takeSeat({ data, clock });
    const { hands, desk, start } = seat;
    await start.enrol(office.url, office.code, 'Quầy 1');
    await hands.sees(recovery.title);
    const stage = await desk.must('desk.stage', {});
    if (stage.stage !== 'confirm_recovery') throw new Error(`at ${stage.stage}`);
    await hands.page.getByLabel(recovery.printer).selectOption(queue.name);
    expect(await violationsOn(hands.page)).toEqual([]);
    await hands.walkTo('Tab', recovery.print, ({ words }) => words === recovery.print);
    await hands.press('Enter');
    await hands.sees(recovery.printed);
    await hands.page.screenshot({ path: test.info().outputPath('in-khoa.png') });
    const [job] = await queue.waitFor(1);
    if (job === undefined) throw new Error('no paper came out');
    const pages = await wordsOf(job.file);
    const words = pages
      .flat()
      .map(({ text }) => text)
      .join(' ');
    for (const group of stage.recoveryKey.split('-')) expect(words).toContain(group);
    for (const said of ['Quầy 1', '23/11/2026', 'ngoài phòng']) expect(words).toContain(said);
    expect(job.title).not.toContain(stage.recoveryKey.slice(0, 4));
    const kept = readdirSync(data, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    for (const file of kept) {
      const path = join(file.parentPath, file.name);
      expect(readFileSync(path).includes(stage.recoveryKey), path).toBe(false);
    }

    await hands.walkTo('Shift+Tab', recovery.part, ({ words: at }) => at.startsWith(recovery.part));
    await hands.type(stage.recoveryKey.split('-').at(-1) ?? '');
    await hands.press('Enter');
    await hands.sees(vi.start.signIn.title);
    expect(desk.complaints).toEqual([]);
  });
});
