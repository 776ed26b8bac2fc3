import { defineConfig } from 'vitest/config';
import { seedOfRun } from './check/version-seed.ts';

const root = new URL('..', import.meta.url).pathname;

const folders = (names: string): string => `test/{${names}}/**/*.test.{ts,tsx}`;

/** No file of theirs puts another module in the place of one: a worker loads what they share once, not for each of them. */
const light = 'property,golden,store,server,invariants,unit';
const whole = 'desk,sync,package,faults,simulation';

/** Of the units, those about what a window or a machine keeps in one place: each begins with nothing in it. */
const alone = 'test/unit/{renderer,citizen,forms-render,layers,setup}*.test.{ts,tsx}';

/** A property that is tried on as many lives as a release asks for takes its time. */
const isLong = process.env['QMC_LONG'] === '1';

export default defineConfig({
  root,
  test: {
    env: { QMC_SEED: seedOfRun() },
    testTimeout: isLong ? 1_800_000 : 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'light',
          include: [folders(light)],
          exclude: [alone],
          isolate: false,
          setupFiles: ['test/fixtures/property-runs.ts'],
        },
      },
      { extends: true, test: { name: 'whole', include: [folders(whole), alone] } },
    ],
  },
});
