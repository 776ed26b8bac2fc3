import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultBackupRule } from '#shared/backup/rule.ts';
import { backup } from '#electron/store/copies/backup.ts';
import { holdFolder, makeDatabase, pathsOf, type HeldFolder } from '#electron/store/data-folder.ts';
import { keyFileWithUnprotected } from '#electron/store/keys/key-slots.ts';
import { openStore, type OpenedStore } from '#electron/store/opened-store.ts';
import {
  acceptedEntry,
  enrolTestDesk,
  KEY,
  moment,
  newFolder,
  officePublication,
} from './test-store.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ports = { randomBytes: (length: number) => new Uint8Array(randomBytes(length)) };

const hold = (make = true): HeldFolder => {
  const held = holdFolder(folder, make);
  if (!held.ok) throw new Error(held.error.code);
  return held.value;
};

const openAll = (held: HeldFolder): OpenedStore => {
  const opened = openStore(held, KEY, ports);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

const make = (): OpenedStore => {
  const made = makeDatabase(hold(), KEY, keyFileWithUnprotected(KEY));
  if (!made.ok) throw new Error(made.error.code);
  return openAll(made.value);
};

const HOLDER = fileURLToPath(new URL('./children/hold-folder.ts', import.meta.url));
const holdElsewhere = async () => {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [answer] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    answer: answer.toString().trim(),
    kill: async () => {
      const ended = once(child, 'close');
      child.kill('SIGKILL');
      await ended;
    },
  };
};

