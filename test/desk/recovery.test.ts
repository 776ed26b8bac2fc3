import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { backupCommand, restoreCommand } from '#electron/cli/backup.ts';
import { instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import { pathsOf } from '#electron/store/data-folder.ts';
import { ENROL, protect } from './folder-desk.ts';
import { birthForm, OFFICER, PERSONAL_CODE, PIN } from './made-up-office.ts';
import { createTroubledDesk, cutOff, draftId, type CutOff } from './troubled-desk.ts';

const at = createTroubledDesk();
afterEach(() => at.desk.end());

describe('quầy thử, khóa để ngỏ', { timeout: 60_000 }, () => {
  let cut: CutOff;
  beforeAll(async () => {
    cut = await cutOff(at);
  });
  afterAll(() => cut.remove());

  it('tệp hỏng: nói rõ, thử trước, khôi phục, rồi nhận hồ sơ tiếp theo; không mất hồ sơ nào', async () => {
    await cut.open(at.ruin);
    expect(await at.desk.must('desk.stage', {})).toMatchObject({
      stage: 'damaged',
      code: 'damaged',
      keysOnly: false,
    });
    expect(await at.desk.ask('home.overview', {})).toMatchObject({ ok: false });
    const copy = await at.best();
    const rehearsed = await at.desk.must('recovery.rehearse', { copy, counterOnPaper: null });
    expect(rehearsed.salvaged).toBeGreaterThan(0);
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged' });
    const done = await at.desk.must('recovery.restore', { copy, counterOnPaper: null });
    expect(done).toMatchObject({ salvaged: rehearsed.salvaged, whole: false });
    expect(at.emitted).toContain('session');
    await at.desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(
      await at.desk.ask('intake.accept', { draft: draftId(3), form: birthForm() }),
    ).toMatchObject({
      error: { code: 'number_papers_asked' },
    });
    const day = localDayOf(instantOf(Date.now()));
    await at.desk.must('numbers.tellPapers', { day, said: { kind: 'number', text: cut.second } });
    const third = await at.accept(3);
    expect([cut.first, cut.second]).not.toContain(third);
    for (const number of [cut.first, cut.second, third]) expect(await at.known(number)).toBe(1);
    expect(readdirSync(join(at.folder, 'quarantine'))).toHaveLength(1);

    // Where a clock was wrong, papers bear days that nobody asks about.
    const others = async () =>
      (await at.desk.must('settle.list', {})).filter(({ code }) => code === 'papers_of_other_days');
    const [asked, ...more] = await others();
    expect(asked).toMatchObject({ way: 'looked', values: { from: day, until: day } });
    expect(more).toEqual([]);
    const looked = { begun: asked?.entry?.epoch ?? 0, note: 'đã xem cả tập liên lưu' };
    await at.desk.must('settle.otherDays', looked);
    expect(await others()).toEqual([]);
    expect(await at.desk.ask('settle.otherDays', looked)).toMatchObject({
      error: { code: 'other_days_looked' },
    });
  });

  it('mất tệp dữ liệu, hay cả thư mục chỉ còn bản sao lưu: không lặng lẽ làm quầy mới', async () => {
    await cut.open(() => rmSync(pathsOf(at.folder).database));
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ code: 'database_missing' });
    await at.desk.open.close();
    rmSync(pathsOf(at.folder).keys);
    await at.reopen();
    expect(await at.desk.must('desk.stage', {})).toMatchObject({
      code: 'key_missing',
      keysOnly: true,
    });
    expect(existsSync(pathsOf(at.folder).database)).toBe(false);
    await at.desk.must('recovery.restoreKeys', { copy: await at.best() });
    expect(await at.desk.must('desk.stage', {})).toMatchObject({
      code: 'database_missing',
      keysOnly: false,
    });
    await at.desk.must('recovery.restore', { copy: await at.best(), counterOnPaper: null });
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
  });

  it('không có bản sao lưu nào thì vẫn không kẹt: cắm lại tệp cũ là mở được', async () => {
    await cut.open(() => {
      at.ruin();
      rmSync(pathsOf(at.folder).backups, { recursive: true });
    });
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged' });
    expect(await at.desk.must('recovery.copies', { elsewhere: null })).toEqual([]);
    cut.putBack();
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
  });

  it('bản sao lưu tìm ở nơi khác; nơi ấy không có thì nói là không có', async () => {
    await cut.open(() => {
      cpSync(pathsOf(at.folder).backups, `${at.folder}-usb`, { recursive: true });
      rmSync(pathsOf(at.folder).backups, { recursive: true });
      at.ruin();
    });
    expect(await at.desk.must('recovery.copies', { elsewhere: '/khong/co' })).toEqual([]);
    const [copy] = await at.desk.must('recovery.copies', { elsewhere: `${at.folder}-usb` });
    const asked = { copy: copy?.folder ?? '', counterOnPaper: null };
    await at.desk.must('recovery.restore', asked);
    rmSync(`${at.folder}-usb`, { recursive: true });
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
  });

  it('người trực không tự khôi phục khi quầy đang mở tốt', async () => {
    await cut.open();
    await at.desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await at.desk.ask('recovery.copies', { elsewhere: null })).toMatchObject({
      ok: false,
      error: { code: 'not_permitted' },
    });
  });

  it('công cụ của người quản trị: sao lưu cạnh quầy đang mở, thử, rồi khôi phục sang máy mới', async () => {
    await cut.open();
    const deps = {
      env: {},
      readInput: () => Promise.resolve(''),
      now: () => instantOf(Date.now()),
      sentence: ({ code }: { readonly code: string }) => code,
    };
    const copy = `${at.folder}-copy`;
    const fresh = `${at.folder}-moi`;
    const made = await backupCommand(['--data', at.folder, '--to', copy], deps);
    expect(made).toMatchObject({ exit: 0, output: { folder: copy, chain: 'ok' } });
    expect(await backupCommand(['--data', at.folder, '--to', copy], deps)).toMatchObject({
      exit: 1,
    });
    expect(await backupCommand(['--data', at.folder], deps)).toMatchObject({ exit: 2 });
    expect(await restoreCommand(['--data', at.folder, '--from', copy, '--rehearse'], deps)).toEqual(
      {
        exit: 1,
        output: { error: { code: 'folder_locked', message: 'folder_locked' } },
      },
    );
    const into = ['--data', fresh, '--from', copy];
    const rehearsed = await restoreCommand([...into, '--rehearse'], deps);
    expect(rehearsed).toMatchObject({ exit: 0, output: { rehearsed: true, whole: false } });
    expect(existsSync(pathsOf(fresh).database)).toBe(false);
    const paper = [...into, '--number-on-paper', cut.second.slice(-4)];
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
    at.open(true, 'head');
    await at.desk.must('desk.enrol', ENROL);
    await at.desk.must('session.setPin', {
      officer: OFFICER,
      personalCode: PERSONAL_CODE,
      pin: PIN,
    });
    const numbers = [await at.accept(1)];
    await at.desk.must('backup.now', {});
    numbers.push(await at.accept(2));
    await at.desk.must('backup.now', {});
    numbers.push(await at.accept(3));
    const copies = await at.desk.must('recovery.copies', { elsewhere: null });
    const copy = copies.at(-1)?.folder ?? '';
    const rehearsed = await at.desk.must('recovery.rehearse', { copy, counterOnPaper: null });
    expect(rehearsed.salvaged).toBeGreaterThan(0);
    numbers.push(await at.accept(4));
    const done = await at.desk.must('recovery.restore', { copy, counterOnPaper: null });
    expect(done).toMatchObject({ whole: true, skipped: null });
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
    await at.desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    numbers.push(await at.accept(5));
    expect(new Set(numbers).size).toBe(5);
    for (const number of numbers) expect(await at.known(number)).toBe(1);
    expect(readdirSync(join(at.folder, 'quarantine'))).toHaveLength(1);
  });
});

describe('quầy thật, khóa theo mã PIN', { timeout: 60_000 }, () => {
  it('tệp hỏng sau cánh cửa khóa: gõ PIN xong mới khôi phục được, rồi lại đăng nhập bằng PIN', async () => {
    at.open(false);
    await protect(at.desk, PIN);
    const number = await at.accept(1);
    await at.desk.must('backup.now', {});
    await at.desk.open.close();
    at.ruin();
    await at.reopen();
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', sealed: true });
    expect(await at.desk.ask('session.signIn', { officer: OFFICER, pin: PIN })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
    expect(await at.desk.must('desk.stage', {})).toMatchObject({
      stage: 'damaged',
      code: 'damaged',
    });
    await at.desk.must('recovery.restore', { copy: await at.best(), counterOnPaper: null });
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', sealed: true });
    await at.desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await at.known(number)).toBe(1);
  });
});
