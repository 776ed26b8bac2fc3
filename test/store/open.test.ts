import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkDriver } from '#electron/store/driver.ts';
import { guarded } from '#electron/store/failure.ts';
import { LATEST_SCHEMA } from '#electron/store/migrate.ts';
import { openDatabase, type OpenMode } from '#electron/store/open.ts';
import { inspect } from '#electron/store/verify.ts';
import { StoreError } from '#electron/desk/store-failure.ts';
import { KEY, newFolder, openAt, startTestStore, storeAt } from './test-store.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = newFolder();
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const openFile = (file: string, mode: OpenMode = 'write', key = KEY, keyProven = true) => {
  const opened = openDatabase({
    file,
    key,
    mode,
    keyProven,
    backupFolder: join(file, '..', 'backups'),
  });
  if (opened.ok) opened.value.close();
  return opened.ok ? 'opened' : opened.error;
};

/** A closed database with a few dossiers in it: one file, no WAL beside it. */
const filledFile = (): string => {
  const test = startTestStore();
  folders.push(test.folder);
  for (let n = 1; n <= 30; n += 1) test.accept(n);
  test.store.close();
  return test.file;
};

/** Without the free pages that migrations leave: nobody reads what is on them. */
const packedFile = (): string => {
  const test = startTestStore();
  folders.push(test.folder);
  for (let n = 1; n <= 30; n += 1) test.accept(n);
  test.db.exec('VACUUM');
  test.store.close();
  return test.file;
};

