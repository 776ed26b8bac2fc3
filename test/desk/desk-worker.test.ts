import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { after } from '#electron/assembly/timer.ts';
import type { DocumentRenderer, Printers } from '#electron/desk/papers/paper-ports.ts';
import {
  startDeskWorker,
  type DeskWorker,
  type DeskWorkerPorts,
} from '#electron/main/desk-worker.ts';
import { createShellCalls } from '#electron/main/shell-calls.ts';
import type { FromWorker, ToWorker, WorkerSetup } from '#electron/main/worker-messages.ts';
import { keyringOf, noKeyring } from './keyrings.ts';
import { createHandTimer } from './slow-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'qmc-worker-'));
const threads: Worker[] = [];
let worker: DeskWorker | null = null;
afterEach(async () => {
  await worker?.stop();
  worker = null;
  threads.length = 0;
  rmSync(folder, { recursive: true, force: true });
});

const renderer: DocumentRenderer = { render: () => Promise.reject(new Error('no page')) };
const printers: Printers = {
  list: () => Promise.resolve([]),
  print: () => Promise.reject(new Error('no lp')),
  withdraw: () => Promise.resolve(false),
};

/** The worker's own source, as the shell starts its built form. */
const openReal = (): Worker => {
  const setup: WorkerSetup = {
    dataFolder: join(folder, 'data'),
    clockOffsetMs: 0,
    papersFolder: '/khong-co',
    tryOut: null,
  };
  const source = new URL('../../electron/main/worker.ts', import.meta.url);
  const thread = new Worker(source, { workerData: setup });
  threads.push(thread);
  return thread;
};

/** A worker that only listens, and dies or speaks when the test says so. */
const createFakeThread = () => {
  const posted: ToWorker[] = [];
  const listeners = new Map<string, (value: unknown) => void>();
  return {
    posted,
    tell: (message: FromWorker): void => listeners.get('message')?.(message),
    die: (): void => listeners.get('exit')?.(1),
    postMessage: (message: ToWorker): void => {
      posted.push(message);
      if (message.kind === 'stop') listeners.get('message')?.({ kind: 'stopped' });
    },
    terminate: () => Promise.resolve(0),
    on: (event: string, listener: (value: never) => void): void => {
      listeners.set(event, listener as (value: unknown) => void);
    },
  };
};
type FakeThread = ReturnType<typeof createFakeThread>;

const start = (over: Partial<DeskWorkerPorts> = {}) => {
  const heard: string[] = [];
  const logged: string[] = [];
  worker = startDeskWorker({
    open: openReal,
    after,
    elapsed: () => performance.now(),
    renderer,
    printers,
    chooseFolder: () => Promise.resolve(null),
    displays: () => Promise.resolve([]),
    keyring: noKeyring,
    onEvent: (_name, value) => heard.push(...('rooms' in value ? value.rooms : [])),
    onLog: (message) => logged.push(message),
    ...over,
  });
  return { desk: worker, heard, logged };
};

/** A message that no shell sends: the worker trips over it and dies of the exception. */
const kill = (): void => threads.at(-1)?.postMessage(null);

