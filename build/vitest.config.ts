import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

const folders = (names: string): string => `test/{${names}}/**/*.test.{ts,tsx}`;

/** No file of theirs puts another module in the place of one: a worker loads what they share once, not for each of them. */
const light = 'property,golden,store,server,invariants';
const whole = 'unit,desk,sync,package,faults,simulation';

export default defineConfig({
  root,
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'light', include: [folders(light)], isolate: false } },
      { extends: true, test: { name: 'whole', include: [folders(whole)] } },
    ],
  },
});
