import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import { seedOfRun } from './check/version-seed.ts';

const root = resolve(import.meta.dirname, '..');

process.env['QMC_SEED'] = seedOfRun();

export default defineConfig({
  testDir: resolve(root, 'test', 'e2e'),
  testMatch: '**/*.e2e.ts',
  // The tests' own one has paths for the type checker, which are not where the code lies.
  tsconfig: resolve(root, 'build', 'tsconfig.base.json'),
  globalSetup: resolve(root, 'test', 'e2e', 'seeded-province.ts'),
  outputDir: resolve(root, 'out', 'e2e'),
  snapshotPathTemplate: resolve(root, 'test', 'golden', '{arg}{ext}'),
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
});
