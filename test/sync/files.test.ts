import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { epochMsOf, instantOfLocal, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { revokeDesk } from '#server/board/revoke.ts';
import { ok } from '#shared/result.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, PIN, type TestDesk } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

/** Whole provinces work here; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 60_000 });

/** A real province in this process; between it and the desk a line that breaks where a test says. */
let province: TestProvince;
let desk: TestDesk;

beforeAll(async () => {
  province = await startTestProvince();
  province.pass(epochMsOf(instantOfLocal(NOW)) - Date.now());
}, 60_000);
afterAll(() => province.remove());

interface Passing {
  readonly method: string;
  readonly path: string;
  /** Where a chunk begins; not a number for anything else. */
  readonly offset: number;
}

/** Before the province hears, or after it has answered. Throwing breaks the line there. */
interface Line {
  before: (passing: Passing) => void;
  after: (passing: Passing) => void;
  /** In the order in which the province got them. */
  heard: Passing[];
  /** What goes out instead of a chunk. */
  forge: ((chunk: Uint8Array) => Uint8Array) | null;
}

const whole = (): Line => ({
  before: () => undefined,
  after: () => undefined,
  heard: [],
  forge: null,
});
let line = whole();

const overLine: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const passing = {
    method: init?.method ?? 'GET',
    path: url.pathname,
    offset: Number(url.searchParams.get('offset') ?? 'NaN'),
  };
  line.before(passing);
  const forged =
    line.forge !== null && passing.method === 'PATCH' && init?.body instanceof Uint8Array
      ? { ...init, body: new Uint8Array(line.forge(init.body)) }
      : init;
  line.heard.push(passing);
  const answer = await fetch(url, forged);
  line.after(passing);
  return answer;
};

/** Of both sides. */
const NOW = '2026-11-23T09:12' as LocalDateTime;

const PAPER_BYTES = 300_000;
const [officer] = staff.officers;

const newDesk = async (): Promise<TestDesk> => {
  const fresh = await openTestDesk(NOW, {
    ...onALine({ fetch: overLine, withFiles: true }),
    renderer: () => ({
      render: () => Promise.resolve(ok(new Uint8Array(randomBytes(PAPER_BYTES)))),
    }),
  });
  const code = await province.mint();
  await fresh.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
  await sitDown(fresh);
  return fresh;
};

const end = async (of: TestDesk): Promise<void> => {
  await of.line.close();
  of.end();
};

/** An office has few seats: one desk for all, another where a test leaves something behind. */
beforeAll(async () => {
  desk = await newDesk();
}, 60_000);
beforeEach(() => {
  line = whole();
});
afterAll(() => end(desk));

const atAnotherDesk = async (work: () => Promise<void>): Promise<void> => {
  const before = desk;
  desk = await newDesk();
  try {
    await work();
  } finally {
    await end(desk);
    desk = before;
  }
};

const accept = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1)
    await desk.must('intake.accept', {
      draft: `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`,
      form: birthForm(),
    });
};

const unsentFiles = () => desk.store.read.unsentFilesTotal();
const names = (): readonly string[] =>
  desk.store.read.unsentFiles(1_000).map(({ sha256 }) => sha256);
const pathOf = (name: string): string => join(province.folder, 'blobs', name.slice(0, 2), name);

/** Entries through, then files as far as the line lets them. */
const sync = async (): Promise<void> => {
  expect((await desk.line.sync()).ok).toBe(true);
  await vi.waitFor(() => expect(desk.line.state().files).toBeNull(), { timeout: 10_000 });
};
/** Of a whole file on a line that grows better: 64, 128, then the rest. */
const OFFSETS = [0, 65_536, 196_608];
const chunkOffsets = (): readonly number[] =>
  line.heard.filter(({ method }) => method === 'PATCH').map(({ offset }) => offset);
const chunks = (): number => line.heard.filter(({ method }) => method === 'PATCH').length;