describe('mở cơ sở dữ liệu', () => {
  it('mỗi lần mở đều bền: WAL và FULL, kể cả sau lần ghi đầu và khi mở lại', () => {
    let test = startTestStore();
    for (let time = 0; time < 3; time += 1) {
      test.accept(time + 1);
      expect(test.db.pragma('synchronous', { simple: true })).toBe(2);
      expect(test.db.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(test.db.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(test.db.pragma('trusted_schema', { simple: true })).toBe(0);
      test = test.reopen();
      expect(test.db.pragma('synchronous', { simple: true })).toBe(2);
    }
    test.end();
  });

  it('không bền thì lần ghi đầu tiên báo ngay', () => {
    const test = startTestStore().reopen();
    test.db.pragma('synchronous = NORMAL');
    expect(() => test.accept(1)).toThrow('not durable');
    test.end();
  });

  it('trên đĩa không có chữ nào đọc được', () => {
    const file = filledFile();
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).not.toContain('SQLite format');
    expect(bytes).not.toContain('Nguy');
    expect(bytes).not.toContain('1.001193');
  });

  it('sai khóa, hoặc tệp hỏng khi khóa đã được ngăn khóa chứng minh', () => {
    const file = filledFile();
    const wrong = KEY.map((byte) => byte ^ 1);
    expect(openFile(file, 'write', wrong, false)).toEqual({ code: 'wrong_key' });
    expect(openFile(file, 'write', wrong, true)).toEqual({ code: 'damaged' });
    expect(openFile(file)).toBe('opened');
  });

  it('dữ liệu của phiên bản mới hơn bị từ chối và không bị đụng đến', () => {
    const test = startTestStore();
    folders.push(test.folder);
    test.db.pragma(`user_version = ${LATEST_SCHEMA + 10}`);
    test.store.close();
    const before = readFileSync(test.file);
    const refusal = { code: 'newer_schema', found: LATEST_SCHEMA + 10, known: LATEST_SCHEMA };
    expect(openFile(test.file)).toEqual(refusal);
    expect(openFile(test.file, 'read')).toEqual(refusal);
    expect(readFileSync(test.file).equals(before)).toBe(true);
  });

  it('chỉ xem thì không nâng cấp dữ liệu cũ', () => {
    const test = startTestStore();
    folders.push(test.folder);
    test.db.pragma('user_version = 10');
    test.store.close();
    expect(openFile(test.file, 'read')).toEqual({
      code: 'older_schema',
      found: 10,
      known: LATEST_SCHEMA,
    });
  });

  it('tệp rỗng, tệp lạ, tệp bị cắt đều là hỏng; tệp thiếu không được tạo mới', () => {
    const empty = join(folder(), 'desk.db');
    writeFileSync(empty, '');
    expect(openFile(empty)).toEqual({ code: 'damaged' });
    const strange = join(folder(), 'desk.db');
    writeFileSync(strange, 'không phải cơ sở dữ liệu '.repeat(500));
    expect(openFile(strange)).toEqual({ code: 'damaged' });
    const file = filledFile();
    writeFileSync(file, readFileSync(file).subarray(0, 3000));
    expect(openFile(file)).toEqual({ code: 'damaged' });
    expect(openFile(join(folder(), 'desk.db'))).toEqual({ code: 'database_missing' });
  });

  it('một byte bị lật ở bất kỳ trang nào đang dùng đều bị phát hiện', () => {
    const file = packedFile();
    const good = readFileSync(file);
    let noticed = 0;
    const flips = 60;
    for (let i = 0; i < flips; i += 1) {
      const bad = Buffer.from(good);
      // Past the first 24 bytes: salt and page size, whose change spoils the key or the size of a page.
      const place = 24 + Math.floor(((good.length - 24) * (i + 0.5)) / flips);
      bad[place] = (bad[place] ?? 0) ^ 0x10;
      const copy = join(folder(), 'desk.db');
      writeFileSync(copy, bad);
      const opened = openDatabase({
        file: copy,
        key: KEY,
        mode: 'read',
        keyProven: true,
        backupFolder: '',
      });
      if (!opened.ok) {
        expect(opened.error).toEqual({ code: 'damaged' });
        noticed += 1;
        continue;
      }
      try {
        guarded(() => opened.value.pragma('integrity_check'));
        inspect(opened.value);
      } catch (fault) {
        expect(fault).toBeInstanceOf(StoreError);
        expect(fault).toMatchObject({ failure: { code: 'damaged' } });
        noticed += 1;
      }
      opened.value.close();
    }
    expect(noticed).toBe(flips);
  });

  it('lật từng byte ở đầu tệp: mở ra thì vẫn đúng, không thì báo hỏng', () => {
    const file = filledFile();
    const good = readFileSync(file);
    for (let place = 0; place < 24; place += 1) {
      const bad = Buffer.from(good);
      bad[place] = (bad[place] ?? 0) ^ 0x10;
      const copy = join(folder(), 'desk.db');
      writeFileSync(copy, bad);
      const opened = openDatabase({
        file: copy,
        key: KEY,
        mode: 'read',
        keyProven: true,
        backupFolder: '',
      });
      if (!opened.ok) expect(opened.error).toEqual({ code: 'damaged' });
      else
        expect(inspect(opened.value)).toMatchObject({ entries: 31, brokenAt: null, differing: [] });
      if (opened.ok) opened.value.close();
    }
  });

  it('bảng chặt: sai kiểu, sai khoảng, sai khóa ngoài đều không vào được', () => {
    const test = startTestStore();
    test.accept(1);
    const refused = (text: string) =>
      expect(() => test.db.exec(text), text).toThrow(/constraint|cannot store/i);
    refused(`UPDATE dossier SET state = 'mới'`);
    refused('UPDATE dossier SET state = 11');
    refused('UPDATE feed SET ord = -1');
    refused(`INSERT INTO entry_dossier (dossier, entry) VALUES ('x', 999)`);
    refused(`INSERT INTO draft (id, updated_at, form) VALUES ('a', 'b', 'không phải JSON')`);
    const loose = test.sql.all<{ name: string }>(
      `SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND strict = 0
          AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite_%'`,
    );
    expect(loose).toEqual([]);
    test.end();
  });

  it('hai kết nối: người đọc thấy dữ liệu đã ghi, người viết không phải chờ', () => {
    const test = startTestStore();
    test.accept(1);
    const reader = openAt(test.folder, 'read');
    test.accept(2);
    expect(inspect(reader)).toMatchObject({ entries: 3, differing: [] });
    expect(() => reader.exec('DELETE FROM draft')).toThrow('readonly');
    reader.close();
    test.end();
  });

  it('Node-API quá cũ thì nói trước, không để tiến trình chết', () => {
    expect(checkDriver(9, null)).toEqual({
      ok: false,
      error: { code: 'driver_unfit', nodeApi: 9, needed: 10 },
    });
    expect(checkDriver(9, '/a/b.node')).toEqual({ ok: true, value: '/a/b.node' });
    expect(checkDriver(10, null)).toEqual({ ok: true, value: null });
  });

  it('WAL còn lại sau khi máy tắt ngang được đọc lại, không mất mục nào', () => {
    const test = startTestStore();
    folders.push(test.folder);
    for (let n = 1; n <= 5; n += 1) test.accept(n);
    const crashed = folder();
    for (const end of ['', '-wal'])
      copyFileSync(`${test.file}${end}`, join(crashed, `desk.db${end}`));
    const after = storeAt(crashed);
    expect(after.store.read.head()).toEqual(test.store.read.head());
    expect(after.store.read.usedCounters('2026-11-25', 1)).toHaveLength(5);
    after.store.close();
    test.store.close();
  });
});
