import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readyLines } from '#renderer/features/home/readiness.ts';
import { defaultBackupRule } from '#shared/backup/rule.ts';
import { vi } from '#shared/text/vi.ts';
import { ENROL, openFolderDeskIn, type FolderDesk } from '../desk/folder-desk.ts';
import { OFFICER, PERSONAL_CODE, PIN } from '../desk/made-up-office.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../fixtures/small-disk.ts';

const SPARE = 40_000_000;

describe.skipIf(!canMount('disk-early'))(
  'đĩa sắp đầy, còn chỗ cho hồ sơ mà hết chỗ sao lưu',
  () => {
    let disk: SmallDisk;
    let desk: FolderDesk;

    beforeEach(async () => {
      const mounted = mountSmallDisk((defaultBackupRule.reserveBytes + 2 * SPARE) / 1_000_000);
      if (mounted === null) throw new Error('a disk could be mounted a moment ago');
      disk = mounted;
      desk = openFolderDeskIn(join(disk.folder, 'data'), { backups: undefined });
      await desk.must('desk.enrol', ENROL);
      await desk.must('session.setPin', {
        officer: OFFICER,
        personalCode: PERSONAL_CODE,
        pin: PIN,
      });
    });
    afterEach(async () => {
      await desk.open.close();
      disk.remove();
    });

    const status = () => desk.must('desk.status', {});
    const diskLine = async () =>
      readyLines(await desk.must('home.overview', {}), await status(), vi).find(
        ({ name }) => name === 'disk',
      );

    it('trang chủ nói trước khi đầy, nói còn bao nhiêu; dọn đĩa xong thì thôi', async () => {
      expect((await status()).noRoomForCopy).toBe(null);
      expect((await diskLine())?.words).not.toContain('không còn chỗ sao lưu');

      disk.fill(defaultBackupRule.reserveBytes - SPARE);
      const free = (await status()).noRoomForCopy ?? 0;
      expect(free).toBeGreaterThan(0);
      expect(free).toBeLessThanOrEqual(defaultBackupRule.reserveBytes - SPARE + 8192);
      expect(await diskLine()).toMatchObject({
        ready: false,
        words: 'Đĩa chỉ còn 160\u{00A0}MB, không còn chỗ sao lưu: báo người quản trị ngay',
      });

      disk.free();
      expect((await status()).noRoomForCopy).toBe(null);
      expect((await diskLine())?.words).not.toContain('không còn chỗ sao lưu');
    });
  },
);
