import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../server/postgres-server.ts';
import { amount } from './amount.ts';
import { seedOf } from './seed.ts';
import { soakSaid, type Evening, type SoakPlan, type SoakSaid } from './soak-plan.ts';
import { postgresFor } from './standing-province.ts';

const DAYS = amount(3, 30);
/** Of which memory is not judged: everything is loaded for the first time. */
const WARM_UP = amount(1, 5);
/** Evenings that are looked at together: what the allocator gives back goes up and down from one to the next. */
const SPAN = amount(1, 5);
const GROWTH = 0.1;
/** Three days are hardly a warm-up: what the process was given is judged in the long run only. */
const GROWTH_OF_ALL = amount(1, GROWTH);
const WAL_BYTES = 64 * 1024 * 1024;

/**
 * To glibc's allocator: else every thread that ever lived leaves an arena of its own behind, and the size from which
 * memory goes straight back to the system rises by itself. What is measured is what the program holds.
 */
const GIVES_BACK = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '65536',
  MALLOC_TRIM_THRESHOLD_: '65536',
};

const { bin, missing } = postgresFor('F17');

type Memory = Pick<Evening, 'rssBytes' | 'heapBytes' | 'files'>;

const middleOf = (evenings: readonly Memory[], what: keyof Memory): number =>
  evenings.map((one) => one[what]).toSorted((a, b) => a - b)[evenings.length >> 1] ?? 0;

const soak = async (plan: SoakPlan): Promise<readonly SoakSaid[]> => {
  const script = join(import.meta.dirname, 'soak.ts');
  const child = spawn(process.execPath, ['--expose-gc', script, JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...GIVES_BACK },
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk);
    out += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the soak ended with ${code}`);
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => soakSaid.parse(JSON.parse(line)));
};

describe.skipIf(missing)(
  `${DAYS} ngày làm việc liền, hai quầy và Tỉnh trên đường truyền thật`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'qmc-soak-'));
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres(bin);
    });
    afterAll(async () => {
      await server.remove();
      rmSync(folder, { recursive: true, force: true });
    });

    it('ngày nào khóa sổ hai bên cũng bằng nhau; bộ nhớ, nhật ký ghi trước và tệp mở không phình ra', async () => {
      const said = await soak({
        days: DAYS,
        seed: seedOf('soak'),
        databaseUrl: server.newDatabase(),
        folder,
      });
      const evenings = said.filter((one) => one.what === 'evening');
      const end = said.find((one) => one.what === 'end');
      expect(evenings).toHaveLength(DAYS);
      expect(end).toMatchObject({
        dossiersHeld: end?.receipts,
        closesOpen: 0,
        completedUnequal: 0,
        breaches: [],
      });
      for (const { closes, offline, day } of evenings) {
        expect(
          closes.filter((equal) => equal === true),
          day,
        ).toHaveLength(2 - offline);
        expect(
          closes.filter((equal) => equal === null),
          day,
        ).toHaveLength(offline);
      }
      for (const { walBytes, day } of evenings)
        expect(walBytes, day).toBeLessThanOrEqual(WAL_BYTES);
      const early = evenings.slice(WARM_UP, WARM_UP + SPAN);
      const late = evenings.slice(-SPAN);
      const growthOf = (what: keyof Memory): number =>
        middleOf(late, what) / middleOf(early, what) - 1;
      const [all, heap] = [growthOf('rssBytes'), growthOf('heapBytes')];
      process.stderr.write(
        `F17: ${DAYS} days, ${end?.receipts} receipts; memory ${(all * 100).toFixed(1)} %, JavaScript's heap ${(heap * 100).toFixed(1)} % more in the end\n`,
      );
      expect(all).toBeLessThan(GROWTH_OF_ALL);
      expect(heap).toBeLessThan(GROWTH);
      expect(middleOf(late, 'files')).toBeLessThanOrEqual(middleOf(early, 'files'));
    }, 7_200_000);
  },
);