describe('lõi của quầy chết giữa chừng', () => {
  it('cửa sổ vẫn dùng tiếp: lõi mới mở đúng dữ liệu ấy và màn hình được báo hỏi lại mọi thứ', async () => {
    const { desk, heard, logged } = start();
    expect(await desk.invoke('desk.stage', {})).toMatchObject({ value: { stage: 'enrol' } });
    await desk.invoke('settings.write', { textSize: 'large' });
    heard.length = 0;
    kill();
    await expect
      .poll(() => heard, { timeout: 15_000 })
      .toEqual(expect.arrayContaining(['session', 'home', 'dossiers', 'print', 'sync']));
    expect(await desk.invoke('desk.stage', {})).toMatchObject({ value: { stage: 'enrol' } });
    expect(await desk.invoke('settings.read', {})).toMatchObject({ value: { textSize: 'large' } });
    expect(threads).toHaveLength(2);
    expect(logged).toContain('the desk worker ended');
  }, 30_000);

  it('câu đang hỏi dở vẫn được trả lời', async () => {
    const { desk } = start();
    await desk.invoke('desk.stage', {});
    kill();
    expect(await desk.invoke('desk.stage', {})).toEqual({
      ok: false,
      error: { code: 'desk_fault' },
    });
  }, 30_000);

  it('chết ngay khi mở thì mỗi lần nghỉ một lâu hơn, không quay vòng; thoát thì thôi', async () => {
    const timer = createHandTimer();
    const born: FakeThread[] = [];
    const { desk } = start({
      after: timer.after,
      elapsed: () => 0,
      open: () => {
        const thread = createFakeThread();
        born.push(thread);
        return thread;
      },
    });
    const pauses: number[] = [];
    for (let death = 0; death < 9; death += 1) {
      born.at(-1)?.die();
      pauses.push(...timer.waits());
      timer.ring();
    }
    expect(pauses).toEqual([0, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    await desk.stop();
    born.at(-1)?.die();
    expect(timer.waits()).toEqual([]);
  });
});

describe('lõi hỏi vỏ', () => {
  const calls = () => {
    const sent: FromWorker[] = [];
    const timer = createHandTimer();
    const asked = createShellCalls({
      send: (message) => sent.push(message),
      after: timer.after,
      log: () => undefined,
    });
    return { sent, timer, ...asked };
  };
  const paper = { printer: 'Quay1', copies: 1, paper: 'A5', title: 'receipt' } as const;
  const request = { kind: 'receipt', paper: 'A5', data: {} } as const;

  it('vỏ im lặng thì tới giờ vẫn có câu trả lời, quầy không đứng chờ mãi', async () => {
    const { timer, renderer: page, printers: lp } = calls();
    const answers = Promise.all([
      page.render(request),
      lp.print(new Uint8Array(1), paper),
      lp.list(),
    ]);
    timer.ring();
    expect(await answers).toMatchObject([
      { error: { code: 'render_failed' } },
      { error: { code: 'print_failed' } },
      [],
    ]);
  });

  it('vỏ báo hỏng thì quầy biết là hỏng; câu trả lời tới muộn thì bỏ qua', async () => {
    const { sent, timer, renderer: page, replied } = calls();
    const drawn = page.render(request);
    expect(sent).toMatchObject([{ kind: 'call', id: 1, name: 'render' }]);
    replied({ kind: 'reply_failed', id: 1, reason: 'no page' });
    replied({ kind: 'reply', id: 1, value: { ok: true, value: new Uint8Array(1) } });
    expect(await drawn).toEqual({
      ok: false,
      error: { code: 'render_failed', detail: 'no page' },
    });
    expect(timer.waits()).toEqual([]);
  });

  it('trang vẽ hay máy in ném lỗi thì vỏ vẫn trả lời lõi', async () => {
    const thread = createFakeThread();
    start({ open: () => thread });
    thread.tell({ kind: 'call', id: 7, name: 'render', input: request });
    thread.tell({
      kind: 'call',
      id: 8,
      name: 'print',
      input: { pdf: new Uint8Array(1), ...paper },
    });
    thread.tell({ kind: 'call', id: 9, name: 'printers', input: null });
    await expect.poll(() => thread.posted).toHaveLength(3);
    expect(thread.posted).toMatchObject([
      { kind: 'reply_failed', id: 7 },
      { kind: 'reply_failed', id: 8 },
      { kind: 'reply', id: 9, value: [] },
    ]);
  });

  it('kho khóa: cất và lấy qua vỏ đúng như cũ; vỏ báo hỏng hay im lặng thì là không có', async () => {
    const thread = createFakeThread();
    start({ open: () => thread, keyring: keyringOf(7) });
    const { sent, timer, keyring, replied } = calls();
    /** The shell's answer to what the desk asked last. */
    const answered = async (): Promise<void> => {
      const message = sent.at(-1);
      if (message?.kind !== 'call') throw new Error('nothing was asked');
      const before = thread.posted.length;
      thread.tell(message);
      await expect.poll(() => thread.posted).toHaveLength(before + 1);
      const reply = thread.posted.at(-1);
      if (reply?.kind === 'reply' || reply?.kind === 'reply_failed') replied(reply);
    };
    const through = async <T>(asked: T | Promise<T>): Promise<T> => {
      const [answer] = await Promise.all([asked, answered()]);
      return answer;
    };
    expect(await through(keyring.available())).toBe(true);
    const sealed = await through(keyring.seal(Uint8Array.of(1, 2, 3)));
    expect(sealed).not.toEqual(Uint8Array.of(1, 2, 3));
    expect(await through(keyring.open(sealed))).toEqual(Uint8Array.of(1, 2, 3));
    await expect(through(keyring.open(Uint8Array.of(9, 9)))).rejects.toThrow('another user');
    const silent = keyring.available();
    timer.ring();
    expect(await silent).toBe(false);
  });
});
