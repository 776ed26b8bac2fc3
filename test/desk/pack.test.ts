import { afterEach, describe, expect, it } from 'vitest';
import { GENESIS } from '#shared/journal/hash-chain.ts';
import { fillPack, readPack, staysHere } from '#electron/desk/recovery/pack-content.ts';
import { bringPack } from '#electron/desk/recovery/pack-return.ts';
import type { PrintJob } from '#electron/desk/papers/paper-ports.ts';
import type { Draft } from '#electron/desk/ports.ts';
import { receipt } from '../fixtures/dossier.ts';
import {
  dossierId,
  identity,
  moment,
  newFolder,
  storeAt,
  type TestStore,
} from '../store/test-store.ts';
import { ENROL, openFolderDesk, realEnrolment, lastGroup, type FolderDesk } from './folder-desk.ts';
import { OFFICER, PERSONAL_CODE, PIN } from './test-desk.ts';

const stores: TestStore[] = [];
const newStore = (): TestStore => {
  const made = storeAt(newFolder(), 'create');
  stores.push(made);
  return made;
};
afterEach(() => {
  for (const made of stores.splice(0)) made.end();
});

const draft = (n: number, clip: number | null): Draft => ({
  id: `phieu-${n}`,
  officer: 'thu',
  updatedAt: moment(n),
  form: JSON.stringify({ note: `phiếu ${n}` }),
  clip,
});
const job = (n: number): PrintJob => ({
  id: `in-${n}`,
  document: `giay-${n}`,
  printer: 'Quay1',
  copies: 1,
  reprint: 0,
  state: 'queued',
  createdAt: moment(n),
  detail: '',
});
const contentOf = (from: TestStore) => {
  const read = readPack(fillPack(from.store.read, moment(100)));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};

describe('trong gói có gì', () => {
  it('phiếu, cài đặt và lệnh in đi theo; khóa, kỳ, dấu của máy này thì không', () => {
    const { store } = newStore();
    store.write((tx) => {
      tx.saveDraft(draft(1, 4));
      tx.saveSetting('language', 'en');
      tx.saveSetting('catalogue.favourites.thu', '["1.001193"]');
      for (const key of ['desk.machine', 'recovery.unconfirmed', 'pack.state', 'enrolment.pending'])
        tx.saveSetting(key, 'bí mật');
      tx.savePrintJob(job(1));
    });
    const text = fillPack(store.read, moment(100));
    expect(text).not.toContain('bí mật');
    expect(readPack(text)).toMatchObject({
      value: {
        drafts: [{ id: 'phieu-1', clip: 4 }],
        settings: [
          { key: 'catalogue.favourites.thu', value: '["1.001193"]' },
          { key: 'language', value: 'en' },
        ],
        printJobs: [{ id: 'in-1', state: 'queued' }],
      },
    });
    expect(fillPack(store.read, moment(200))).toBe(text);
    // What colleagues write changes them with every synchronisation.
    store.write((tx) => {
      for (const key of ['witness.marks', 'witness.lives', 'witness.owed'])
        tx.saveSetting(key, '[]');
    });
    expect(fillPack(store.read, moment(200))).toBe(text);
    expect(staysHere('desk.life')).toBe(true);
    // A folder of another machine is nobody's here.
    expect(staysHere('exports.folder')).toBe(true);
    expect(staysHere('printRow.filled')).toBe(true);
  });

  it('lệnh in cũ hơn hai tuần ở lại; gói bản mới hơn thì nói là mới hơn, gói lạ thì nói là hỏng', () => {
    const { store } = newStore();
    store.write((tx) => {
      tx.savePrintJob({
        ...job(1),
        createdAt: '2026-11-01T02:00:00.000Z' as PrintJob['createdAt'],
      });
      tx.savePrintJob(job(2));
    });
    const text = fillPack(store.read, moment(100));
    expect(readPack(text)).toMatchObject({ value: { printJobs: [{ id: 'in-2' }] } });
    expect(readPack(text.replace('"version":1', '"version":2'))).toEqual({
      ok: false,
      error: { code: 'pack_newer' },
    });
    for (const wrong of ['', '{}', '[]', text.replace('"queued"', '"khác"'), text.slice(0, -1)])
      expect(readPack(wrong)).toEqual({ ok: false, error: { code: 'pack_damaged' } });
  });

  it('phiếu quầy chứng thực về đúng chỗ của nó, không vào khay; ở đây đang gõ phiếu khác thì giữ phiếu ấy', () => {
    const [lost, here, busy] = [newStore(), newStore(), newStore()];
    lost.store.write((tx) => tx.saveDraft({ ...draft(1, null), counter: true }));
    here.store.write((tx) => tx.saveDraft(draft(2, null)));
    busy.store.write((tx) => tx.saveDraft({ ...draft(3, null), counter: true }));
    const content = contentOf(lost);
    for (const { store } of [here, busy]) store.write((tx) => bringPack(tx, content));
    expect(here.store.read.draft('phieu-1')).toEqual({ ...draft(1, null), counter: true });
    expect(busy.store.read.drafts().map(({ id }) => id)).toEqual(['phieu-3']);
  });

  it('lấy về: cái đang có giữ nguyên, kẹp đã dùng thì đổi, giấy chưa có ở đây thì lệnh in của nó không về', () => {
    const [lost, here] = [newStore(), newStore()];
    lost.store.write((tx) => {
      tx.saveDraft(draft(1, 2));
      tx.saveDraft(draft(2, null));
      tx.saveDraft(draft(3, 5));
      tx.saveDraft({ ...draft(4, 6), id: dossierId(1) });
      tx.saveSetting('language', 'en');
      tx.saveSetting('textSize', 'large');
      tx.savePrintJob(job(1));
    });
    here.store.write((tx) => {
      tx.saveDraft({ ...draft(1, null), form: '{"note":"gõ tiếp ở đây"}' });
      tx.saveDraft(draft(9, 5));
      tx.saveSetting('language', 'vi');
    });
    here.store.write((tx) => tx.enrol(identity, GENESIS));
    here.accept(1);
    const content = contentOf(lost);
    expect(here.store.write((tx) => bringPack(tx, content))).toEqual({
      drafts: 2,
      parked: 2,
      accepted: 1,
      settings: 1,
      printJobs: 0,
    });
    expect(here.store.read.draft('phieu-1')).toMatchObject({ form: '{"note":"gõ tiếp ở đây"}' });
    expect(here.store.read.draft('phieu-3')?.clip).toBe(1);
    expect(here.store.read.draft('phieu-2')?.clip).toBe(2);
    expect(here.store.read.setting('language')).toBe('vi');
    expect(here.store.read.setting('textSize')).toBe('large');
    expect(here.store.write((tx) => bringPack(tx, content))).toMatchObject({
      drafts: 0,
      settings: 0,
    });
  });
});

