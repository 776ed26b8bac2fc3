import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import { pathsOf } from '#electron/store/data-folder.ts';
import { readKeyFile } from '#electron/store/keys/key-file.ts';
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { restore, type Restored } from '#electron/store/copies/restore.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { openFolderDesk, type FolderDesk } from '../desk/folder-desk.ts';
import { birthForm, PIN } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

let province: TestProvince;
let proxy: FaultProxy;
let desk: FolderDesk;
let folder: string;

beforeAll(async () => {
  province = await startTestProvince();
  proxy = await startFaultProxy(province.ready.url);
}, 60_000);
afterAll(async () => {
  await proxy.close();
  await province.remove();
});

const [officer] = staff.officers;
let drafts = 0;
const accept = async (): Promise<string> => {
  drafts += 1;
  const draft = `019abc00-0000-7000-8000-${String(drafts).padStart(12, '0')}`;
  return (await desk.must('intake.accept', { draft, form: birthForm() })).number;
};
/** The line's number in the book; where it was refused, why. */
const certify = async (): Promise<string> => {
  drafts += 1;
  const certified = await desk.ask('certification.accept', {
    ids: [`019abc00-0000-7000-8000-${String(drafts).padStart(12, '0')}`],
    form: {
      submitter: { ...emptyParty, name: 'Nguyễn Thị Thử', idNumber: '079198000001' },
      documents: [{ procedureCode: '2.000815', document: 'Bằng', pages: 2, copies: 1 }],
      feeTaken: true,
      exemption: '',
      feeReceiptSerial: '',
    },
    done: true,
  });
  return certified.ok ? (certified.value.lines[0]?.book ?? '') : certified.error.code;
};
/** Whoever sits down finds no paper, says so where the desk asks for it, and works on. */
const signIn = async (): Promise<void> => {
  await desk.must('session.signIn', { officer: officer?.id ?? '', pin: PIN });
  const day = localDayOf(instantOf(Date.now()));
  await desk.must('numbers.tellPapers', { day, said: { kind: 'unknown', before: false } });
};
const until = async (done: () => Promise<boolean>): Promise<void> => {
  await vi.waitFor(async () => expect(await done()).toBe(true), { timeout: 15_000, interval: 100 });
};
const allSent = () =>
  until(async () => {
    await desk.must('sync.now', {});
    const { unsent, line } = await desk.must('desk.status', {});
    return unsent.count === 0 && line.state === 'connected';
  });
const atProvince = async (number: string): Promise<number> =>
  (await province.database.query('select 1 from dossier where number = $1', [number])).length;
const known = async (number: string): Promise<number> =>
  (await desk.must('dossiers.list', { text: number, scope: 'all', offset: 0, limit: 9 })).total;

beforeEach(async () => {
  desk = openFolderDesk({ enrol: null, backups: undefined });
  folder = dirname(desk.keyFile);
  const code = await province.mint();
  await desk.must('desk.enrol', { url: proxy.url, code, deskName: 'Quầy thử' });
  await desk.must('session.setPin', {
    officer: officer?.id ?? '',
    personalCode: officer?.personalCode ?? '',
    pin: PIN,
  });
});
afterEach(async () => {
  proxy.set({ kind: 'none' });
  await desk.end();
});

/** Database and tail are gone, and the copy that is made at leaving too: only the backup of before and the province know. */
const ruinAndRestore = async (counterOnPaper: number | null = null): Promise<Restored> => {
  const paths = pathsOf(folder);
  const kept = `${folder}-backups`;
  cpSync(paths.backups, kept, { recursive: true });
  await desk.open.close();
  rmSync(paths.backups, { recursive: true });
  renameSync(kept, paths.backups);
  writeFileSync(paths.database, Buffer.alloc(16_384, 3));
  rmSync(paths.tail, { force: true });
  return restoreHere(counterOnPaper);
};

const restoreHere = (counterOnPaper: number | null = null): Restored => {
  const paths = pathsOf(folder);
  const keys = readKeyFile(paths.keys);
  if (!keys.ok) throw new Error(keys.error.code);
  const key = openUnprotected(keys.value);
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
  return done.value;
};

