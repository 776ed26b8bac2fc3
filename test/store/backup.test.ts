import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultBackupRule } from '#shared/backup/rule.ts';
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import { carryOutRound, placeOf, type RoundDone } from '#electron/store/copies/backup-round.ts';
import { holdFolder, makeDatabase, pathsOf } from '#electron/store/data-folder.ts';
import { inBackground } from '#electron/store/in-background.ts';
import { keyFileWithUnprotected } from '#electron/store/keys/key-slots.ts';
import { openStore, type OpenedStore } from '#electron/store/opened-store.ts';
import { acceptedEntry, enrolTestDesk, KEY, moment, officePublication } from './test-store.ts';

let base: string;
let folder: string;
let desk: OpenedStore;

const accept = (from: number, to: number): void => {
  for (let n = from; n <= to; n += 1) desk.store.write((tx) => tx.append(acceptedEntry(n)));
};

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'qmc-backup-'));
  folder = join(base, 'data');
  const held = holdFolder(folder, true);
  if (!held.ok) throw new Error(held.error.code);
  const made = makeDatabase(held.value, KEY, keyFileWithUnprotected(KEY));
  if (!made.ok) throw new Error(made.error.code);
  const opened = openStore(made.value, KEY, {
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    keyring: null,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  desk = opened.value;
  desk.store.write((tx) => {
    tx.savePublication(officePublication);
    enrolTestDesk(tx);
  });
});
afterEach(() => {
  desk.close();
  rmSync(base, { recursive: true, force: true });
});

const round = (hours: number, second: string | null = null, rule = defaultBackupRule) => ({
  kind: 'backup' as const,
  folder,
  key: KEY,
  madeAt: moment(hours * 3600),
  rule,
  second,
  desk: 'quay-thu-1',
});
const copyNow = (...asked: Parameters<typeof round>): RoundDone => carryOutRound(round(...asked));
const kept = () => listBackups(pathsOf(folder).backups);
const filesIn = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ name }) => name);

describe('sao lưu bên cạnh quầy đang làm việc', () => {
  it('mỗi bản được mở lại, kiểm tra rồi mới mang tên bản sao lưu', () => {
    accept(1, 5);
    const done = copyNow(0);
    expect(done).toMatchObject({ first: { ok: true, value: { seq: 6, unsent: 6 } }, second: null });
    expect(kept()).toMatchObject([{ epoch: 1, seq: 6, entries: 6 }]);
  });

  it('bản chưa kiểm tra xong không được tính, lần sau dọn đi', () => {
    const half = join(pathsOf(folder).backups, '2026-11-25T02-00-00-000Z.new');
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, 'desk.db'), 'dở dang');
    expect(kept()).toEqual([]);
    copyNow(0);
    expect(readdirSync(pathsOf(folder).backups).toSorted()).toEqual(['2026-11-25T02-00-00-000Z']);
  });

  it('giấy tờ chỉ nằm một lần, dù có bao nhiêu bản sao lưu', () => {
    const first = desk.blobs.put(new TextEncoder().encode('%PDF giấy thứ nhất'));
    copyNow(0);
    accept(1, 1);
    const next = desk.blobs.put(new TextEncoder().encode('%PDF giấy thứ hai'));
    copyNow(1);
    const files = filesIn(join(pathsOf(folder).backups, 'blobs'));
    expect(files.toSorted()).toEqual([first.sha256, next.sha256].toSorted());
    const shelf = join(pathsOf(folder).backups, 'blobs', first.sha256.slice(0, 2), first.sha256);
    // A second name of the same file, where the disk knows such: no room is used twice.
    expect(statSync(shelf).nlink).toBe(2);
  });

  it('bản cũ được dọn theo quy tắc, bản mới nhất luôn còn', () => {
    const rule = { ...defaultBackupRule, hourly: 2, daily: 1 };
    for (let hour = 0; hour < 5; hour += 1) {
      accept(hour + 1, hour + 1);
      expect(copyNow(hour, null, rule).first.ok).toBe(true);
    }
    expect(kept().map(({ seq }) => seq)).toEqual([6, 5]);
  });

  it('nơi thứ hai có bản giống hệt, cũng được mở và kiểm tra; không cắm thì chỉ nói là thiếu', () => {
    const stick = join(base, 'usb');
    desk.blobs.put(new TextEncoder().encode('%PDF'));
    expect(copyNow(0, stick).second).toEqual({
      ok: false,
      error: { code: 'second_place_missing', path: stick },
    });
    expect(existsSync(stick)).toBe(false);
    mkdirSync(stick);
    accept(1, 2);
    expect(copyNow(1, stick).second).toMatchObject({ ok: true, value: { seq: 3 } });
    expect(listBackups(placeOf(stick, 'quay-thu-1'))).toMatchObject([{ seq: 3 }]);
    expect(filesIn(stick).filter((name) => /^[0-9a-f]{64}$/.test(name))).toHaveLength(1);
  });

  it('đĩa gần đầy: không làm bản sao sẽ chiếm hết chỗ, và nói vậy', () => {
    const rule = { ...defaultBackupRule, reserveBytes: Number.MAX_SAFE_INTEGER };
    expect(copyNow(0, null, rule).first).toMatchObject({
      ok: false,
      error: { code: 'backup_no_room' },
    });
    expect(kept()).toEqual([]);
  });

  it('làm trong luồng riêng: quầy vẫn ghi được trong lúc sao lưu', async () => {
    accept(1, 300);
    const run = inBackground(round(0));
    let done = false;
    let longest = 0;
    const finished = run.done.finally(() => {
      done = true;
    });
    let n = 300;
    while (!done) {
      n += 1;
      const before = performance.now();
      accept(n, n);
      longest = Math.max(longest, performance.now() - before);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { first } = await finished;
    expect(first).toMatchObject({ ok: true });
    expect(n).toBeGreaterThan(310);
    process.stdout.write(
      `sao lưu bên cạnh ${n - 300} lần tiếp nhận, chậm nhất ${longest.toFixed(1)} ms\n`,
    );
  });
});
