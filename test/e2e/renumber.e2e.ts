/** A restore that was told an older number: two receipts bear one number, and the later dossier gets its own by one key. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';

const counterOf = (number: string): number => Number(number.slice(-4));

test.describe('một số trên hai giấy tiếp nhận', () => {
  let ready: ReadyDesk;
  let seat: Seat;
  /** Whatever has been opened by then. */
  let stop = (): Promise<void> => Promise.resolve();
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

  const accept = (draft: string) =>
    seat.desk.must('intake.accept', { draft, form: acceptableForm });
  const ruin = (): void => {
    for (const name of ['desk.db', 'desk.db-wal']) {
      const file = join(ready.data, name);
      writeFileSync(file, readFileSync(file).fill(0x51));
    }
    rmSync(join(ready.data, 'tail.bin'));
  };

  test('Cần xử lý: cấp số mới bằng bàn phím, giấy mới thay giấy cũ, cả hai hồ sơ còn nguyên', async () => {
    test.setTimeout(300_000);
    const before = await accept('draft-before');
    await seat.desk.must('backup.now', {});
    const first = await accept('draft-first');
    await seat.rooms.allSent();
    await ready.province.off();
    await seat.desk.kill();
    ruin();

    const { data, clock, tryOut } = ready;
    seat = await takeSeat({ data, clock, tryOut: { ...tryOut, code: null } });
    await seat.hands.sees(vi.recovery.title);
    const [copy] = await seat.desk.must('recovery.copies', { elsewhere: null });
    const counterOnPaper = counterOf(before.number);
    await seat.desk.must('recovery.restore', { copy: copy?.folder ?? '', counterOnPaper });
    await seat.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
    const later = await accept('draft-later');
    expect(later.number).toBe(first.number);
    await ready.province.on();
    await seat.desk.must('sync.now', {});
    await seat.rooms.allSent();
    await expect
      .poll(async () => (await seat.desk.must('settle.list', {})).map(({ way }) => way), {
        timeout: 30_000,
      })
      .toContain('renumber');

    const { press, sees, page } = seat.hands;
    await press('Alt+2');
    await sees(sentenceLike(vi.attention.number_taken));
    await seat.desk.must('settings.write', { language: 'en' });
    await sees(sentenceLike(en.attention.number_taken));
    await seat.desk.must('settings.write', { language: 'vi' });
    await sees(sentenceLike(vi.attention.number_taken));
    await press('F9');
    await sees(vi.settle.renumber.about);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('cap-so-moi.png') });
    await press('Enter');
    await page.getByText(vi.settle.renumber.done.replace('{{number}}', '')).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('da-cap-so-moi.png') });
    await press('Enter');

    const { dossier, documents } = await seat.desk.must('dossiers.open', { id: later.dossier });
    expect(dossier.number).not.toBe(first.number);
    expect(dossier.numbers).toEqual([first.number, dossier.number]);
    expect(documents.map(({ voidReason }) => voidReason)).toEqual(['replaced', null]);
    await seat.desk.must('sync.now', {});
    await seat.rooms.allSent();
    const list = await seat.desk.must('dossiers.list', {
      text: '',
      scope: 'all',
      offset: 0,
      limit: 9,
    });
    expect(new Set(list.rows.map(({ number }) => number)).size).toBe(3);

    // What is left after the restore is people's word on papers of other days.
    await sees(sentenceLike(vi.attention.papers_of_other_days));
    await press('F9');
    await sees(vi.settle.looked.about);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('giay-mang-ngay-khac.png') });
    await seat.hands.type('đã xem cả tập liên lưu');
    await press('Tab', 'Tab', 'Enter');
    await expect.poll(() => seat.desk.must('settle.list', {})).toEqual([]);
    expect(seat.desk.complaints).toEqual([]);
  });
});
