import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openShelf, type ShelfLimits } from '#electron/sync/neighbour/neighbour-shelf.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { canMount, mountSmallDisk } from '../fixtures/small-disk.ts';

vi.setConfig({ testTimeout: 60_000 });

const DESK = 'quay-2';
const roomy: ShelfLimits = { files: 1_000, bytes: Number.MAX_SAFE_INTEGER, reserveBytes: 0 };
const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-shelf-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const open = (folder: string, limits = roomy) => openShelf(folder, () => instantOf(0), limits);
const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const envelope = (n: number, length = 1_000): Buffer => Buffer.alloc(length, `phong bì ${n} `);
const keepOne = async (shelf: ReturnType<typeof open>, bytes: Buffer) => {
  const sha256 = shaOf(bytes);
  const kept = await shelf.keep(DESK, sha256, bytes);
  return kept.ok ? sha256 : kept.error;
};
const namesOn = async (shelf: ReturnType<typeof open>) =>
  (await shelf.files(DESK)).map(({ sha256 }) => sha256);

describe('chỗ giữ phong bì cho quầy khác', () => {
  it('giữ theo thứ tự đến, mỗi phong bì một lần, mỗi quầy một chỗ', async () => {
    const shelf = open(newFolder());
    const kept: string[] = [];
    for (let n = 0; n < 12; n += 1) kept.push(await keepOne(shelf, envelope(n)));
    await keepOne(shelf, envelope(3));
    expect(await namesOn(shelf)).toEqual(kept);
    expect(await shelf.files('quay-3')).toEqual([]);
    await shelf.clear(DESK);
    expect(await namesOn(shelf)).toEqual([]);
  });

  it('giấy báo thay chỗ phong bì; chết giữa hai việc thì giấy báo được tính', async () => {
    const shelf = open(newFolder());
    const sha256 = await keepOne(shelf, envelope(1));
    const [file] = await shelf.files(DESK);
    const copy = join(newFolder(), 'phong-bi');
    copyFileSync(file?.path ?? '', copy);
    const notice = Buffer.from('giấy báo');
    expect(await shelf.answer(DESK, shaOf(notice), notice)).toBe(false);
    expect(await shelf.answer(DESK, sha256, notice)).toBe(true);
    copyFileSync(copy, file?.path ?? '');
    expect((await shelf.files(DESK)).map(({ kind }) => kind)).toEqual(['notice']);
    await shelf.dropNotice(DESK, sha256);
    rmSync(file?.path ?? '');
    expect(await shelf.files(DESK)).toEqual([]);
  });

  it('nửa tệp còn lại sau khi bị tắt ngang không được kể, và được dọn', async () => {
    const shelf = open(newFolder());
    await keepOne(shelf, envelope(1));
    const own = dirname((await shelf.files(DESK))[0]?.path ?? '');
    writeFileSync(join(own, `~00000002-${shaOf(envelope(2))}.envelope.tmp`), 'nửa');
    expect((await namesOn(shelf)).length).toBe(1);
    await keepOne(shelf, envelope(2));
    expect(readdirSync(own).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect((await namesOn(shelf)).length).toBe(2);
  });

  it('bị giết bất kỳ lúc nào: cái gì đã nói là giữ thì còn nguyên', async () => {
    for (let round = 0; round < 5; round += 1) {
      const folder = newFolder();
      const script = join(import.meta.dirname, 'shelf-process.ts');
      const child = spawn(process.execPath, [script, folder, DESK], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (piece: Buffer) => {
        said += piece.toString('utf8');
        if (said.length > 65 * (3 + 7 * round)) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const promised = said.split('\n').filter((line) => line.length === 64);
      const files = await open(folder).files(DESK);
      const whole = files.filter(({ path, sha256 }) => shaOf(readFileSync(path)) === sha256);
      expect(promised.length).toBeGreaterThan(2);
      expect(whole.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(promised));
      expect(whole.length).toBe(files.length);
    }
  });

  it.skipIf(!canMount('neighbour-shelf'))(
    'đĩa đầy thật: nói là hết chỗ, cái đã giữ còn nguyên, có chỗ lại thì giữ tiếp',
    async () => {
      const disk = mountSmallDisk(4);
      if (disk === null) throw new Error('no small disk');
      try {
        // It does not look how much is free: the disk itself has to say so.
        const blind = { ...roomy, reserveBytes: Number.NEGATIVE_INFINITY };
        const shelf = open(join(disk.folder, 'shelf'), blind);
        const kept: string[] = [];
        let last = await keepOne(shelf, envelope(0, 300_000));
        for (let n = 1; last !== 'full'; n += 1) {
          kept.push(last);
          last = await keepOne(shelf, envelope(n, 300_000));
        }
        expect(kept.length).toBeGreaterThan(3);
        expect(await namesOn(shelf)).toEqual(kept);
        const files = await shelf.files(DESK);
        expect(files.map(({ path }) => shaOf(readFileSync(path)))).toEqual(kept);
        rmSync(files[0]?.path ?? '');
        expect(await keepOne(shelf, envelope(99, 200_000))).not.toBe('full');
      } finally {
        disk.remove();
      }
    },
  );
});