describe('khôi phục rồi nối lại với Tỉnh', { timeout: 60_000 }, () => {
  it('việc đã gửi sau bản sao lưu tự về lại; làm tiếp không trùng số, không trùng tên mục', async () => {
    const before = await accept();
    await desk.must('backup.now', {});
    const sent = await accept();
    await allSent();
    proxy.set({ kind: 'down' });
    await ruinAndRestore();
    desk = await desk.reopen();
    await signIn();
    expect(await known(sent)).toBe(0);
    const offline = await accept();
    expect([before, sent]).not.toContain(offline);
    proxy.set({ kind: 'none' });
    await allSent();
    await until(async () => (await known(sent)) === 1);
    for (const number of [before, sent, offline]) {
      expect(await atProvince(number)).toBe(1);
      expect(await known(number)).toBe(1);
    }
    const { attention } = await desk.must('home.overview', {});
    expect(attention.map(({ code }) => code)).not.toContain('entry_not_written_here');
    expect((await desk.must('desk.status', {})).line).toMatchObject({
      state: 'connected',
      code: null,
    });
  });

  it('số trong sổ chứng thực đã gửi sau bản sao lưu không cấp lại: chưa nối mạng thì đợi, nối rồi thì đếm tiếp', async () => {
    await desk.must('backup.now', {});
    const first = await certify();
    expect(first).toMatch(/^1, quyển 1-Q\d+\/\d{4}-SCT\/BS$/);
    await allSent();
    proxy.set({ kind: 'down' });
    await ruinAndRestore();
    desk = await desk.reopen();
    await signIn();
    expect(await certify()).toBe('series_behind');
    proxy.set({ kind: 'none' });
    await allSent();
    let book = '';
    await until(async () => {
      book = await certify();
      return book !== 'series_behind';
    });
    expect(book).toBe(first.replace(/^1,/, '2,'));
  });

  it('việc chưa gửi của kỳ trước, còn trong bản sao lưu, được gửi trước rồi mới báo kỳ mới', async () => {
    await allSent();
    proxy.set({ kind: 'down' });
    const unsent = await accept();
    await desk.must('backup.now', {});
    await ruinAndRestore();
    desk = await desk.reopen();
    await signIn();
    const after = await accept();
    proxy.set({ kind: 'none' });
    await allSent();
    expect(await atProvince(unsent)).toBe(1);
    expect(await atProvince(after)).toBe(1);
  });

  it('câu trả lời của Tỉnh bị mất: báo lại lần nữa, không có kỳ thứ ba', async () => {
    await accept();
    await desk.must('backup.now', {});
    await allSent();
    await ruinAndRestore();
    proxy.set({ kind: 'cut_answer', after: 900 });
    desk = await desk.reopen();
    await desk.ask('desk.status', {});
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    proxy.set({ kind: 'none' });
    await signIn();
    await allSent();
    const lives = await province.database.query(
      `select 1 from desk_epoch
       where desk = (select id from desk order by enrolled_at desc limit 1)`,
    );
    expect(lives).toHaveLength(2);
  });

  it('mất ổ đĩa lần hai khi chưa có bản sao mới: việc của cả hai đời đều lên Tỉnh; mã của Tỉnh cho làm tiếp', async () => {
    const numbers = [await accept()];
    await desk.must('backup.now', {});
    await allSent();
    await ruinAndRestore();
    desk = await desk.reopen();
    await signIn();
    numbers.push(await accept());
    await allSent();
    proxy.set({ kind: 'down' });
    await ruinAndRestore(Number(numbers.at(-1)?.slice(-4)));
    desk = await desk.reopen();
    await signIn();
    numbers.push(await accept());
    proxy.set({ kind: 'none' });
    await until(async () => {
      await desk.must('sync.now', {});
      const { unsent, line } = await desk.must('desk.status', {});
      return unsent.count === 0 && line.code === 'desk_superseded';
    });
    const head = staff.officers.find(({ role }) => role === 'head');
    const [mine] = await province.database.query<{ id: string }>(
      'select id from desk order by enrolled_at desc limit 1',
    );
    const { id = '', personalCode = '' } = head ?? {};
    await desk.must('session.setPin', { officer: id, personalCode, pin: PIN });
    await desk.must('desk.enrolAnew', { code: await province.mint(mine?.id ?? '') });
    await allSent();
    numbers.push(await accept());
    await allSent();
    expect(new Set(numbers).size).toBe(4);
    for (const number of numbers) {
      expect(await atProvince(number)).toBe(1);
      expect(await known(number)).toBe(1);
    }
    const { attention } = await desk.must('home.overview', {});
    expect(attention.map(({ code }) => code)).not.toContain('entry_apart');
  });

  it('hai máy cùng khôi phục một bản: máy đến sau không được cấp số, và nói vậy', async () => {
    await accept();
    await desk.must('backup.now', {});
    await allSent();
    await desk.open.close();
    const twin = mkdtempSync(join(tmpdir(), 'qmc-twin-'));
    cpSync(folder, twin, { recursive: true });
    await ruinAndRestore();
    desk = await desk.reopen();
    await signIn();
    await allSent();
    await desk.open.close();
    rmSync(folder, { recursive: true });
    cpSync(twin, folder, { recursive: true });
    rmSync(twin, { recursive: true });
    restoreHere();
    desk = await desk.reopen();
    await signIn();
    await until(async () => {
      await desk.must('sync.now', {});
      return (await desk.must('desk.status', {})).line.code === 'desk_superseded';
    });
    const refused = await desk.ask('intake.accept', {
      draft: '019abc00-0000-7000-8000-00000000ffff',
      form: birthForm(),
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'desk_superseded' } });
  });
});
