import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { birthForm, PIN } from '../desk/test-desk.ts';
import {
  deskOf,
  heavyNote,
  isProven,
  newDraft,
  newMachine,
  park,
  sit,
  startPackOffice,
  until,
  type Machine,
  type PackOffice,
} from './pack-office.ts';

let office: PackOffice;
let machines: Machine[] = [];
beforeAll(async () => {
  office = await startPackOffice();
}, 120_000);
afterAll(() => office.close());
afterEach(async () => {
  office.line.set({ kind: 'none' });
  for (const machine of machines.splice(0)) await machine.end();
  machines = [];
});

const begin = async (code: string, now?: () => number): Promise<Machine> => {
  const machine = await newMachine(office, code, now);
  machines.push(machine);
  return machine;
};
/** The disk is gone, and everything on it. */
const lose = async (machine: Machine): Promise<void> => {
  await machine.end();
  machines = machines.filter((one) => one !== machine);
};
const turnOn = async (machine: Machine): Promise<void> => {
  await machine.must('pack.keep', { on: true });
  await until(async () => isProven(await machine.must('pack.state', {})));
};
/** Of the desk that was enrolled last. */
const packsKept = async (): Promise<readonly string[]> => {
  const rows = await office.database.query<{ sha256: Uint8Array }>(
    'select sha256 from pack where desk = $1 order by n',
    [await deskOf(office)],
  );
  return rows.map(({ sha256 }) => Buffer.from(sha256).toString('hex'));
};
const accept = async (machine: Machine, draft = newDraft()): Promise<string> =>
  (await machine.must('intake.accept', { draft, form: birthForm() })).number;
const numbersIn = async (machine: Machine): Promise<readonly (string | null)[]> =>
  (await machine.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 50 })).rows.map(
    ({ number }) => number,
  );

