import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lostAttachments } from '#electron/store/lost-papers.ts';
import { inspect } from '#electron/store/verify.ts';
import { archiveAt } from './attached-files.ts';
import {
  KEY,
  dossierId,
  moment,
  openAt,
  startTestStore,
  storeAt,
  type TestStore,
} from './test-store.ts';

const CHILD = fileURLToPath(new URL('./children/attach-until-killed.ts', import.meta.url));
const ROUNDS = 12;

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
});
afterEach(() => test.end());

const picture = (n: number): Uint8Array => new TextEncoder().encode(`ảnh ${n}`.repeat(50));

describe('tệp gắn vào giấy', () => {
  it('mục nhật ký gọi tên thì phải gửi Tỉnh, và không còn là tệp mồ côi; dựng lại cũng vậy', () => {
    const archive = archiveAt(test);
    const one = archive.attach(picture(1), moment(1));
    const two = archive.attach(picture(2), moment(1));
    expect(test.store.read.unnamedAttached(moment(9))).toHaveLength(2);
    test.accept(1, { attachments: [{ ...one, paper: 0 }] });
    expect(test.store.read.unsentFiles(10)).toEqual([{ sha256: one.sha256, bytes: one.bytes }]);
    expect(test.store.read.unnamedAttached(moment(9))).toEqual([two.sha256]);
    expect(test.store.read.unnamedAttached(moment(1))).toEqual([]);
    expect(test.store.read.dossier(dossierId(1))?.acceptance?.as.attachments).toEqual([
      { ...one, paper: 0 },
    ]);
    const reader = openAt(test.folder, 'read');
    expect(inspect(reader)).toMatchObject({ brokenAt: null, differing: [] });
    reader.close();
  });

  it('tệp mất thì lệnh kiểm tra thư mục gọi đúng tên', () => {
    const archive = archiveAt(test);
    const one = archive.attach(picture(1), moment(1));
    const two = archive.attach(picture(2), moment(1));
    test.accept(1, { attachments: [one, two].map((file) => ({ ...file, paper: 0 })) });
    expect(lostAttachments(test.db, test.folder, KEY)).toEqual([]);
    rmSync(join(test.folder, 'blobs', two.sha256.slice(0, 2), two.sha256));
    expect(lostAttachments(test.db, test.folder, KEY)).toEqual([two.sha256]);
  });

  it('Tỉnh đã giữ thì không gửi nữa, mà vẫn không được dọn', () => {
    const archive = archiveAt(test);
    const one = archive.attach(picture(1), moment(1));
    test.accept(1, { attachments: [{ ...one, paper: 0 }] });
    test.store.write((tx) => tx.saveFilesHeld([one.sha256]));
    expect(test.store.read.unsentFilesTotal().count).toBe(0);
    expect(test.store.read.unnamedAttached(moment(9))).toEqual([]);
  });

  it('bỏ một tệp: hết trên đĩa, hết trong sổ, cất lại được như mới', () => {
    const { blobs, attach } = archiveAt(test);
    const { sha256 } = attach(picture(1), moment(1));
    blobs.drop(sha256);
    blobs.drop(sha256);
    expect(existsSync(join(test.folder, 'blobs', sha256.slice(0, 2), sha256))).toBe(false);
    expect(test.sql.all('SELECT sha256 FROM blob')).toEqual([]);
    expect(blobs.get(sha256)).toBeNull();
    attach(picture(1), moment(2));
    expect(blobs.get(sha256)).toEqual(picture(1));
  });
});

describe('bị giết giữa lúc cất tệp và ghi hồ sơ', () => {
  it(`${ROUNDS} lần: hồ sơ nào ghi được thì tệp của nó còn nguyên; tệp mồ côi đều có tên để dọn`, async () => {
    test.store.close();
    let next = 1;
    let told = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = spawn(process.execPath, [CHILD, test.folder, String(next)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'close');
      const started = Promise.withResolvers<void>();
      child.stdout.on('data', (chunk: Buffer) => {
        told += chunk.toString().split('\n').length - 1;
        started.resolve();
      });
      await Promise.race([started.promise, ended]);
      await new Promise((resolve) => setTimeout(resolve, (round * 29) % 70));
      child.kill('SIGKILL');
      await ended;
      expect(child.signalCode).toBe('SIGKILL');
      const opened = storeAt(test.folder);
      next = opened.store.read.head().seq;
      opened.store.close();
    }
    test = storeAt(test.folder);
    const { blobs } = archiveAt(test);
    const named = test.store.read.unsentFiles(100_000);
    expect(named.length).toBeGreaterThanOrEqual(told);
    expect(told).toBeGreaterThan(ROUNDS);
    for (const { sha256, bytes } of named) expect(blobs.get(sha256)).toHaveLength(bytes);
    const unnamed = test.store.read.unnamedAttached(moment(100_000));
    expect(unnamed.length).toBeLessThanOrEqual(ROUNDS);
    for (const sha256 of unnamed) blobs.drop(sha256);
    const onDisk = readdirSync(join(test.folder, 'blobs'), { recursive: true })
      .map(String)
      .filter((path) => /[0-9a-f]{64}$/.test(path));
    expect(onDisk).toHaveLength(named.length);
  }, 120_000);
});