describe('lệnh in lấy về', () => {
  it('giấy còn chờ tới lượt lúc đóng gói có thể đã in sau đó: lệnh in của nó không về; bản lưu vẫn là bản lưu', () => {
    const [lost, here] = [newStore(), newStore()];
    lost.store.write((tx) => {
      tx.savePrintJob({ ...job(1), document: 'giay-1', mark: 'spent' });
      tx.savePrintJob({ ...job(2), document: 'giay-1', state: 'waiting' });
    });
    here.store.write((tx) => tx.enrol(identity, GENESIS));
    const issued = receipt('giay-1');
    if (issued.type !== 'document.issued') throw new Error('not a paper');
    const { type, payload } = issued;
    here.append({ type, payload, dossier: dossierId(1), officer: null, at: moment(1) });
    const brought = here.store.write((tx) => bringPack(tx, contentOf(lost)));
    expect(brought.printJobs).toBe(1);
    expect(here.store.read.printJobs(['waiting', 'queued'])).toMatchObject([
      { id: 'in-1', mark: 'spent' },
    ]);
    expect(here.store.read.lastUnmarkedPrint('giay-1')).toBeNull();
  });
});

describe('bật ở quầy', () => {
  let desk: FolderDesk;
  afterEach(() => desk.end());

  const enrolled = async (tryOut: boolean): Promise<void> => {
    desk = openFolderDesk({ enrol: realEnrolment({ tryOut }) });
    const { recoveryKey } = await desk.must('desk.enrol', ENROL);
    if (!tryOut) await desk.must('desk.confirmRecovery', { part: lastGroup(recoveryKey) });
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
  };

  it('quầy thử không có khóa khôi phục thì không bật được, và nói vì sao', async () => {
    await enrolled(true);
    expect(await desk.ask('pack.keep', { on: true })).toMatchObject({
      error: { code: 'pack_try_out' },
    });
    expect(await desk.must('pack.state', {})).toMatchObject({ on: false, cannot: 'pack_try_out' });
  });

  it('quầy mới ghi danh lần đầu không bị hỏi lấy lại; chưa gặp Tỉnh lần nào thì chưa có dấu xanh', async () => {
    await enrolled(false);
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'ready' });
    const state = await desk.must('pack.keep', { on: true });
    expect(state).toMatchObject({ on: true, provenAt: null, late: true, failed: null });
    expect(await desk.ask('pack.found', {})).toMatchObject({ error: { code: 'not_permitted' } });
  });
});
