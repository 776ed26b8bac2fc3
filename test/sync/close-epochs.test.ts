import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { verifyCommand } from '#electron/cli/verify.ts';
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import { restore } from '#electron/store/copies/restore.ts';
import { pathsOf } from '#electron/store/data-folder.ts';
import { readKeyFile } from '#electron/store/keys/key-file.ts';
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { openFolderDesk, type FolderDesk } from '../desk/folder-desk.ts';
import { birthForm, PIN } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

const [officer] = staff.officers;
const head = staff.officers.find(({ role }) => role === 'head');

describe('khóa sổ qua nhiều đợt ghi của một quầy', { timeout: 60_000 }, () => {
  let province: TestProvince;
  let proxy: FaultProxy;
  let desk: FolderDesk;
  let folder: string;
  let drafts = 0;

  beforeAll(async () => {
    province = await startTestProvince();
    proxy = await startFaultProxy(province.ready.url);
    desk = openFolderDesk({ enrol: null, backups: undefined });
    folder = dirname(desk.keyFile);
    await enrol(await province.mint());
  }, 60_000);
  afterAll(async () => {
    await desk.end();
    await proxy.close();
    await province.remove();
  });

  const setPin = (who: (typeof staff.officers)[number] | undefined) =>
    desk.must('session.setPin', {
      officer: who?.id ?? '',
      personalCode: who?.personalCode ?? '',
      pin: PIN,
    });
  const enrol = async (code: string): Promise<void> => {
    await desk.must('desk.enrol', { url: proxy.url, code, deskName: 'Quầy thử' });
    await setPin(officer);
  };
  const accept = async (): Promise<string> => {
    drafts += 1;
    const draft = `019abc00-0000-7000-8000-${String(drafts).padStart(12, '0')}`;
    return (await desk.must('intake.accept', { draft, form: birthForm() })).number;
  };
  const until = (done: () => Promise<boolean>): Promise<void> =>
    vi.waitFor(async () => expect(await done()).toBe(true), { timeout: 15_000, interval: 50 });
  const allSent = () =>
    until(async () => {
      await desk.must('sync.now', {});
      const { unsent, line } = await desk.must('desk.status', {});
      return unsent.count === 0 && line.state === 'connected';
    });
  const preview = () => desk.must('close.preview', {});
  const states = async () => (await preview()).past.map(({ state }) => state);
  /** Earlier parts too: read again from the folder by the administrator's tool, with the province's key alone. */
  const expectAllSigned = async (): Promise<void> => {
    const sentence = ({ code }: { readonly code: string }) => code;
    const deps = { env: {}, readInput: () => Promise.resolve(''), sentence };
    const { exit, output } = await verifyCommand(['--data', folder], deps);
    expect([exit, output]).toMatchObject([0, { closes: { unsigned: 0, wrong: 0 } }]);
    expect(output).not.toMatchObject({ closes: { signed: 0 } });
  };
  /** What of the earlier life no close covers, and what the new one did: both are in the next close, equal to the province. */
  const expectAllProven = async (accepted: number): Promise<void> => {
    await allSent();
    await until(async () => !(await states()).includes('waiting'));
    // The entry that completes it is sent as well.
    await allSent();
    const before = await preview();
    expect(before).toMatchObject({ equal: true, missing: [], openDays: [], differences: [] });
    expect(before.desk.accepted).toBe(accepted);
    expect(before.earlier.length).toBeGreaterThan(0);
    expect(
      before.earlier.every(({ desk: ours, province: theirs }) => ours.hash === theirs?.hash),
    ).toBe(true);
    expect(await desk.must('close.day', { offline: false })).toMatchObject({ equal: true });
    const after = await preview();
    expect(after).toMatchObject({ nothingSince: true, earlier: [] });
    expect(new Set(await states())).toEqual(new Set(['equal']));
    await expectAllSigned();
  };

  const restoreHere = (counterOnPaper: number): void => {
    const paths = pathsOf(folder);
    const keys = readKeyFile(paths.keys);
    const key = keys.ok ? openUnprotected(keys.value) : keys;
    if (!key.ok) throw new Error(key.error.code);
    const at = instantOf(Date.now());
    const done = restore({
      kind: 'restore',
      into: null,
      folder,
      key: key.value,
      copy: listBackups(paths.backups)[0]?.folder ?? '',
      next: { at, day: localDayOf(at), keys: ed25519.newKeyPair(), counterOnPaper },
      rehearse: false,
      beside: null,
    });
    if (!done.ok) throw new Error(done.error.code);
  };

  it('sau khi khôi phục: sổ khóa lúc mất mạng của đợt trước được đối chiếu, hồ sơ chưa khóa vào lần khóa sau', async () => {
    await allSent();
    proxy.set({ kind: 'down' });
    await accept();
    await accept();
    await desk.must('close.day', { offline: true });
    const last = await accept();
    await desk.must('backup.now', {});
    await desk.open.close();
    writeFileSync(pathsOf(folder).database, Buffer.alloc(16_384, 3));
    rmSync(pathsOf(folder).tail, { force: true });
    restoreHere(Number(last.slice(-4)));
    desk = await desk.reopen();
    await desk.must('session.signIn', { officer: officer?.id ?? '', pin: PIN });
    await accept();
    expect(await states()).toEqual(['waiting']);
    expect((await preview()).desk.accepted).toBe(2);
    proxy.set({ kind: 'none' });
    await expectAllProven(2);
  });

  it('giấy mà bản sao, đuôi và Tỉnh đều không có: đứng ở Cần xử lý và ở sổ đến khi có người nói về nó', async () => {
    const { backups, database, tail } = pathsOf(folder);
    await desk.must('backup.now', {});
    proxy.set({ kind: 'down' });
    const lost = await accept();
    const kept = `${folder}-kept`;
    cpSync(backups, kept, { recursive: true });
    await desk.open.close();
    rmSync(backups, { recursive: true });
    renameSync(kept, backups);
    writeFileSync(database, Buffer.alloc(16_384, 3));
    rmSync(tail, { force: true });
    restoreHere(Number(lost.slice(-4)));
    desk = await desk.reopen();
    await desk.must('session.signIn', { officer: officer?.id ?? '', pin: PIN });
    proxy.set({ kind: 'none' });
    await allSent();
    const items = async () =>
      (await desk.must('settle.list', {})).filter(({ way }) => way === 'account');
    const [open] = await items();
    expect(open).toMatchObject({ code: 'number_open', values: { first: lost, last: lost } });
    expect((await preview()).openNumbers).toMatchObject([{ first: lost, count: 1 }]);
    const { attention } = await desk.must('home.overview', {});
    expect(attention.map(({ code }) => code)).toContain('number_open');
    const { epoch = 0, seq = 0 } = open?.entry ?? {};
    await desk.must('settle.numbers', { skip: { epoch, seq }, note: 'Giấy đã thu lại, hủy' });
    expect(await items()).toEqual([]);
  });

  it('sau khi ghi danh lại: cũng vậy', async () => {
    proxy.set({ kind: 'down' });
    await accept();
    await desk.must('close.day', { offline: true });
    await accept();
    proxy.set({ kind: 'none' });
    await setPin(head);
    const [mine] = await province.database.query<{ id: string }>('select id from desk');
    await desk.must('desk.enrolAnew', { code: await province.mint(mine?.id ?? '') });
    await allSent();
    await accept();
    await expectAllProven(2);
  });

  it('sau khi bắt đầu lại từ Tỉnh: những gì Tỉnh trả về mà chưa sổ nào tính thì vào lần khóa sau', async () => {
    await setPin(officer);
    await accept();
    await desk.must('close.day', { offline: false });
    await accept();
    await allSent();
    await desk.open.close();
    const paths = pathsOf(folder);
    rmSync(paths.backups, { recursive: true, force: true });
    writeFileSync(paths.database, Buffer.alloc(16_384, 7));
    desk = await desk.reopen();
    await desk.must('recovery.beginAnew', {});
    const [mine] = await province.database.query<{ id: string }>('select id from desk');
    await enrol(await province.mint(mine?.id ?? ''));
    await allSent();
    await until(async () => (await preview()).desk.accepted === 1);
    await accept();
    await expectAllProven(2);
  });
});
