import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amount } from '../faults/amount.ts';
import { seedOf } from '../faults/seed.ts';
import { chunks, seedsFrom, workAll, type Seen } from './hands.ts';
import type { Outcome } from './run-seed.ts';
import { openMemorySimulator, openPgliteSimulator, type Simulator } from './simulator.ts';
import { emptyTally, isSound, withSeen } from './tally.ts';

/** The same in every quick run; a long one looks where nobody has looked. */
const firstSeed = (suite: string): number => (amount(0, 1) === 0 ? 1 : seedOf(suite));

const told = ({ seed, breaches, trace }: Seen): string =>
  [
    `npm run -s simulate -- --from ${seed} --seeds 1`,
    ...trace.slice(-60),
    ...breaches.map(({ rule, detail }) => `${rule}: ${detail}`),
  ].join('\n');

describe('cả cơ quan gặp đủ thứ hỏng hóc', () => {
  it('hạt giống nào cũng vậy: không mất, không trùng, mọi máy thấy như nhau, hàng đợi tự hết', async () => {
    const from = firstSeed('simulation');
    const broken: string[] = [];
    let tally = emptyTally;
    await workAll(chunks(seedsFrom(from, amount(100, 100_000))), (one) => {
      tally = withSeen(tally, one);
      if (one.breaches.length > 0) broken.push(told(one));
    });
    expect(broken).toEqual([]);
    expect(isSound(tally)).toBe(true);
    // A run in which nobody gets a receipt proves nothing.
    expect(tally.receipts).toBeGreaterThan(tally.runs * 2);
  }, 36_000_000);

  it('hạt giống nào chơi lại cũng đúng từng bước, sau những hạt giống khác và ở nơi khác cũng vậy', async () => {
    const [here, there] = [await openMemorySimulator(), await openMemorySimulator()];
    const seeds = seedsFrom(1, 12);
    const first = new Map<number, Outcome>();
    for (const seed of seeds) first.set(seed, await here.run(seed));
    for (const seed of seeds.toReversed()) expect(await there.run(seed)).toEqual(first.get(seed));
    expect(await here.run(7)).toEqual(first.get(7));
    await Promise.all([here.end(), there.end()]);
    const steps = [...first.values()].reduce((sum, outcome) => sum + outcome.steps, 0);
    expect(steps).toBeGreaterThan(200);
  }, 600_000);
});

describe('cùng những ngày ấy, Tỉnh trên PGlite', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await openPgliteSimulator();
  }, 120_000);
  afterAll(() => simulator.end());

  it('kho SQL thật cũng đứng vững như kho trong bộ nhớ', async () => {
    const from = firstSeed('simulation on PGlite');
    for (const seed of seedsFrom(from, amount(6, 200))) {
      const { breaches } = await simulator.run(seed);
      expect({ seed, breaches }).toEqual({ seed, breaches: [] });
    }
  }, 3_600_000);
});
