import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mintCode } from '#build/try-out/code.ts';
import { startProvince, type Province as RunningProvince } from '#build/try-out/province.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

/** A real province in a process of its own, and a bad line to it. */
let folder: string;
let running: RunningProvince;
let proxy: FaultProxy;
let desk: TestDesk;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qmc-province-'));
  running = await startProvince({ data: folder });
  proxy = await startFaultProxy(running.url);
}, 60_000);

afterAll(async () => {
  await proxy.close();
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

const newDesk = async (maxBatchEntries = 500): Promise<TestDesk> => {
  const fresh = await openTestDesk(presentTime(), onALine({ maxBatchEntries }));
  const { code } = await mintCode(running);
  await fresh.must('desk.enrol', { url: proxy.url, code, deskName: 'Quầy thử' });
  await sitDown(fresh);
  return fresh;
};

const draft = (n: number): string =>
  `019abc00-0000-7000-8000-${randomBytes(4).toString('hex')}${String(n).padStart(4, '0')}`;

const accept = async (count: number): Promise<void> => {
  for (let n = 1; n <= count; n += 1) {
    await desk.must('intake.accept', { draft: draft(n), form: birthForm() });
  }
};

/** What both sides say of everything the desk ever wrote. */
const bothSides = async () => {
  const { seq } = desk.store.read.head();
  const theirs = await desk.line.totals(1, seq);
  if (!theirs.ok) throw new Error(theirs.error.code);
  return { ours: desk.store.read.totals(1, seq), theirs: theirs.value };
};

const expectEverythingThere = async (): Promise<void> => {
  const { ours, theirs } = await bothSides();
  expect(theirs.totals).toEqual(ours);
  expect(theirs.missing).toEqual([]);
  expect(desk.store.read.unsent().count).toBe(0);
};

/** One desk for a whole chapter: an office has nine slots, and a real desk lives long too. */
const withDesk = (maxBatchEntries?: number): void => {
  beforeAll(async () => {
    proxy.set({ kind: 'none' });
    desk = await newDesk(maxBatchEntries);
  });
  afterEach(() => proxy.set({ kind: 'none' }));
  afterAll(() => desk.end());
};

describe('đồng bộ với Tỉnh', () => {
  withDesk();

  it('có mạng thì gửi hết, hai bên cùng số, cùng mã băm', async () => {
    await accept(5);
    expect(desk.store.read.unsent().count).toBeGreaterThan(5);
    expect(await desk.line.sync()).toMatchObject({ ok: true });
    await expectEverythingThere();
    const list = await desk.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 10 });
    expect(list.rows.every(({ atProvince }) => atProvince)).toBe(true);
  });

  it('gửi lại lần nữa thì không có gì mới ở cả hai bên', async () => {
    await accept(1);
    await desk.line.sync();
    const again = await desk.line.sync();
    expect(again).toMatchObject({ ok: true, value: { sent: 0 } });
    await expectEverythingThere();
  });
});

describe('gửi dở rồi mất điện', () => {
  withDesk(50);

  it('mất điện sau 50 trong 200 mục thì lần sau chỉ gửi phần còn lại', async () => {
    await accept(100);
    const { seq } = desk.store.read.head();
    expect(seq).toBeGreaterThan(200);
    proxy.set({ kind: 'down_after', request: 'POST /v1/journal', count: 1 });
    const first = await desk.line.sync();
    expect(first.ok).toBe(false);
    const held = desk.store.read.provinceHolds()?.seq ?? 0;
    expect(held).toBe(50);
    desk = await desk.restart();
    proxy.set({ kind: 'none' });
    const second = await desk.line.sync();
    expect(second).toMatchObject({ ok: true, value: { sent: seq - held } });
    await expectEverythingThere();
  }, 60_000);
});

describe('đường truyền xấu', () => {
  withDesk();

  const badLines = [
    ['mất mạng', { kind: 'down' }, 'province_unreachable'],
    ['trang đăng nhập Wi-Fi trả lời 200', { kind: 'captive_portal' }, 'province_not_believed'],
    ['proxy trả lời 502', { kind: 'bad_gateway' }, 'province_not_believed'],
  ] as const;
  for (const [name, fault, code] of badLines) {
    it(`${name}: không tin, không mất, có mạng lại thì đủ`, async () => {
      await accept(2);
      const before = desk.store.read.unsent().count;
      proxy.set(fault);
      expect(await desk.line.sync()).toMatchObject({ ok: false, error: { code } });
      expect(desk.store.read.unsent().count).toBe(before);
      expect(desk.line.state().state).toBe('offline');
      proxy.set({ kind: 'none' });
      await desk.line.sync();
      await expectEverythingThere();
    });
  }

  it.each([-1_000_000, -40, -1, 1, 400])(
    'đầu trang trả lời nói sai độ dài %i byte: không tin, không mất, có mạng lại thì đủ',
    async (by) => {
      await accept(1);
      const before = desk.store.read.unsent().count;
      proxy.set({ kind: 'wrong_length', by });
      expect(await desk.line.sync()).toMatchObject({ ok: false });
      expect(desk.store.read.unsent().count).toBe(before);
      proxy.set({ kind: 'none' });
      await desk.line.sync();
      await expectEverythingThere();
    },
  );

  it('mỗi yêu cầu đến Tỉnh hai lần: không có gì thành hai', async () => {
    await accept(3);
    proxy.set({ kind: 'twice' });
    expect((await desk.line.sync()).ok).toBe(true);
    proxy.set({ kind: 'none' });
    await expectEverythingThere();
  });

  it('Tỉnh trả lời chậm thì vẫn xong', async () => {
    await accept(1);
    proxy.set({ kind: 'slow', ms: 300 });
    expect((await desk.line.sync()).ok).toBe(true);
    await expectEverythingThere();
  });

  it('câu trả lời của lần trước phát lại thì không tin', async () => {
    await accept(1);
    await desk.line.sync();
    await accept(1);
    proxy.set({ kind: 'previous_answer' });
    expect(await desk.line.sync()).toMatchObject({
      ok: false,
      error: { code: 'province_not_believed' },
    });
    proxy.set({ kind: 'none' });
    await desk.line.sync();
    await expectEverythingThere();
  });

  it('đứt giữa câu trả lời hay giữa câu hỏi, ở đâu cũng vậy: rốt cuộc đúng một lần', async () => {
    await accept(2);
    for (let after = 0; after < 900; after += 75) {
      proxy.set({ kind: 'cut_answer', after });
      await desk.line.sync();
      proxy.set({ kind: 'cut_request', after });
      await desk.line.sync();
    }
    proxy.set({ kind: 'none' });
    expect((await desk.line.sync()).ok).toBe(true);
    await expectEverythingThere();
  }, 60_000);

  it('mã đăng ký sai thì nói sai, quầy vẫn chưa đăng ký và thử lại được', async () => {
    const stranger = await openTestDesk(presentTime(), onALine());
    const wrong = { url: proxy.url, code: 'SAI0-SAI0-SAI0-SAI0', deskName: 'Quầy lạ' };
    expect(await stranger.ask('desk.enrol', wrong)).toMatchObject({
      ok: false,
      error: { code: 'enrolment_code_invalid', field: 'code' },
    });
    expect(await stranger.must('desk.stage', {})).toEqual({ stage: 'enrol' });
    stranger.end();
  });
});
