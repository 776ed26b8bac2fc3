import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of package.json. */
export const projectRoot = resolve(import.meta.dirname, '..', '..');

/** Where fetched and compiled things are kept between clones: never inside the repository. */
export function cacheDirectory(): string {
  const own = process.env['QMC_CACHE'];
  if (own) return resolve(own);
  const base = process.env['XDG_CACHE_HOME'];
  return join(base ? resolve(base) : join(homedir(), '.cache'), 'quay-mot-cua');
}
