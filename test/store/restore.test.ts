import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROW_FILLING } from '#electron/desk/printing/row-filling.ts';
import type { PrintJob } from '#electron/desk/papers/paper-ports.ts';
import { restoredSteps } from '#electron/desk/access/restored-epoch.ts';
import { arePapersAsked } from '#electron/desk/numbers/papers-asked.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import { holdFolder, pathsOf } from '#electron/store/data-folder.ts';
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import { finishSwap } from '#electron/store/copies/quarantine.ts';
import { restore, restoreKeys, type Restored } from '#electron/store/copies/restore.ts';
import { dossierId, moment, numberOf } from './test-store.ts';
import {
  accept,
  asLeft,
  backUp,
  makeFolder,
  openFolder,
  refusalOf,
  removeFolder,
  restoreTask,
} from './worked-folder.ts';

const printJob = (id: string, state: PrintJob['state']): PrintJob => ({
  id,
  document: 'giay-1',
  printer: 'Máy in thử',
  copies: 1,
  reprint: 0,
  state,
  createdAt: moment(5),
  detail: '',
});

/** A slip that no row could issue. */
const MISSING = {
  dossier: dossierId(1),
  kind: 'control_sheet',
  copies: 1,
  because: 'render_failed',
  at: moment(5),
} as const;

const folders: string[] = [];
let left: string;
let folder: string;

/** Five dossiers in the backup, three after it; then the power went. */
beforeAll(async () => {
  const opened = makeFolder();
  accept(opened, 1, 5);
  opened.store.write((tx) => {
    tx.savePrintJob(printJob('in-dở', 'queued'));
    tx.savePrintJob(printJob('chờ-in', 'waiting'));
    for (const key of ROW_FILLING) tx.saveSetting(key, '[]');
    tx.saveNotIssued(MISSING);
  });
  await backUp(opened, 1);
  accept(opened, 6, 8);
  const worked = dirname(opened.connection.name);
  left = asLeft(worked);
  opened.close();
  removeFolder(worked);
});
afterAll(() => removeFolder(left));
beforeEach(() => {
  folder = asLeft(left);
  folders.push(folder);
});
afterEach(() => {
  for (const one of folders.splice(0)) removeFolder(one);
});

const paths = () => pathsOf(folder);
const ruin = (): void => writeFileSync(paths().database, Buffer.alloc(8192, 7));
const restored = (over: Parameters<typeof restoreTask>[1] = {}): Restored => {
  const done = restore(restoreTask(folder, over));
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
};

