import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { backupCommand, restoreCommand } from '#electron/cli/backup.ts';
import { instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import { pathsOf } from '#electron/store/data-folder.ts';
import { ENROL, openFolderDesk, protect, realEnrolment, type FolderDesk } from './folder-desk.ts';
import { birthForm, OFFICER, PERSONAL_CODE, PIN } from './made-up-office.ts';

let desk: FolderDesk;
let folder: string;
const emitted: string[] = [];

const open = (tryOut: boolean, role: 'officer' | 'head' = 'officer'): void => {
  emitted.length = 0;
  desk = openFolderDesk({
    backups: undefined,
    enrol: realEnrolment({ tryOut }, role),
    emit: (event, value) => {
      if (event === 'changed' && 'rooms' in value) emitted.push(...value.rooms);
    },
  });
  folder = dirname(desk.keyFile);
};
afterEach(() => desk.end());

const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const accept = async (n: number): Promise<string> =>
  (await desk.must('intake.accept', { draft: id(n), form: birthForm() })).number;
const known = async (number: string): Promise<number> =>
  (await desk.must('dossiers.list', { text: number, scope: 'all', offset: 0, limit: 9 })).total;
const ruin = (): void => writeFileSync(pathsOf(folder).database, Buffer.alloc(16_384, 5));
const best = async (): Promise<string> => {
  const [copy] = await desk.must('recovery.copies', { elsewhere: null });
  if (copy === undefined) throw new Error('no copy');
  return copy.folder;
};

describe('quầy thử, khóa để ngỏ', { timeout: 60_000 }, () => {
  let first: string;
  let second: string;
  let left: string;

  const copyFiles = (from: string, to: string): void =>
    cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('-shm') });

  /** One dossier in the copy, one after it; then the power was cut. */
  beforeAll(async () => {
    open(true);
    await desk.must('desk.enrol', ENROL);
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    first = await accept(1);
    await desk.must('backup.now', {});
    second = await accept(2);
    left = mkdtempSync(join(tmpdir(), 'qmc-cut-'));
    copyFiles(folder, left);
    await desk.end();
  });
  afterAll(() => rmSync(left, { recursive: true }));

  /** The desk on those files, after what befell them. */
  const openCut = async (befall: () => void = () => undefined): Promise<void> => {
    open(true);
    await desk.open.close();
    rmSync(folder, { recursive: true });
    copyFiles(left, folder);
    befall();
    desk = await desk.reopen();
  };

  it('tệp hỏng: nói rõ, thử trước, khôi phục, rồi nhận hồ sơ tiếp theo; không mất hồ sơ nào', async () => {
    await openCut(ruin);
    expect(await desk.must('desk.stage', {})).toMatchObject({
      stage: 'damaged',
      code: 'damaged',
      keysOnly: false,
    });
    expect(await desk.ask('home.overview', {})).toMatchObject({ ok: false });
    const copy = await best();
    const rehearsed = await desk.must('recovery.rehearse', { copy, counterOnPaper: null });
    expect(rehearsed.salvaged).toBeGreaterThan(0);
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged' });
    const done = await desk.must('recovery.restore', { copy, counterOnPaper: null });
    expect(done).toMatchObject({ salvaged: rehearsed.salvaged, whole: false });
    expect(emitted).toContain('session');
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await desk.ask('intake.accept', { draft: id(3), form: birthForm() })).toMatchObject({
      error: { code: 'number_papers_asked' },
    });
    const day = localDayOf(instantOf(Date.now()));
    await desk.must('numbers.tellPapers', { day, said: { kind: 'number', text: second } });
    const third = await accept(3);
    expect([first, second]).not.toContain(third);
    for (const number of [first, second, third]) expect(await known(number)).toBe(1);
    expect(readdirSync(join(folder, 'quarantine'))).toHaveLength(1);

    // Where a clock was wrong, papers bear days that nobody asks about.
    const others = async () =>
      (await desk.must('settle.list', {})).filter(({ code }) => code === 'papers_of_other_days');
    const [asked, ...more] = await others();
    expect(asked).toMatchObject({ way: 'looked', values: { from: day, until: day } });
    expect(more).toEqual([]);
    const looked = { begun: asked?.entry?.epoch ?? 0, note: 'đã xem cả tập liên lưu' };
    await desk.must('settle.otherDays', looked);
    expect(await others()).toEqual([]);
    expect(await desk.ask('settle.otherDays', looked)).toMatchObject({
      error: { code: 'other_days_looked' },
    });
  });

  it('mất tệp dữ liệu, hay cả thư mục chỉ còn bản sao lưu: không lặng lẽ làm quầy mới', async () => {
    await openCut(() => rmSync(pathsOf(folder).database));
    expect(await desk.must('desk.stage', {})).toMatchObject({ code: 'database_missing' });
    await desk.open.close();
    rmSync(pathsOf(folder).keys);
    desk = await desk.reopen();
    expect(await desk.must('desk.stage', {})).toMatchObject({
      code: 'key_missing',
      keysOnly: true,
    });
    expect(existsSync(pathsOf(folder).database)).toBe(false);
    await desk.must('recovery.restoreKeys', { copy: await best() });
    expect(await desk.must('desk.stage', {})).toMatchObject({
      code: 'database_missing',
      keysOnly: false,
    });
    await desk.must('recovery.restore', { copy: await best(), counterOnPaper: null });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
  });

  it('không có bản sao lưu nào thì vẫn không kẹt: cắm lại tệp cũ là mở được', async () => {
    await openCut(() => {
      ruin();
      rmSync(pathsOf(folder).backups, { recursive: true });
    });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged' });
    expect(await desk.must('recovery.copies', { elsewhere: null })).toEqual([]);
    copyFiles(left, folder);
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
  });

  it('ổ đĩa không cho ghi: nói rõ, làm việc tiếp ở thư mục khác; ổ cũ chỉ đọc, lần sau tự mở đúng chỗ', async () => {
    const other = mkdtempSync(join(tmpdir(), 'qmc-o-khac-'));
    await openCut(() => {
      // What SQLite cannot open stands for a disk that refuses: the folder can no longer be held.
      rmSync(join(folder, 'lock.db'), { force: true });
      mkdirSync(join(folder, 'lock.db'));
    });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged', diskFails: true });
    expect(await desk.must('recovery.probe', {})).toEqual({ reads: true, writes: true });
    expect(await desk.ask('recovery.place', { path: join(other, 'khong-co') })).toMatchObject({
      error: { code: 'place_missing' },
    });
    const place = await desk.must('recovery.place', { path: other });
    expect(place.holds).toBe('nothing');
    const asked = { copy: await best(), counterOnPaper: null, into: place.folder };
    const rehearsed = await desk.must('recovery.rehearse', asked);
    expect(rehearsed).toMatchObject({ whole: true });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged' });
    await desk.must('recovery.restore', asked);
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    const third = await accept(3);
    for (const number of [first, second, third]) expect(await known(number)).toBe(1);
    expect(existsSync(join(folder, 'quarantine'))).toBe(false);

    desk = await desk.reopen();
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await known(third)).toBe(1);
    await desk.open.close();
    renameSync(place.folder, `${place.folder}-rut-ra`);
    desk = await desk.reopen();
    expect(await desk.must('desk.stage', {})).toMatchObject({
      stage: 'blocked',
      code: 'moved_place_missing',
    });
    expect(existsSync(place.folder)).toBe(false);
    renameSync(`${place.folder}-rut-ra`, place.folder);
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
    await desk.open.close();
    rmSync(other, { recursive: true });
    rmSync(`${folder}.moved.json`);
  });

  it('bản sao lưu tìm ở nơi khác; nơi ấy không có thì nói là không có', async () => {
    await openCut(() => {
      cpSync(pathsOf(folder).backups, `${folder}-usb`, { recursive: true });
      rmSync(pathsOf(folder).backups, { recursive: true });
      ruin();
    });
    expect(await desk.must('recovery.copies', { elsewhere: '/khong/co' })).toEqual([]);
    const [copy] = await desk.must('recovery.copies', { elsewhere: `${folder}-usb` });
    const asked = { copy: copy?.folder ?? '', counterOnPaper: null };
    await desk.must('recovery.restore', asked);
    rmSync(`${folder}-usb`, { recursive: true });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
  });

  it('người trực không tự khôi phục khi quầy đang mở tốt', async () => {
    await openCut();
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await desk.ask('recovery.copies', { elsewhere: null })).toMatchObject({
      ok: false,
      error: { code: 'not_permitted' },
    });
  });

  it('công cụ của người quản trị: sao lưu cạnh quầy đang mở, thử, rồi khôi phục sang máy mới', async () => {
    await openCut();
    const deps = {
      env: {},
      readInput: () => Promise.resolve(''),
      now: () => instantOf(Date.now()),
      sentence: ({ code }: { readonly code: string }) => code,
    };
    const copy = `${folder}-copy`;
    const fresh = `${folder}-moi`;
    const made = await backupCommand(['--data', folder, '--to', copy], deps);
    expect(made).toMatchObject({ exit: 0, output: { folder: copy, chain: 'ok' } });
    expect(await backupCommand(['--data', folder, '--to', copy], deps)).toMatchObject({ exit: 1 });
    expect(await backupCommand(['--data', folder], deps)).toMatchObject({ exit: 2 });
    expect(await restoreCommand(['--data', folder, '--from', copy, '--rehearse'], deps)).toEqual({
      exit: 1,
      output: { error: { code: 'folder_locked', message: 'folder_locked' } },
    });
    const into = ['--data', fresh, '--from', copy];
    const rehearsed = await restoreCommand([...into, '--rehearse'], deps);
    expect(rehearsed).toMatchObject({ exit: 0, output: { rehearsed: true, whole: false } });
    expect(existsSync(pathsOf(fresh).database)).toBe(false);
    const paper = [...into, '--number-on-paper', second.slice(-4)];
    expect(await restoreCommand(paper, deps)).toMatchObject({
      exit: 0,
      output: { rehearsed: false, skipped: null },
    });
    expect(existsSync(pathsOf(fresh).database)).toBe(true);
    for (const one of [copy, fresh]) rmSync(one, { recursive: true });
  });
});

