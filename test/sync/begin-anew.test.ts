import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { pathsOf } from '#electron/store/data-folder.ts';
import { openFolderDesk, type FolderDesk } from '../desk/folder-desk.ts';
import { birthForm, PIN } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

const [officer] = staff.officers;

describe('dữ liệu hỏng, không có bản sao lưu nào', { timeout: 60_000 }, () => {
  let province: TestProvince;
  let desk: FolderDesk;
  let folder: string;

  beforeAll(async () => {
    province = await startTestProvince();
    desk = openFolderDesk({ enrol: null, backups: undefined });
    folder = dirname(desk.keyFile);
    await enrol(await province.mint());
  }, 60_000);
  afterAll(async () => {
    await desk.end();
    await province.remove();
  });

  const enrol = async (code: string): Promise<void> => {
    await desk.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
    await desk.must('session.setPin', {
      officer: officer?.id ?? '',
      personalCode: officer?.personalCode ?? '',
      pin: PIN,
    });
  };
  const accept = async (n: number): Promise<string> => {
    const draft = `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
    return (await desk.must('intake.accept', { draft, form: birthForm() })).number;
  };
  const known = async (number: string): Promise<number> =>
    (await desk.must('dossiers.list', { text: number, scope: 'all', offset: 0, limit: 9 })).total;
  const until = (done: () => Promise<boolean>): Promise<void> =>
    vi.waitFor(async () => expect(await done()).toBe(true), { timeout: 15_000, interval: 50 });
  const allSent = () =>
    until(async () => {
      await desk.must('sync.now', {});
      const { unsent, line } = await desk.must('desk.status', {});
      return unsent.count === 0 && line.state === 'connected';
    });

  it('bắt đầu lại từ Tỉnh: tệp cũ còn nguyên, hồ sơ Tỉnh đã nhận tự về, số mới không trùng', async () => {
    const before = await accept(1);
    await allSent();
    await desk.open.close();
    const { database, tail, backups, blobs, keys, neighbours } = pathsOf(folder);
    rmSync(backups, { recursive: true, force: true });
    writeFileSync(database, Buffer.alloc(16_384, 7));
    mkdirSync(blobs, { recursive: true });
    writeFileSync(join(blobs, 'a-paper'), 'a paper');
    const was = [database, tail, blobs, keys].filter((path) => existsSync(path));
    expect(was).toHaveLength(4);

    desk = await desk.reopen();
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged' });
    await desk.must('recovery.beginAnew', {});
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'enrol' });
    const [place = ''] = readdirSync(join(folder, 'quarantine'));
    const kept = readdirSync(join(folder, 'quarantine', place));
    for (const path of was) expect(kept).toContain(path.slice(folder.length + 1));
    expect(existsSync(neighbours)).toBe(false);

    const [mine] = await province.database.query<{ id: string }>('select id from desk');
    await enrol(await province.mint(mine?.id ?? ''));
    await allSent();
    await until(async () => (await known(before)) === 1);
    const after = await accept(2);
    await allSent();
    expect(after).not.toBe(before);
    const held = await province.database.query('select 1 from dossier');
    expect(held).toHaveLength(2);
  });

  it('mất điện giữa lúc cất tệp cũ: vẫn hỏi lại, bấm lần nữa là xong, không mất tệp nào', async () => {
    await desk.open.close();
    const { database, backups, tail } = pathsOf(folder);
    const half = join(folder, 'quarantine', 'nua-chung');
    mkdirSync(half, { recursive: true });
    renameSync(database, join(half, 'desk.db'));
    renameSync(tail, join(half, 'tail.bin'));
    rmSync(backups, { recursive: true, force: true });

    desk = await desk.reopen();
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged' });
    await desk.must('recovery.beginAnew', {});
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'enrol' });
    expect(readdirSync(half).toSorted()).toEqual(['desk.db', 'tail.bin']);
  });

  it('quầy đang mở thì không ai bấm được', async () => {
    const [mine] = await province.database.query<{ id: string }>('select id from desk');
    await enrol(await province.mint(mine?.id ?? ''));
    expect(await desk.ask('recovery.beginAnew', {})).toMatchObject({
      error: { code: 'already_open' },
    });
  });
});