describe('thư mục dữ liệu', () => {
  it('mới tinh thì chưa có gì; làm xong thì mở được, đóng rồi mở lại được', () => {
    const look = hold();
    expect(look.keys).toBeNull();
    look.lock.release();
    const first = make();
    first.store.write((tx) => tx.saveSetting('thu', '1'));
    first.close();
    const again = openAll(hold());
    expect(again.store.read.setting('thu')).toBe('1');
    again.close();
    expect(readdirSync(folder).toSorted()).toEqual(['desk.db', 'keys.json', 'lock.db', 'tail.bin']);
  });

  it('đang có quầy dùng thì lần mở thứ hai bị từ chối, trong cùng tiến trình cũng vậy', () => {
    const opened = make();
    expect(holdFolder(folder, true)).toEqual({ ok: false, error: { code: 'folder_locked' } });
    opened.close();
    hold().lock.release();
  });

  it('tiến trình khác đang giữ thì bị từ chối; giết nó đi thì vào được ngay', async () => {
    const other = await holdElsewhere();
    expect(other.answer).toBe('held');
    expect(holdFolder(folder, true)).toEqual({ ok: false, error: { code: 'folder_locked' } });
    await other.kill();
    hold().lock.release();
  });

  it('thiếu thư mục: được phép thì tạo, không thì nói là thiếu', () => {
    const missing = join(folder, 'chưa có', 'Nguyễn');
    expect(holdFolder(missing, false)).toEqual({ ok: false, error: { code: 'folder_missing' } });
    const made = holdFolder(missing, true);
    expect(made.ok).toBe(true);
    if (made.ok) made.value.lock.release();
    const file = join(folder, 'tệp');
    writeFileSync(file, '');
    expect(holdFolder(file, false)).toEqual({ ok: false, error: { code: 'folder_missing' } });
  });

  it.skipIf(process.platform === 'win32')('không cho ghi thì nói vậy, không đụng gì', () => {
    make().close();
    chmodSync(folder, 0o555);
    const asNobody = asOther(() => holdFolder(folder, true));
    chmodSync(folder, 0o755);
    expect(asNobody).toEqual({ ok: false, error: { code: 'folder_not_writable' } });
  });

  it('bị ngắt khi đang làm: trước khi có khóa thì làm lại từ đầu', () => {
    writeFileSync(join(folder, 'desk.db.new'), 'dở dang');
    const held = hold();
    expect(held.keys).toBeNull();
    expect(existsSync(join(folder, 'desk.db.new'))).toBe(false);
    held.lock.release();
  });

  it('bị ngắt khi đang làm: có khóa rồi thì làm nốt bước cuối', () => {
    make().close();
    const { database } = pathsOf(folder);
    renameSync(database, `${database}.new`);
    const opened = openAll(hold());
    opened.store.write((tx) => tx.saveSetting('thu', '2'));
    opened.close();
    expect(existsSync(database)).toBe(true);
  });

  it('còn khóa mà mất cơ sở dữ liệu: không lặng lẽ làm cái mới', () => {
    make().close();
    rmSync(pathsOf(folder).database);
    expect(holdFolder(folder, true)).toEqual({ ok: false, error: { code: 'database_missing' } });
    expect(existsSync(pathsOf(folder).database)).toBe(false);
  });

  it('tệp khóa hỏng hay mất: nói vậy, không đụng đến dữ liệu, và thả thư mục ra', () => {
    make().close();
    writeFileSync(pathsOf(folder).keys, '{');
    expect(holdFolder(folder, true)).toEqual({ ok: false, error: { code: 'key_file_damaged' } });
    rmSync(pathsOf(folder).keys);
    expect(holdFolder(folder, true)).toEqual({ ok: false, error: { code: 'key_missing' } });
    expect(existsSync(pathsOf(folder).database)).toBe(true);
    keyFileBack();
    hold().lock.release();
  });

  it('mở hỏng thì trả lời bằng mã, thư mục vẫn thả ra được', () => {
    make().close();
    writeFileSync(pathsOf(folder).database, Buffer.alloc(8192, 1));
    const held = hold();
    expect(openStore(held, KEY, ports)).toEqual({ ok: false, error: { code: 'damaged' } });
    held.lock.release();
    hold().lock.release();
  });

  it('bản sao lưu mở được, đúng từng dòng, có cả khóa và giấy tờ', () => {
    const opened = make();
    opened.store.write((tx) => {
      tx.savePublication(officePublication);
      enrolTestDesk(tx);
      for (let n = 1; n <= 20; n += 1) tx.append(acceptedEntry(n));
    });
    const paper = opened.blobs.put(new TextEncoder().encode('%PDF'));
    const copy = join(folder, 'usb', 'sao lưu 2026-11-25');
    const copyNow = () =>
      backup(opened.connection, {
        from: pathsOf(folder),
        key: KEY,
        folder: copy,
        files: null,
        madeAt: moment(30),
        rule: defaultBackupRule,
      });
    const done = copyNow();
    expect(done).toEqual({
      ok: true,
      value: {
        folder: copy,
        inspection: { entries: 21, brokenAt: null, differing: [], unsent: 21 },
      },
    });
    expect(copyNow()).toEqual({ ok: false, error: { code: 'backup_exists' } });
    opened.store.write((tx) => tx.append(acceptedEntry(21)));
    const head = opened.store.read.head();
    opened.close();

    folder = copy;
    const held = hold();
    const restored = openAll(held);
    expect(restored.store.read.head().seq).toBe(head.seq - 1);
    expect(restored.blobs.get(paper.sha256)).not.toBeNull();
    expect(held.keys?.slots).toMatchObject([{ kind: 'unprotected' }]);
    restored.close();
    folder = join(copy, '..', '..');
  });

  it('dựng lại sổ không đổi gì trong nhật ký', () => {
    const opened = make();
    opened.store.write((tx) => {
      enrolTestDesk(tx);
      tx.append(acceptedEntry(1));
    });
    const head = opened.store.read.head();
    opened.rebuild();
    expect(opened.store.read.head()).toEqual(head);
    expect(opened.store.read.dossierByNumber('H00.01-261125-1001')).not.toBeNull();
    opened.close();
  });
});

const keyFileBack = (): void =>
  writeFileSync(pathsOf(folder).keys, JSON.stringify(keyFileWithUnprotected(KEY)));

/** Root may write anywhere: the question is asked as somebody who may not. */
const asOther = <T>(work: () => T): T => {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
};
