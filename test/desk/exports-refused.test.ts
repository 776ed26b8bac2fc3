import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createBegunExports } from '#electron/desk/exports/begun-exports.ts';
import { exportFolder } from '#electron/sync/exported-file.ts';
import { canMount, mountSmallDisk } from '../fixtures/small-disk.ts';
import { day, exportStage, register, whole } from './export-stage.ts';

const stage = exportStage();

describe('không ghi được thì nói rõ và không để lại nửa tệp nào', () => {
  it('ngày ngược, quá dài, hoặc không có dòng nào', async () => {
    expect(await stage.leftNothing(stage.ask({ ...register, to: day('2026-11-22') }))).toBe(
      'export_period',
    );
    expect(await stage.leftNothing(stage.ask({ ...register, from: day('2016-01-01') }))).toBe(
      'export_period',
    );
    const quiet = { ...register, from: day('2026-11-01'), to: day('2026-11-20') };
    expect(await stage.leftNothing(stage.ask(quiet))).toBe('export_nothing');
  });

  it('USB chưa cắm', async () => {
    expect(
      await stage.leftNothing(stage.ask(register, 'xlsx', join(stage.stick, 'khong-co'))),
    ).toBe('export_gone');
  });

  it('bấm Dừng giữa chừng', async () => {
    stage.listOf(5_000);
    const asked = stage.ask(whole);
    await vi.waitFor(async () =>
      expect(await stage.desk.must('exports.progress', {})).toMatchObject({ ended: null }),
    );
    const second = await stage.ask(register);
    expect(second).toMatchObject({ ok: false, error: { code: 'export_busy' } });
    await stage.desk.must('exports.stop', {});
    expect(await stage.leftNothing(asked)).toBe('export_stopped');
    expect(await stage.desk.must('exports.progress', {})).toMatchObject({
      ended: { ok: false, error: { code: 'export_stopped' } },
    });
  });

  it('bấm Dừng trong lúc vẽ PDF thì không phải chờ trang vẽ xong', async () => {
    const begun = Promise.withResolvers<null>();
    stage.drawsFor = () => {
      begun.resolve(null);
      return new Promise(() => undefined);
    };
    const asked = stage.ask(register, 'pdf');
    await begun.promise;
    await stage.desk.must('exports.stop', {});
    expect(await stage.leftNothing(asked)).toBe('export_stopped');
  });

  it('mất điện giữa chừng thì lần mở sau xóa phần đã ghi; USB chưa cắm thì chờ', async () => {
    const folder = join(stage.stick, 'usb');
    const { store } = stage.desk;
    const files = createBegunExports({ store, exportFolder, log: () => undefined });
    files.begun({ folder, name: 'so.xlsx' });
    await files.tidy();
    mkdirSync(folder);
    writeFileSync(join(folder, '~so.xlsx.tmp'), 'Nguyễn Thị Thử');
    await files.tidy();
    expect(readdirSync(folder)).toEqual([]);
    expect(stage.desk.store.read.setting('files.begun')).toBeNull();
  });

  it('tệp được ghi sổ trước byte đầu tiên, xong rồi thì thôi', async () => {
    let noted: string | null = null;
    const { write } = exportFolder;
    vi.spyOn(exportFolder, 'write').mockImplementation((order) =>
      write({
        ...order,
        stopped: () => {
          noted ??= stage.desk.store.read.setting('files.begun');
          return order.stopped();
        },
      }),
    );
    const file = await stage.taken(register);
    expect(noted).toContain(file.name);
    expect(stage.desk.store.read.setting('files.begun')).toBeNull();
  });

  it.skipIf(!canMount('exports'))('USB đầy', async () => {
    const disk = mountSmallDisk(1);
    if (disk === null) throw new Error('no disk');
    try {
      const folder = join(disk.folder, 'thu-muc');
      mkdirSync(folder);
      disk.fill();
      const refused = await stage.ask(register, 'xlsx', folder);
      expect(refused).toMatchObject({ ok: false, error: { code: 'export_full' } });
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      disk.remove();
    }
  });
});
