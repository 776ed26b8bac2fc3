import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inspect } from '#electron/store/verify.ts';
import { dossierId, numberOf, openAt, startTestStore, storeAt } from './test-store.ts';

const CHILD = fileURLToPath(new URL('./children/accept-until-killed.ts', import.meta.url));
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 15);

interface Acknowledged {
  readonly n: number;
  readonly seq: number;
}

/** Runs the child for that long after its first answer, then kills it without a word. */
const acceptAndKill = async (
  folder: string,
  first: number,
  forMs: number,
): Promise<readonly Acknowledged[]> => {
  const child = spawn(process.execPath, [CHILD, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  const started = Promise.withResolvers<void>();
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    started.resolve();
  });
  const ended = once(child, 'close');
  await Promise.race([started.promise, ended]);
  await new Promise((resolve) => setTimeout(resolve, forMs));
  child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [n, seq] = line.split(' ').map(Number);
      return { n: n ?? 0, seq: seq ?? 0 };
    });
};

describe('bị giết giữa lúc đang ghi', () => {
  it(`${ROUNDS} lần: mọi hồ sơ đã báo nhận đều còn, chuỗi liền, danh sách khớp`, async () => {
    const start = startTestStore();
    start.store.close();
    let acknowledged: readonly Acknowledged[] = [];
    let next = 1;
    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = await acceptAndKill(start.folder, next, (round * 37) % 90);
      acknowledged = [...acknowledged, ...answers];
      const test = storeAt(start.folder);
      const { seq } = test.store.read.head();
      const last = acknowledged.at(-1);
      // At most one commit was durable whose answer never came out.
      expect([last?.seq ?? 1, (last?.seq ?? 1) + 1]).toContain(seq);
      next = seq;
      test.store.close();
    }
    const reader = openAt(start.folder, 'read');
    const inspection = inspect(reader);
    reader.close();
    const test = storeAt(start.folder);
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    for (const { n, seq } of acknowledged) {
      expect(test.store.read.dossierByNumber(numberOf(n))?.id).toBe(dossierId(n));
      expect(test.store.read.entriesAfter(1, seq - 1, 1)).toHaveLength(1);
    }
    expect(inspection).toMatchObject({ brokenAt: null, differing: [] });
    expect(inspection.entries).toBe(test.store.read.head().seq);
    test.end();
  }, 120_000);
});
