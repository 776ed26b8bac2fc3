/** The disk refuses to be written: the desk goes on in another folder, and finds it the next time. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { protect } from './folder-desk.ts';
import { OFFICER, PIN } from './made-up-office.ts';
import { createTroubledDesk, cutOff, type CutOff } from './troubled-desk.ts';

const at = createTroubledDesk();
afterEach(() => at.desk.end());

/** What SQLite cannot open stands for a disk that refuses: the folder can no longer be held. */
const refuse = (): void => {
  rmSync(join(at.folder, 'lock.db'), { force: true });
  mkdirSync(join(at.folder, 'lock.db'));
};

describe('ổ đĩa không cho ghi', { timeout: 60_000 }, () => {
  let cut: CutOff;
  beforeAll(async () => {
    cut = await cutOff(at);
  });
  afterAll(() => cut.remove());

  it('nói rõ, làm việc tiếp ở thư mục khác; ổ cũ chỉ đọc, lần sau tự mở đúng chỗ', async () => {
    const other = mkdtempSync(join(tmpdir(), 'qmc-o-khac-'));
    await cut.open(refuse);
    expect(await at.desk.must('desk.stage', {})).toMatchObject({
      stage: 'damaged',
      diskFails: true,
    });
    expect(await at.desk.must('recovery.probe', {})).toEqual({ reads: true, writes: true });
    expect(await at.desk.ask('recovery.place', { path: join(other, 'khong-co') })).toMatchObject({
      error: { code: 'place_missing' },
    });
    const place = await at.desk.must('recovery.place', { path: other });
    expect(place.holds).toBe('nothing');
    const asked = { copy: await at.best(), counterOnPaper: null, into: place.folder };
    const rehearsed = await at.desk.must('recovery.rehearse', asked);
    expect(rehearsed).toMatchObject({ whole: true });
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'damaged' });
    await at.desk.must('recovery.restore', asked);
    await at.desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    const third = await at.accept(3);
    for (const number of [cut.first, cut.second, third]) expect(await at.known(number)).toBe(1);
    expect(existsSync(join(at.folder, 'quarantine'))).toBe(false);

    await at.reopen();
    await at.desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await at.known(third)).toBe(1);
    await at.desk.open.close();
    renameSync(place.folder, `${place.folder}-rut-ra`);
    await at.reopen();
    expect(await at.desk.must('desk.stage', {})).toMatchObject({
      stage: 'blocked',
      code: 'moved_place_missing',
    });
    expect(existsSync(place.folder)).toBe(false);
    renameSync(`${place.folder}-rut-ra`, place.folder);
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
    await at.desk.open.close();
    rmSync(other, { recursive: true });
    rmSync(`${at.folder}.moved.json`);
  });

  it('sau cánh cửa khóa: gõ PIN mới chuyển được, PIN sai thì không', async () => {
    const other = mkdtempSync(join(tmpdir(), 'qmc-o-khac-'));
    at.open(false);
    await protect(at.desk, PIN);
    const number = await at.accept(1);
    await at.desk.must('backup.now', {});
    await at.desk.open.close();
    refuse();
    await at.reopen();
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', sealed: true });
    expect(await at.desk.ask('recovery.copies', { elsewhere: null })).toMatchObject({ ok: false });
    const [wrong, right] = [
      await at.desk.ask('session.signIn', { officer: OFFICER, pin: '999999' }),
      await at.desk.ask('session.signIn', { officer: OFFICER, pin: PIN }),
    ];
    expect(wrong).toMatchObject({ ok: false, error: { code: 'pin_wrong' } });
    expect(right).toMatchObject({ ok: false });
    expect(await at.desk.must('desk.stage', {})).toMatchObject({
      stage: 'damaged',
      diskFails: true,
    });
    const { folder: into } = await at.desk.must('recovery.place', { path: other });
    await at.desk.must('recovery.restore', { copy: await at.best(), counterOnPaper: null, into });
    expect(await at.desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', sealed: true });
    await at.desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await at.known(number)).toBe(1);
    await at.desk.open.close();
    rmSync(other, { recursive: true });
    rmSync(`${at.folder}.moved.json`);
  });
});
