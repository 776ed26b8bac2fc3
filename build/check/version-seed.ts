import { spawnSync } from 'node:child_process';
import { projectRoot } from '../setup/places.ts';

/**
 * Where the chances of a version's tests come from: its files. Every version plays other chances than the one before
 * it, and the same version plays the same everywhere, so that what fails on one machine fails on the next.
 *
 * @returns a whole number from 0, less than 2³¹; 0 where there is no repository
 */
export const versionSeed = (): number => {
  const tree = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD^{tree}'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return tree.status === 0 ? Number.parseInt(tree.stdout.slice(0, 8), 16) >>> 1 : 0;
};
