/**
 * The try-out province before its first desk, made once for a whole run of the walks: each of them begins with a copy
 * of its folder, for reading the catalogue in takes longer than most walks.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEEDED_PROVINCE, startSwitchedProvince } from './province.ts';
import { createTestClock } from './test-clock.ts';

/** Before the desk's day begins in any walk. */
const MADE_AT = '2026-11-23T06:00';

const makeSeededProvince = async (): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-province-'));
  const province = await startSwitchedProvince(folder, createTestClock(MADE_AT));
  await province.off();
  process.env[SEEDED_PROVINCE] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};

export default makeSeededProvince;