describe(
  'máy mới của một quầy, mã ghi danh và khóa khôi phục của máy cũ',
  { timeout: 120_000 },
  () => {
    it('khay, phiếu đang gõ, cài đặt và hồ sơ về đủ; số không trùng; lấy lần nữa không hại gì', async () => {
      const old = await begin(await office.mint());
      await sit(old);
      const given = await accept(old);
      const [first, second] = [await park(old, 3), await park(old, 7)];
      const typed = newDraft();
      await old.must('draft.save', { id: typed, form: birthForm({ note: 'đang gõ dở' }) });
      await old.must('settings.write', { language: 'en', textSize: 'large' });
      await old.must('printers.choose', { printer: 'Quay1-A5', paper: 'A5', copies: 2 });
      await turnOn(old);
      const desk = await deskOf(office);
      const { recoveryKey: oldKey } = old;
      // After the pack: one on the tray becomes a dossier, one is thrown away.
      await accept(old, second);
      await until(async () => (await old.must('desk.status', {})).unsent.count === 0);
      await lose(old);

      const machine = await begin(await office.mint(desk));
      expect(await machine.must('desk.stage', {})).toEqual({ stage: 'pack_offered' });
      const [found] = await machine.must('pack.found', {});
      if (found === undefined) throw new Error('the province has no pack');
      const { name } = found;
      const refused = (key: string) => machine.ask('pack.restore', { name, key });
      expect(await refused(machine.recoveryKey)).toMatchObject({
        error: { code: 'pack_wrong_key', field: 'key' },
      });
      expect(await refused(oldKey.slice(0, 12))).toMatchObject({
        error: { code: 'recovery_key_incomplete', field: 'key' },
      });
      expect(await machine.must('desk.stage', {})).toEqual({ stage: 'pack_offered' });

      const report = await machine.must('pack.restore', { name, key: oldKey });
      expect(report).toMatchObject({ drafts: 2, parked: 1, accepted: 1 });
      expect(report.settings).toBeGreaterThanOrEqual(5);
      await machine.must('pack.goOn', {});
      expect(await machine.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
      await sit(machine, 'head');
      expect(await machine.must('draft.parked', {})).toMatchObject([{ id: first, clip: 3 }]);
      expect(await machine.must('draft.current', {})).toMatchObject({ id: typed });
      expect(await machine.must('settings.read', {})).toMatchObject({
        language: 'en',
        textSize: 'large',
      });
      expect(await machine.must('pack.state', {})).toMatchObject({ on: true, cannot: null });
      const there = await numbersIn(machine);
      expect(there).toContain(given);
      expect(there.length).toBe(2);
      expect(there).not.toContain(await accept(machine));

      // A second time: what was thrown away since comes back, and nothing else changes.
      await machine.must('draft.discard', { id: first });
      await machine.must('settings.write', { language: 'vi' });
      const again = await machine.must('pack.restore', { name: null, key: oldKey });
      expect(again).toMatchObject({ drafts: 1, parked: 1, accepted: 1, settings: 0, printJobs: 0 });
      expect(await machine.must('settings.read', {})).toMatchObject({ language: 'vi' });
      expect(await machine.must('draft.parked', {})).toMatchObject([{ id: first, clip: 3 }]);
    });

    it('kẹp đang có người dùng thì phiếu về lấy kẹp trống; phiếu đang gõ ở đây không bị đẩy đi', async () => {
      const old = await begin(await office.mint());
      await sit(old);
      const back = await park(old, 3);
      const typedThere = newDraft();
      await old.must('draft.save', { id: typedThere, form: birthForm() });
      await turnOn(old);
      const desk = await deskOf(office);
      const { recoveryKey: oldKey } = old;
      await lose(old);
      const machine = await begin(await office.mint(desk));
      await machine.must('pack.goOn', {});
      await sit(machine, 'head');
      const here = await park(machine, 3);
      const typedHere = newDraft();
      await machine.must('draft.save', { id: typedHere, form: birthForm() });
      const [found] = await machine.must('pack.found', {});
      await machine.must('pack.restore', { name: found?.name ?? '', key: oldKey });
      expect(await machine.must('draft.current', {})).toMatchObject({ id: typedHere });
      const clips = Object.fromEntries(
        (await machine.must('draft.parked', {})).map(({ id, clip }) => [id, clip]),
      );
      expect(clips).toEqual({ [here]: 3, [back]: 1, [typedThere]: 2 });
    });

    it('chỉ người phụ trách lấy lại được khi quầy đã làm việc; bỏ qua lúc đầu thì sau vẫn lấy được', async () => {
      const old = await begin(await office.mint());
      await sit(old);
      await turnOn(old);
      const desk = await deskOf(office);
      await lose(old);
      const machine = await begin(await office.mint(desk));
      await machine.must('pack.goOn', {});
      expect(await machine.ask('pack.found', {})).toMatchObject({
        error: { code: 'not_signed_in' },
      });
      await sit(machine);
      expect(await machine.ask('pack.found', {})).toMatchObject({
        error: { code: 'not_permitted' },
      });
      await sit(machine, 'head');
      expect(await machine.must('pack.found', {})).toHaveLength(1);
    });

    it('mất mạng thì không lấy được, nói rõ; có mạng lại thì lấy được', async () => {
      const old = await begin(await office.mint());
      await sit(old);
      const parked = await park(old, 1);
      await turnOn(old);
      const desk = await deskOf(office);
      const { recoveryKey: oldKey } = old;
      await lose(old);
      const machine = await begin(await office.mint(desk));
      const [found] = await machine.must('pack.found', {});
      const asked = { name: found?.name ?? '', key: oldKey };
      office.line.set({ kind: 'down' });
      expect(await machine.ask('pack.found', {})).toMatchObject({
        error: { code: 'province_unreachable' },
      });
      expect(await machine.ask('pack.restore', asked)).toMatchObject({
        error: { code: 'province_unreachable' },
      });
      office.line.set({ kind: 'captive_portal' });
      expect(await machine.ask('pack.restore', asked)).toMatchObject({
        error: { code: 'province_not_believed' },
      });
      office.line.set({ kind: 'none' });
      expect(await machine.must('pack.restore', asked)).toMatchObject({ drafts: 1, parked: 1 });
      expect(parked).not.toBe('');
    });
  },
);

describe('gửi bản giữ ở Tỉnh', { timeout: 120_000 }, () => {
  it('không đổi thì không gửi lại; đổi thì chờ hết giờ hoặc khi bấm; Tỉnh phục hồi bản cũ thì gửi lại', async () => {
    let ahead = 0;
    const desk = await begin(await office.mint(), () => Date.now() + ahead);
    await sit(desk);
    await park(desk, 1);
    await turnOn(desk);
    const first = await packsKept();
    expect(first).toHaveLength(1);
    await desk.must('pack.now', {});
    expect(await packsKept()).toEqual(first);
    await park(desk, 2);
    await desk.must('sync.now', {});
    await until(async () => !(await desk.must('desk.status', {})).sync.running);
    expect(await packsKept()).toEqual(first);
    ahead = 61 * 60_000;
    await desk.must('sync.now', {});
    await until(async () => (await packsKept()).length === 2);
    await park(desk, 3);
    expect(isProven(await desk.must('pack.now', {}))).toBe(true);
    expect(await packsKept()).toHaveLength(3);
    await office.forgetPacks();
    await until(async () => {
      await desk.must('sync.now', {});
      return (await packsKept()).length === 1;
    });
  });

  it('tắt thì không gửi nữa; quầy khác không thấy và không lấy được', async () => {
    const desk = await begin(await office.mint());
    await sit(desk);
    await turnOn(desk);
    const [name = ''] = await packsKept();
    await desk.must('pack.keep', { on: false });
    await park(desk, 5);
    await desk.must('pack.now', {});
    expect(await packsKept()).toEqual([name]);
    expect(await desk.must('pack.state', {})).toMatchObject({ on: false, provenAt: null });
    const other = await begin(await office.mint());
    await sit(other, 'head');
    expect(await other.must('pack.found', {})).toEqual([]);
    const asked = { name, key: desk.recoveryKey };
    expect(await other.ask('pack.restore', asked)).toMatchObject({
      error: { code: 'pack_missing' },
    });
  });

  it('đứt giữa chừng: chưa có dấu xanh; đóng máy, mở lại thì gửi nối đúng gói ấy', async () => {
    const desk = await begin(await office.mint());
    await sit(desk);
    for (let clip = 1; clip <= 20; clip += 1) await park(desk, clip, heavyNote());
    const partBytes = async (): Promise<number> => {
      const [part] = await office.database.query<{ n: number }>(
        'select length(content) as n from pack_part where desk = $1',
        [await deskOf(office)],
      );
      return part?.n ?? 0;
    };
    office.line.set({ kind: 'slow', ms: 300 });
    await desk.must('pack.keep', { on: true });
    await until(async () => (await partBytes()) > 0);
    office.line.set({ kind: 'down' });
    await until(async () => !(await desk.must('pack.state', {})).running);
    const before = await partBytes();
    expect(await packsKept()).toEqual([]);
    expect(isProven(await desk.must('pack.state', {}))).toBe(false);
    const again = await desk.reopen();
    machines = machines.map((one) => (one === desk ? { ...desk, ...again } : one));
    expect(await partBytes()).toBe(before);
    const sentBefore = office.line.seen.filter((key) => key.startsWith('PATCH /v1/packs')).length;
    office.line.set({ kind: 'none' });
    await again.must('session.signIn', { officer: await lastOfficer(again), pin: PIN });
    await until(async () => isProven(await again.must('pack.state', {})));
    const patches = office.line.seen.filter((key) => key.startsWith('PATCH /v1/packs'));
    expect(patches.length - sentBefore).toBeGreaterThan(0);
    expect(new Set(patches.slice(-1 - (patches.length - sentBefore))).size).toBe(1);
    expect(await packsKept()).toHaveLength(1);
  });

  it('bản hỏng trên đĩa của Tỉnh, bản của chương trình mới hơn: nói rõ, không đổi gì', async () => {
    const desk = await begin(await office.mint());
    await sit(desk, 'head');
    await turnOn(desk);
    const [name = ''] = await packsKept();
    const [row] = await office.database.query<{ content: Uint8Array }>(
      'select content from pack where sha256 = $1',
      [Buffer.from(name, 'hex')],
    );
    const text = Buffer.from(row?.content ?? []).toString('latin1');
    const newer = Buffer.from(text.replace('qmc-pack-1', 'qmc-pack-9'), 'latin1');
    const nameOfNewer = createHash('sha256').update(newer).digest();
    await office.database.query('update pack set content = $1, sha256 = $2 where sha256 = $3', [
      newer,
      nameOfNewer,
      Buffer.from(name, 'hex'),
    ]);
    const asked = { name: nameOfNewer.toString('hex'), key: desk.recoveryKey };
    const atProvince = (content: Uint8Array) =>
      office.database.query('update pack set content = $1 where sha256 = $2', [
        content,
        nameOfNewer,
      ]);
    await atProvince(newer.subarray(0, 100));
    expect(await desk.ask('pack.restore', asked)).toMatchObject({
      error: { code: 'pack_missing' },
    });
    await atProvince(newer);
    for (const one of [asked.name, null])
      expect(await desk.ask('pack.restore', { ...asked, name: one })).toMatchObject({
        error: { code: 'pack_newer' },
      });
  });
});

const lastOfficer = async (at: Pick<Machine, 'must'>): Promise<string> => {
  const stage = await at.must('desk.stage', {});
  if (stage.stage !== 'sign_in') throw new Error(stage.stage);
  return stage.officers[0]?.id ?? '';
};
