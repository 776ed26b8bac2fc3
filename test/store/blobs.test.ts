import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import { StoreError } from '#electron/desk/store-failure.ts';
import { createBlobs } from '#electron/store/blobs.ts';
import { sha256 } from '#electron/store/digest.ts';
import { KEY, startTestStore, type TestStore } from './test-store.ts';

let test: TestStore;
let folder: string;
let blobs: Blobs;
const open = (key = KEY): Blobs =>
  createBlobs({
    folder,
    sql: test.sql,
    databaseKey: key,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  });

beforeEach(() => {
  test = startTestStore();
  folder = join(test.folder, 'blobs');
  blobs = open();
});
afterEach(() => test.end());

const pdf = new TextEncoder().encode('%PDF-1.7 Giấy tiếp nhận của Nguyễn Thị Thử '.repeat(400));
const nameOf = (bytes: Uint8Array): string => Buffer.from(sha256(bytes)).toString('hex');
const pathOf = (name: string): string => join(folder, name.slice(0, 2), name);

describe('kho tệp', () => {
  it('cất theo băm của nội dung, lấy ra đúng từng byte, mở lại cũng vậy', () => {
    const kept = blobs.put(pdf);
    expect(kept).toEqual({ sha256: nameOf(pdf), bytes: pdf.length });
    expect(blobs.get(kept.sha256)).toEqual(pdf);
    expect(open().get(kept.sha256)).toEqual(pdf);
    expect(test.sql.all('SELECT sha256, bytes FROM blob')).toEqual([kept]);
  });

  it('tệp lớn cất từng phần thì việc khác vẫn xen vào được; lấy ra đúng từng byte, không để lại tệp tạm', async () => {
    const large = new Uint8Array(randomBytes(1_600_000));
    let turns = 0;
    let done = false;
    const count = (): void => {
      turns += 1;
      if (!done && turns < 10) setImmediate(count);
    };
    count();
    const kept = await blobs.putLarge(large);
    done = true;
    expect(turns).toBeGreaterThan(3);
    expect(kept).toEqual({ sha256: nameOf(large), bytes: large.length });
    expect(open().get(kept.sha256)).toEqual(large);
    expect(await open().getLarge(kept.sha256)).toEqual(large);
    expect(readdirSync(join(folder, kept.sha256.slice(0, 2)))).toEqual([kept.sha256]);
    expect(test.sql.all('SELECT sha256, bytes FROM blob')).toEqual([kept]);
    // Put once more after it was damaged, it is whole again.
    const sealed = readFileSync(pathOf(kept.sha256));
    writeFileSync(pathOf(kept.sha256), sealed.subarray(0, 1_000_000));
    expect(await blobs.getLarge(kept.sha256)).toBeNull();
    await blobs.putLarge(large);
    expect(blobs.get(kept.sha256)).toEqual(large);
  });

  it('trên đĩa không đọc được gì, không để lại tệp tạm', () => {
    const { sha256: name } = blobs.put(pdf);
    const file = readFileSync(pathOf(name));
    expect(file.includes('PDF')).toBe(false);
    expect(file.includes('Nguy')).toBe(false);
    expect(readdirSync(join(folder, name.slice(0, 2)))).toEqual([name]);
  });

  it('cất hai lần vẫn là một; tệp hỏng thì cất lại lành', () => {
    const { sha256: name } = blobs.put(pdf);
    const first = readFileSync(pathOf(name));
    blobs.put(pdf);
    expect(readFileSync(pathOf(name)).equals(first)).toBe(true);
    writeFileSync(pathOf(name), first.subarray(0, 100));
    blobs.put(pdf);
    expect(blobs.get(name)).toEqual(pdf);
  });

  it('không có thì trả null, tên lạ cũng vậy', () => {
    expect(blobs.get('ab'.repeat(32))).toBeNull();
    expect(blobs.get('../../desk.db')).toBeNull();
    expect(blobs.get('')).toBeNull();
  });

  it('lật một byte, cắt đuôi, tráo tệp, khác khóa: đều báo hỏng chứ không trả nhầm', () => {
    const { sha256: name } = blobs.put(pdf);
    const other = blobs.put(new Uint8Array([1, 2, 3]));
    const good = readFileSync(pathOf(name));
    const damaged = () => expect(() => blobs.get(name)).toThrow(StoreError);
    for (const place of [0, 1, 13, 500, good.length - 1]) {
      const bad = Buffer.from(good);
      bad[place] = (bad[place] ?? 0) ^ 1;
      writeFileSync(pathOf(name), bad);
      damaged();
    }
    for (const length of [0, 10, good.length - 1]) {
      writeFileSync(pathOf(name), good.subarray(0, length));
      damaged();
    }
    writeFileSync(pathOf(name), readFileSync(pathOf(other.sha256)));
    damaged();
    writeFileSync(pathOf(name), good);
    expect(() => open(KEY.map((byte) => byte ^ 1)).get(name)).toThrow('damaged');
    expect(blobs.get(name)).toEqual(pdf);
  });

  it('thư mục bị xóa thì không có, chứ không vỡ', () => {
    const { sha256: name } = blobs.put(pdf);
    rmSync(folder, { recursive: true });
    expect(blobs.get(name)).toBeNull();
    blobs.put(pdf);
    expect(existsSync(pathOf(name))).toBe(true);
  });
});
