/** A real province in this process, a desk whose papers go up, and between them a line that breaks where a test says. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { instantOfLocal, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { ok } from '#shared/result.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, type TestDesk } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

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

/** Of both sides. */
export const NOW = '2026-11-23T09:12' as LocalDateTime;

export const PAPER_BYTES = 300_000;

const wholeLine = (): Line => ({
  before: () => undefined,
  after: () => undefined,
  heard: [],
  forge: null,
});

export interface PaperRound {
  readonly province: TestProvince;
  /** One for all tests: an office has few seats. */
  readonly desk: TestDesk;
  readonly line: Line;
  /** The line is whole again, and has heard nothing. */
  readonly heal: () => void;
  /** For a test that leaves something behind. */
  readonly atAnotherDesk: (work: () => Promise<void>) => Promise<void>;
  /** The same desk, whose folder was opened again. */
  readonly goOnAt: (restarted: TestDesk) => void;
  readonly accept: (count: number) => Promise<void>;
  /** Entries through, then files as far as the line lets them. */
  readonly sync: () => Promise<void>;
  /** Of the files that are still to be sent. */
  readonly names: () => readonly string[];
  /** Where the province keeps it. */
  readonly pathOf: (name: string) => string;
  /** Where the chunks began that the province heard. */
  readonly chunkOffsets: () => readonly number[];
  readonly end: () => Promise<void>;
}

export const startPaperRound = async (): Promise<PaperRound> => {
  const province = await startTestProvince({}, instantOfLocal(NOW));
  let line = wholeLine();

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
  const endDesk = async (of: TestDesk): Promise<void> => {
    await of.line.close();
    of.end();
  };
  let desk = await newDesk();

  return {
    province,
    get desk() {
      return desk;
    },
    get line() {
      return line;
    },
    heal: () => {
      line = wholeLine();
    },
    atAnotherDesk: async (work) => {
      const before = desk;
      desk = await newDesk();
      try {
        await work();
      } finally {
        await endDesk(desk);
        desk = before;
      }
    },
    goOnAt: (restarted) => {
      desk = restarted;
    },
    accept: async (count) => {
      for (let n = 0; n < count; n += 1)
        await desk.must('intake.accept', {
          draft: `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`,
          form: birthForm(),
        });
    },
    sync: async () => {
      expect((await desk.line.sync()).ok).toBe(true);
      await vi.waitFor(() => expect(desk.line.state().files).toBeNull(), { timeout: 10_000 });
    },
    names: () => desk.store.read.unsentFiles(1_000).map(({ sha256 }) => sha256),
    pathOf: (name) => join(province.folder, 'blobs', name.slice(0, 2), name),
    chunkOffsets: () =>
      line.heard.filter(({ method }) => method === 'PATCH').map(({ offset }) => offset),
    end: async () => {
      await endDesk(desk);
      await province.remove();
    },
  };
};