describe('bản lưu của giấy đi lên Tỉnh', () => {
  it('sau mọi hồ sơ, đủ từng byte; trạng thái đếm tệp và byte', async () => {
    await accept(2);
    const status = await desk.must('desk.status', {});
    expect(status.files).toMatchObject({ count: 2, bytes: 2 * PAPER_BYTES, sending: null });
    const papers = names();
    await sync();
    const journal = line.heard.findLastIndex(({ path }) => path === '/v1/journal');
    const first = line.heard.findIndex(({ method }) => method === 'PATCH');
    expect(first).toBeGreaterThan(journal);
    for (const name of papers) expect(readFileSync(pathOf(name))).toHaveLength(PAPER_BYTES);
    expect((await desk.must('desk.status', {})).files).toEqual({
      count: 0,
      bytes: 0,
      sending: null,
    });
    const before = line.heard.length;
    await sync();
    expect(line.heard.slice(before).some(({ path }) => path.startsWith('/v1/blobs'))).toBe(false);
  });

  it('đứt trước hay sau bất kỳ khúc nào: lần sau đi tiếp từ đó, không gửi lại phần Tỉnh đã có', async () => {
    for (const moment of ['before', 'after'] as const) {
      for (let at = 1; at <= 3; at += 1) {
        await accept(1);
        const [name = ''] = names();
        line = whole();
        let seen = 0;
        line[moment] = ({ method }) => {
          if (method !== 'PATCH') return;
          seen += 1;
          if (seen === at) throw new TypeError('fetch failed');
        };
        await sync();
        expect(names()).toEqual([name]);
        const firstTry = line.heard;
        line = whole();
        await sync();
        expect(names()).toEqual([]);
        expect(readFileSync(pathOf(name))).toHaveLength(PAPER_BYTES);
        // What the province has heard of, it is not told again.
        const known = firstTry.filter(({ method }) => method === 'PATCH').length;
        const begins = chunkOffsets();
        expect(begins[0] ?? PAPER_BYTES).toBe(OFFSETS[known] ?? PAPER_BYTES);
      }
    }
  });

  it('tệp nhỏ đi trước', async () => {
    await accept(1);
    const [large = ''] = names();
    const small = desk.blobs.put(new Uint8Array(randomBytes(2_000)));
    desk.store.write((tx) => {
      const officerId = officer?.id ?? null;
      const id = tx.listDossiers({
        text: '',
        receivedOn: null,
        openOnly: false,
        dueFrom: null,
        dueTo: null,
        order: 'received',
        offset: 0,
        limit: 1,
      }).rows[0]?.id;
      tx.append({
        type: 'document.issued',
        dossier: id ?? null,
        officer: officerId,
        at: instantOfLocal(NOW),
        payload: {
          document: 'giay-nho',
          kind: 'result_note',
          revision: 1,
          dossiers: id === undefined ? [] : [id],
          ...small,
          paper: 'A5',
          copies: 1,
          formSet: 'thu',
          replaces: null,
        },
      });
    });
    expect(names()[1]).toBe(large);
    await sync();
    const order = line.heard.filter(({ method }) => method === 'PATCH').map(({ path }) => path);
    expect(order.at(-1)).toContain(large);
    expect(order[0]).not.toContain(large);
  });

  it('byte hỏng trên đường: Tỉnh bỏ đi, không nhận nhầm; đường lành thì gửi lại được', async () => {
    await accept(1);
    const [name = ''] = names();
    line.forge = (chunk) => chunk.map((byte) => byte ^ 1);
    await sync();
    expect(existsSync(pathOf(name))).toBe(false);
    expect(names()).toEqual([name]);
    line.forge = null;
    await sync();
    expect(names()).toEqual([]);
  });

  it('tắt quầy giữa hai khúc: mở lại gửi tiếp', () =>
    atAnotherDesk(async () => {
      await accept(1);
      const [name = ''] = names();
      let seen = 0;
      line.after = ({ method }) => {
        if (method === 'PATCH' && (seen += 1) === 2) void desk.line.close();
      };
      await desk.line.sync();
      await desk.line.close();
      expect(names()).toEqual([name]);
      line = whole();
      desk = await desk.restart();
      await desk.must('session.signIn', { officer: officer?.id ?? '', pin: PIN });
      await sync();
      expect(names()).toEqual([]);
      expect(chunks()).toBeLessThanOrEqual(3);
    }));

  it('bấm dừng thì dừng, lần sau tự gửi tiếp', async () => {
    await accept(1);
    line.after = ({ method }) => {
      if (method === 'PATCH') desk.line.cancel();
    };
    await sync();
    expect(unsentFiles().count).toBe(1);
    expect(chunks()).toBe(1);
    line.after = () => undefined;
    await sync();
    expect(unsentFiles().count).toBe(0);
  });

  it('bản lưu mất trên máy này: các tệp khác vẫn đi', () =>
    atAnotherDesk(async () => {
      await accept(2);
      const [lost = '', kept = ''] = names();
      rmSync(join(desk.folder, 'blobs', lost.slice(0, 2), lost));
      await sync();
      expect(names()).toEqual([lost]);
      expect(existsSync(pathOf(kept))).toBe(true);
    }));

  it('quầy bị ngừng: không tệp nào lên, không tệp nào mất', () =>
    atAnotherDesk(async () => {
      await accept(1);
      await revokeDesk(
        province.database,
        province.surroundings,
        desk.store.read.identity()?.desk ?? '',
      );
      await desk.line.sync();
      await vi.waitFor(() => expect(desk.line.state().files).toBeNull());
      expect(chunks()).toBe(0);
      expect(unsentFiles().count).toBe(1);
    }));

  it('Tỉnh phục hồi từ bản sao cũ: quầy hỏi lại từng tệp, chỉ gửi tệp Tỉnh không còn', async () => {
    await accept(2);
    const [first = '', second = ''] = names();
    await sync();
    rmSync(pathOf(first));
    await province.database.query('update province set feed_epoch = feed_epoch + 1');
    line = whole();
    await sync();
    expect(unsentFiles().count).toBe(0);
    expect(existsSync(pathOf(first))).toBe(true);
    const sent = line.heard.filter(({ method }) => method === 'PATCH').map(({ path }) => path);
    expect(sent.every((path) => path.endsWith(first))).toBe(true);
    expect(sent.some((path) => path.endsWith(second))).toBe(false);
  });

  it('lời nói "đã có" không có chữ ký của Tỉnh thì không tin', async () => {
    await accept(1);
    const [name = ''] = names();
    const real = fetch;
    const lying = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const answer = await real(input, init);
      if (!answer.url.includes('/v1/blobs')) return answer;
      const body = JSON.stringify({ blobs: [{ sha256: name, held: true, offset: 1 }] });
      return new Response(body, { status: 200, headers: answer.headers });
    });
    await sync();
    lying.mockRestore();
    expect(names()).toEqual([name]);
  });
});