describe('khôi phục', () => {
  it('tệp dữ liệu hỏng hẳn: bản sao lưu và phần đuôi cho lại đủ mọi việc', () => {
    ruin();
    rmSync(`${paths().database}-wal`, { force: true });
    expect(refusalOf(folder)).toBe('damaged');
    expect(restored()).toMatchObject({ entries: 6, salvaged: 3, until: moment(8) });
    const desk = openFolder(folder);
    for (let n = 1; n <= 8; n += 1)
      expect(desk.store.read.dossierByNumber(numberOf(n))?.id).toBe(dossierId(n));
    desk.close();
  });

  it('giấy còn chờ in lúc sao lưu có thể đã in sau đó: không còn chờ, tờ đang in dở thì vẫn được hỏi', () => {
    ruin();
    restored();
    const desk = openFolder(folder);
    expect(desk.store.read.waitingPrintCount()).toBe(0);
    expect(desk.store.read.printJobs(['queued']).map(({ id }) => id)).toEqual(['in-dở']);
    for (const key of ROW_FILLING) expect(desk.store.read.setting(key)).toBeNull();
    expect(desk.store.read.notIssued(9)).toEqual([MISSING]);
    desk.close();
  });

  it('phần đuôi cũng mất: đọc lại được từ tệp hỏng tới chỗ chuỗi còn liền', () => {
    rmSync(paths().tail);
    expect(restored()).toMatchObject({ salvaged: 3, whole: true });
  });

  it('thử trước trên một bản chép: không đổi gì trong thư mục', () => {
    ruin();
    const names = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
    const before = names();
    const rehearsed = restored({ rehearse: true });
    expect(rehearsed).toMatchObject({ salvaged: 3, whole: false });
    expect(names().filter((name) => name !== 'lock.db')).toEqual(before);
    expect(refusalOf(folder)).toBe('damaged');
    expect(restored()).toEqual(rehearsed);
  });

  it('tệp hỏng được giữ nguyên trong quarantine, không xóa gì', () => {
    ruin();
    const bytes = readFileSync(paths().database);
    restored();
    const [stamp] = readdirSync(join(folder, 'quarantine'));
    const kept = join(folder, 'quarantine', stamp ?? '');
    expect(readFileSync(join(kept, 'desk.db')).equals(bytes)).toBe(true);
    expect(readdirSync(kept)).toEqual(expect.arrayContaining(['desk.db', 'keys.json', 'tail.bin']));
  });

  it('mở kỳ ghi danh mới đứng trên mục cuối cùng, với khóa mới, chờ báo cho Tỉnh', () => {
    ruin();
    const task = restoreTask(folder);
    expect(restore(task).ok).toBe(true);
    const { store, close } = openFolder(folder);
    const head = store.read.head();
    expect(head.epoch).toBe(epochAfter(1, task.next.keys.publicKey));
    const [step, ...others] = restoredSteps(store.read);
    expect(others).toEqual([]);
    expect(step).toMatchObject({
      epoch: 1,
      seq: 9,
      privateKey: 'BBBB',
      next: head.epoch,
      newPublicKey: task.next.keys.publicKey,
      reason: 'restored',
    });
    expect(store.read.identity()).toMatchObject({ epoch: head.epoch, ...task.next.keys });
    expect(
      store.read.entriesAfter(1, 8, 9).map(({ hash }) => Buffer.from(hash).toString('hex')),
    ).toEqual([step?.hash]);
    close();
  });

  it('biết số lớn nhất trên giấy thì đi tiếp từ đó; chưa biết thì chưa bỏ số nào, quầy hỏi sau', () => {
    ruin();
    expect(restored({ rehearse: true }).skipped).toBeNull();
    const { next } = restoreTask(folder);
    const paper = (counterOnPaper: number) =>
      restore(restoreTask(folder, { rehearse: true, next: { ...next, counterOnPaper } }));
    expect(paper(1013)).toMatchObject({ ok: true, value: { skipped: { from: 9, to: 13 } } });
    expect(paper(1008)).toMatchObject({ ok: true, value: { skipped: null } });
    expect(paper(2013)).toEqual({ ok: false, error: { code: 'number_of_other_slot' } });
    restored();
    const { store, close } = openFolder(folder);
    expect(store.read.usedCounters('2026-11-25', 1).at(-1)).toBe(1008);
    expect(arePapersAsked(store.read, '2026-11-25' as LocalDate)).toBe(true);
    close();
  });

  it('mất tệp WAL: mở được nhưng cũ hơn phần đuôi, nên không làm tiếp như không có gì', () => {
    rmSync(`${paths().database}-wal`);
    expect(refusalOf(folder)).toBe('journal_behind');
    expect(restored()).toMatchObject({ salvaged: 3, whole: false });
    expect(refusalOf(folder)).toBeNull();
  });

  it('mất điện giữa lúc thay tệp: lần mở sau làm nốt, không lẫn tệp của hai cơ sở dữ liệu', () => {
    ruin();
    writeFileSync(`${paths().database}-wal`, 'của tệp hỏng');
    const fresh = asLeft(folder);
    folders.push(fresh);
    expect(restore(restoreTask(fresh)).ok).toBe(true);
    copyFileSync(pathsOf(fresh).database, `${paths().database}.new`);
    writeFileSync(join(folder, 'restoring.json'), JSON.stringify({ quarantine: 'luc-mat-dien' }));
    finishSwap(paths());
    finishSwap(paths());
    expect(existsSync(`${paths().database}-wal`)).toBe(false);
    expect(readdirSync(join(folder, 'quarantine', 'luc-mat-dien')).toSorted()).toEqual([
      'desk.db',
      'desk.db-wal',
      'tail.bin',
    ]);
    expect(refusalOf(folder)).toBeNull();
  });

  it('mở không được thì không động vào tệp nào, kể cả tệp WAL còn sót', () => {
    ruin();
    const files = [paths().database, `${paths().database}-wal`];
    const before = files.map((file) => readFileSync(file));
    expect(before[1]?.length).toBeGreaterThan(0);
    expect(refusalOf(folder)).toBe('damaged');
    expect(files.map((file) => readFileSync(file))).toEqual(before);
  });

  it('chưa kịp đổi tên thì tệp đang có vẫn là tệp đang có', () => {
    writeFileSync(join(folder, 'restoring.json'), '{"quaran');
    const before = readFileSync(paths().database);
    finishSwap(paths());
    expect(readFileSync(paths().database).equals(before)).toBe(true);
    expect(existsSync(join(folder, 'restoring.json'))).toBe(false);
  });

  it('tệp khóa hỏng: lấy lại từ bản sao lưu, dữ liệu không phải khôi phục', () => {
    writeFileSync(paths().keys, '{');
    expect(refusalOf(folder)).toBe('key_file_damaged');
    const copy = listBackups(paths().backups)[0]?.folder ?? '';
    expect(restoreKeys({ folder, copy, at: moment(10) }).ok).toBe(true);
    expect(refusalOf(folder)).toBeNull();
    const [stamp] = readdirSync(join(folder, 'quarantine'));
    expect(readFileSync(join(folder, 'quarantine', stamp ?? '', 'keys.json'), 'utf8')).toBe('{');
  });

  it('bản sao lưu không có, không kiểm tra, hay thư mục đang mở: từ chối, không đổi gì', () => {
    ruin();
    const [copy] = listBackups(paths().backups);
    const refused = (over: Parameters<typeof restoreTask>[1]) => restore(restoreTask(folder, over));
    expect(refused({ copy: join(folder, 'khong-co') })).toEqual({
      ok: false,
      error: { code: 'copy_missing' },
    });
    writeFileSync(join(copy?.folder ?? '', 'desk.db'), Buffer.alloc(8192, 1));
    expect(refused({})).toMatchObject({ ok: false });
    const held = holdFolder(folder, false);
    expect(refused({})).toEqual({ ok: false, error: { code: 'folder_locked' } });
    if (held.ok) held.value.lock.release();
    expect(refusalOf(folder)).toBe('damaged');
  });

  it('khôi phục lần nữa: các bước báo Tỉnh xếp theo thứ tự', async () => {
    ruin();
    restored();
    const again = openFolder(folder);
    accept(again, 501, 502);
    await backUp(again, 10);
    again.close();
    ruin();
    const task = restoreTask(folder);
    expect(restore({ ...task, next: { ...task.next, counterOnPaper: 1502 } }).ok).toBe(true);
    const { store, close } = openFolder(folder);
    const [first, second] = restoredSteps(store.read);
    expect(first).toMatchObject({ epoch: 1, next: second?.epoch });
    expect(store.read.head().epoch).toBe(second?.next);
    expect(second?.next).toBeGreaterThan(second?.epoch ?? 0);
    close();
  });
});

describe('trở lại một bản cũ, hai lần', () => {
  it('kỳ mới luôn ở trên mọi kỳ mà bản sao lưu còn biết: mở lại không bị coi là thiếu', async () => {
    const oldest = restoreTask(folder);
    ruin();
    restored();
    const again = openFolder(folder);
    accept(again, 501, 502);
    await backUp(again, 10);
    const first = again.store.read.head().epoch;
    again.close();
    // One chance in two for each, were it left to the key alone.
    for (let n = 0; n < 8; n += 1) {
      ruin();
      rmSync(paths().tail, { force: true });
      expect(restore({ ...oldest, next: { ...oldest.next, keys: ed25519.newKeyPair() } }).ok).toBe(
        true,
      );
      const { store, close } = openFolder(folder);
      expect(store.read.head().epoch).toBeGreaterThan(first);
      close();
    }
  });
});
