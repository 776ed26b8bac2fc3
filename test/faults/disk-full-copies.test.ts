import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import { carryOutRound, type RoundDone } from '#electron/store/copies/backup-round.ts';
import { restore } from '#electron/store/copies/restore.ts';
import { pathsOf } from '#electron/store/data-folder.ts';
import { LATEST_SCHEMA, MIGRATIONS } from '#electron/store/migrate.ts';
import { defaultBackupRule } from '#shared/backup/rule.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../fixtures/small-disk.ts';
import { goldenFiles, readGolden } from '../golden/golden-journal.ts';
import { dossierId, KEY, moment, numberOf } from '../store/test-store.ts';
import {
  accept,
  asLeft,
  backUpHere,
  makeFolder,
  openFolder,
  refusalOf,
  removeFolder,
  restoreTask,
} from '../store/worked-folder.ts';
import { breachesIn } from '../invariants/desk-folder.ts';
import type { Receipt } from '../invariants/evidence.ts';
import { makeOldFolder } from './kill-old-folder.ts';

/** The room that was there when it was measured is gone: somebody else has filled the disk meanwhile. */
const measuredBefore = { ...defaultBackupRule, reserveBytes: -100_000_000 };

const receiptsUpTo = (last: number): readonly Receipt[] =>
  Array.from({ length: last }, (_, i) => ({ dossier: dossierId(i + 1), number: numberOf(i + 1) }));

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

/** Names of what lies there, without the log that a reader may leave. */
const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/-(wal|shm)$|lock\.db/.test(name))
    .toSorted();

describe.skipIf(!canMount('disk-full-copies'))('đĩa đầy thật giữa lúc chép và nâng cấp', () => {
  let disk: SmallDisk;
  let data: string;
  const aside: string[] = [];

  beforeEach(() => {
    const mounted = mountSmallDisk(8);
    if (mounted === null) throw new Error('a disk could be mounted a moment ago');
    disk = mounted;
    data = join(disk.folder, 'data');
  });
  afterEach(() => {
    disk.remove();
    for (const folder of aside.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  /** Five dossiers in a copy, three after it. */
  const worked = (): void => {
    const opened = makeFolder();
    const folder = dirname(opened.connection.name);
    accept(opened, 1, 5);
    backUpHere(folder, 1);
    accept(opened, 6, 8);
    const left = asLeft(folder);
    opened.close();
    removeFolder(folder);
    aside.push(dirname(left));
    cpSync(left, data, { recursive: true });
  };

  const round = (hours: number, second: string | null = null): RoundDone =>
    carryOutRound({
      kind: 'backup',
      folder: data,
      key: KEY,
      madeAt: moment(hours * 3600),
      rule: measuredBefore,
      second,
      desk: 'quay-thu-1',
    });
  const full = { ok: false, error: { code: 'disk_full' } };
  /** A part of what the work needs is there, at every fourth of it. */
  const shares = [0, 1, 2, 3];

  it('sao lưu: không để lại bản dở, bản trước còn nguyên; dọn đĩa xong thì chép được', () => {
    worked();
    const before = namesIn(data);
    const size = bytesIn(pathsOf(data).backups);
    for (const share of shares) {
      disk.fill((size * share) / 4);
      expect(round(2).first).toMatchObject(full);
      expect(namesIn(data)).toEqual(before);
      disk.free();
    }
    expect(round(2).first).toMatchObject({ ok: true });
    expect(listBackups(pathsOf(data).backups)).toHaveLength(2);
    expect(breachesIn(data, receiptsUpTo(8))).toEqual([]);
  });

  it('nơi sao lưu thứ hai đầy: bản ở quầy vẫn có, nơi ấy không có bản dở', () => {
    const desk = mkdtempSync(join(tmpdir(), 'qmc-desk-'));
    aside.push(desk);
    worked();
    cpSync(data, join(desk, 'data'), { recursive: true });
    rmSync(data, { recursive: true });
    data = join(desk, 'data');
    const place = (): readonly string[] =>
      namesIn(disk.folder).filter((name) => name !== 'ballast');
    disk.fill(40_000);
    const done = round(2, disk.folder);
    expect(done.first.ok).toBe(true);
    expect(done.second).toMatchObject(full);
    expect(place().filter((name) => name.includes('desk.db'))).toEqual([]);
    disk.free();
    expect(round(3, disk.folder).second).toMatchObject({ ok: true });
  });

  it('khôi phục: tệp đang có không đổi một byte; dọn đĩa xong thì khôi phục được, đủ cả phần sau bản sao', () => {
    worked();
    const before = namesIn(data);
    const size = bytesIn(pathsOf(data).backups);
    for (const share of shares) {
      disk.fill((size * share) / 2);
      expect(restore(restoreTask(data))).toMatchObject(full);
      disk.free();
      expect(namesIn(data)).toEqual(before);
      expect(breachesIn(data, receiptsUpTo(8))).toEqual([]);
    }
    expect(restore(restoreTask(data))).toMatchObject({ ok: true });
    const opened = openFolder(data);
    const numbers = receiptsUpTo(8).map(
      ({ dossier }) => opened.store.read.dossier(dossier)?.number,
    );
    opened.close();
    expect(numbers).toEqual(receiptsUpTo(8).map(({ number }) => number));
  });

  it('nâng cấp: không mở được thì nói đĩa đầy, không mất gì; dọn đĩa xong thì mở ra đủ', () => {
    const [release] = goldenFiles();
    if (release === undefined) throw new Error('a release has left its journal');
    const schema = MIGRATIONS.findLast(({ number }) => number < LATEST_SCHEMA)?.number ?? 10;
    const folder = mkdtempSync(join(tmpdir(), 'qmc-old-'));
    aside.push(folder);
    const old = makeOldFolder(folder, schema, readGolden(release));
    cpSync(folder, data, { recursive: true });
    const size = statSync(join(data, 'desk.db')).size;
    for (const share of shares) {
      disk.fill((size * share) / 4);
      expect(refusalOf(data)).toBe('disk_full');
      disk.free();
    }
    openFolder(data).close();
    expect(breachesIn(data, old.receipts)).toEqual([]);
  });
});