describe('quầy đang mở tốt', { timeout: 60_000 }, () => {
  it('người phụ trách về lại một bản cũ hơn: thử trước, quầy đóng một lát, tệp đang có được giữ', async () => {
    open(true, 'head');
    await desk.must('desk.enrol', ENROL);
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    const numbers = [await accept(1)];
    await desk.must('backup.now', {});
    numbers.push(await accept(2));
    await desk.must('backup.now', {});
    numbers.push(await accept(3));
    const copies = await desk.must('recovery.copies', { elsewhere: null });
    const copy = copies.at(-1)?.folder ?? '';
    const rehearsed = await desk.must('recovery.rehearse', { copy, counterOnPaper: null });
    expect(rehearsed.salvaged).toBeGreaterThan(0);
    numbers.push(await accept(4));
    const done = await desk.must('recovery.restore', { copy, counterOnPaper: null });
    expect(done).toMatchObject({ whole: true, skipped: null });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    numbers.push(await accept(5));
    expect(new Set(numbers).size).toBe(5);
    for (const number of numbers) expect(await known(number)).toBe(1);
    expect(readdirSync(join(folder, 'quarantine'))).toHaveLength(1);
  });
});

describe('quầy thật, khóa theo mã PIN', { timeout: 60_000 }, () => {
  it('tệp hỏng sau cánh cửa khóa: gõ PIN xong mới khôi phục được, rồi lại đăng nhập bằng PIN', async () => {
    open(false);
    await protect(desk, PIN);
    const number = await accept(1);
    await desk.must('backup.now', {});
    await desk.open.close();
    ruin();
    desk = await desk.reopen();
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', sealed: true });
    expect(await desk.ask('session.signIn', { officer: OFFICER, pin: PIN })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged', code: 'damaged' });
    await desk.must('recovery.restore', { copy: await best(), counterOnPaper: null });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', sealed: true });
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await known(number)).toBe(1);
  });

  it('ổ đĩa không cho ghi sau cánh cửa khóa: gõ PIN mới chuyển được, PIN sai thì không', async () => {
    const other = mkdtempSync(join(tmpdir(), 'qmc-o-khac-'));
    open(false);
    await protect(desk, PIN);
    const number = await accept(1);
    await desk.must('backup.now', {});
    await desk.open.close();
    rmSync(join(folder, 'lock.db'), { force: true });
    mkdirSync(join(folder, 'lock.db'));
    desk = await desk.reopen();
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', sealed: true });
    expect(await desk.ask('recovery.copies', { elsewhere: null })).toMatchObject({ ok: false });
    const [wrong, right] = [
      await desk.ask('session.signIn', { officer: OFFICER, pin: '999999' }),
      await desk.ask('session.signIn', { officer: OFFICER, pin: PIN }),
    ];
    expect(wrong).toMatchObject({ ok: false, error: { code: 'pin_wrong' } });
    expect(right).toMatchObject({ ok: false });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged', diskFails: true });
    const { folder: into } = await desk.must('recovery.place', { path: other });
    await desk.must('recovery.restore', { copy: await best(), counterOnPaper: null, into });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', sealed: true });
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await known(number)).toBe(1);
    await desk.open.close();
    rmSync(other, { recursive: true });
    rmSync(`${folder}.moved.json`);
  });
});
