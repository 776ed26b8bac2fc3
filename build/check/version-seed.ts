import { spawnSync } from 'node:child_process';
import { projectRoot } from '../setup/places.ts';

/** A whole number from 0, less than 2³¹, of the files of the version; 0 where there is no repository. */
const versionSeed = (): number => {
  const tree = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD^{tree}'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return tree.status === 0 ? Number.parseInt(tree.stdout.slice(0, 8), 16) >>> 1 : 0;
};

/**
 * Where the chances of a run of tests come from, for `QMC_SEED`. A short run's belong to the version: every version
 * plays others than the one before it, and the same version the same everywhere, so that what fails on one machine
 * fails on the next. A long run plays others each time, and has none here.
 */
export const seedOfRun = (): string =>
  process.env['QMC_SEED'] ?? (process.env['QMC_LONG'] === '1' ? '' : String(versionSeed()));
