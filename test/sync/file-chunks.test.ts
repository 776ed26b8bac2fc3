import { createHash, randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { sendFiles } from '#electron/sync/blobs.ts';
import type { Exchange } from '#electron/sync/line.ts';
import { MAX_CHUNK_BYTES } from '#shared/protocol/blobs.ts';
import { err, ok } from '#shared/result.ts';
import { dossierId, moment, startTestStore, type TestStore } from '../store/test-store.ts';

/** A province that takes every chunk, behind a wire of which only the time is played. */
let test: TestStore;
afterEach(() => test.end());

const scan = (bytes: number) => {
  const content = new Uint8Array(randomBytes(bytes));
  return { content, sha256: createHash('sha256').update(content).digest('hex') };
};

const issue = ({ content, sha256 }: ReturnType<typeof scan>): void => {
  test.accept(1);
  test.append({
    type: 'document.issued',
    payload: {
      document: 'ban-quet',
      kind: 'receipt',
      revision: 1,
      dossiers: [dossierId(1)],
      sha256,
      bytes: content.length,
      paper: 'A5',
      copies: 1,
      formSet: 'TT03-2025',
      replaces: null,
    },
    dossier: dossierId(1),
    officer: 'thu',
    at: moment(1),
  });
};

interface Carried {
  /** That crossed the wire, the wasted ones too. */
  readonly bytes: number;
  readonly longestMs: number;
  readonly chunks: readonly number[];
}

/** What an exchange takes longer than its time-out has crossed in vain. */
const sendOver = async (bitsPerSecond: number, file: ReturnType<typeof scan>): Promise<Carried> => {
  const chunks: number[] = [];
  let bytes = 0;
  let longestMs = 0;
  let held = 0;
  const ask = ({ body, timeoutMs }: Exchange) => {
    const said = { status: 200, provinceTime: 0, ownTime: 0 };
    if (body === undefined || 'text' in body) {
      const standing = { sha256: file.sha256, held: false, offset: held };
      return Promise.resolve(ok({ ...said, tookMs: 200, body: { blobs: [standing] } }));
    }
    const tookMs = (body.bytes.length * 8_000) / bitsPerSecond + 200;
    longestMs = Math.max(longestMs, Math.min(tookMs, timeoutMs));
    chunks.push(body.bytes.length);
    if (tookMs > timeoutMs) {
      bytes += (timeoutMs * bitsPerSecond) / 8_000;
      return Promise.resolve(err({ code: 'province_too_slow' as const }));
    }
    bytes += body.bytes.length;
    held += body.bytes.length;
    const standing = { sha256: file.sha256, held: held === file.content.length, offset: held };
    return Promise.resolve(ok({ ...said, tookMs, body: standing }));
  };
  const sent = await sendFiles({
    store: test.store,
    blobs: { get: (name) => (name === file.sha256 ? file.content : null) },
    ask,
    turn: () => Promise.resolve(),
    progress: () => undefined,
    log: () => undefined,
  });
  expect(sent).toEqual(ok({ sent: 1 }));
  return { bytes, longestMs, chunks };
};

describe('bản quét lớn trên đường truyền chậm', () => {
  it('64 kbit/s: không khúc nào quá giờ, không byte nào đi hai lần', async () => {
    test = startTestStore();
    const file = scan(4_000_000);
    issue(file);
    const carried = await sendOver(64_000, file);
    expect(carried.bytes).toBe(file.content.length);
    // What a break of the line takes with it, at most.
    expect(carried.longestMs).toBeLessThan(20_000);
  });

  it('8 kbit/s: khúc đầu đã quá giờ thì nhỏ lại, và ở lại nhỏ', async () => {
    test = startTestStore();
    const file = scan(1_000_000);
    issue(file);
    const carried = await sendOver(8_000, file);
    expect(carried.bytes / file.content.length).toBeLessThan(1.2);
  });

  it('đường tốt: lớn dần tới khúc lớn nhất', async () => {
    test = startTestStore();
    const file = scan(4_000_000);
    issue(file);
    expect(Math.max(...(await sendOver(20_000_000, file)).chunks)).toBe(MAX_CHUNK_BYTES);
  });
});
