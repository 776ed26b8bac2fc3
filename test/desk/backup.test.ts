import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import { placeOf } from '#electron/store/copies/backup-round.ts';
import { ENROL, openFolderDesk, realEnrolment, type FolderDesk } from './folder-desk.ts';
import { birthForm, OFFICER, PERSONAL_CODE, PIN } from './made-up-office.ts';

let desk: FolderDesk;
let usb: string;

beforeEach(async () => {
  usb = mkdtempSync(join(tmpdir(), 'qmc-usb-'));
  desk = openFolderDesk({ backups: undefined, enrol: realEnrolment({ tryOut: true }) });
  await desk.must('desk.enrol', ENROL);
  await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
});
afterEach(async () => {
  await desk.end();
  rmSync(usb, { recursive: true, force: true });
});

const accept = (draft: string) => desk.must('intake.accept', { draft, form: birthForm() });
const backups = () => listBackups(join(dirname(desk.keyFile), 'backups'));
const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('quầy tự sao lưu', () => {
  it('chưa có bản nào thì nói vậy; bấm Sao lưu ngay thì có bản đã kiểm tra', async () => {
    expect(await desk.must('backup.overview', {})).toMatchObject({
      provenAt: null,
      failed: null,
      newSince: true,
      second: null,
      copies: [],
    });
    await accept(id(1));
    const done = await desk.must('backup.now', {});
    expect(done).toMatchObject({ failed: null, newSince: false, running: false });
    expect(done.provenAt).not.toBeNull();
    expect(done.copies).toHaveLength(1);
    await accept(id(2));
    expect(await desk.must('backup.overview', {})).toMatchObject({ newSince: true, late: false });
  });

  it('đóng ứng dụng thì sao lưu nếu có việc mới, không chờ quá lâu; không có việc mới thì thôi', async () => {
    await accept(id(1));
    const closing = desk;
    const before = performance.now();
    desk = await desk.reopen();
    process.stdout.write(`đóng, sao lưu, mở lại: ${Math.round(performance.now() - before)} ms\n`);
    // On a machine with no time at all the copy of the last hour has to do.
    const late = closing.logged.includes('the copy at leaving took too long');
    expect(backups()).toHaveLength(late ? 0 : 1);
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    await desk.must('backup.now', {});
    const kept = backups();
    desk = await desk.reopen();
    expect(backups()).toEqual(kept);
    expect(kept[0]?.entries).toBeGreaterThan(0);
  }, 60_000);

  it('khóa sổ ngày xong thì sao lưu, không bắt ai chờ', async () => {
    await accept(id(1));
    await desk.must('close.day', { offline: true });
    await expect
      .poll(async () => (await desk.must('backup.overview', {})).copies.length, { timeout: 50_000 })
      .toBe(1);
  }, 60_000);

  it('nơi thứ hai: phải có thật, ở ngoài thư mục dữ liệu; rút ra thì nói là thiếu, không phải lỗi', async () => {
    const away = join(usb, 'chưa cắm');
    const inside = dirname(desk.keyFile);
    for (const [path, code] of [
      [away, 'second_place_missing'],
      [inside, 'second_place_inside'],
    ] as const)
      expect(await desk.ask('backup.setSecondPlace', { path })).toMatchObject({
        ok: false,
        error: { code, field: 'path' },
      });
    mkdirSync(away);
    await desk.must('backup.setSecondPlace', { path: away });
    expect(await desk.must('backup.now', {})).toMatchObject({
      second: { path: away, failed: null },
    });
    expect(listBackups(placeOf(away, 'quay-thu-1'))).toHaveLength(1);
    rmSync(away, { recursive: true });
    await accept(id(1));
    expect(await desk.must('backup.now', {})).toMatchObject({
      failed: null,
      second: { failed: 'second_place_missing' },
    });
  });
});
