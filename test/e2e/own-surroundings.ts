/** Starts Electron in surroundings of its own: on a disk that is read-only or small, or as nobody in particular. Linux, as root. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '#build/setup/places.ts';
import { ensureRuntime } from '#build/setup/runtime.ts';

/** Why no mounts of one's own can be made here; null when they can. */
export const noMountsBecause = (): string | null => {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root: a mount of its own cannot be made';
  const tried = spawnSync('unshare', ['--mount', 'true']);
  return tried.status === 0 ? null : 'mounts of its own are not allowed here';
};

/** A program that does `first` where nobody else sees the mounts, then becomes `last`. */
const programThat = (folder: string, first: string, last: string): string => {
  const script = join(mkdtempSync(join(folder, 'program-')), 'electron');
  writeFileSync(
    script,
    `#!/bin/sh
if [ "$QMC_OWN_MOUNTS" = yes ]; then
  set -e
  ${first}
  exec ${last} "$@"
fi
QMC_OWN_MOUNTS=yes exec unshare --mount --propagation private "$0" "$@"
`,
    { mode: 0o755 },
  );
  return script;
};

/** Electron sees `data` as it is and can change nothing in it. The program itself is put into `folder`. */
export const onReadOnlyDisk = async (folder: string, data: string): Promise<string> => {
  const { electronPath } = await ensureRuntime();
  return programThat(
    folder,
    `mount --bind '${data}' '${data}' && mount -o remount,ro,bind '${data}'`,
    `'${electronPath}'`,
  );
};

export interface SmallDisk {
  readonly data: string;
  readonly seed: string;
  readonly megabytes: number;
}

/** Electron sees a copy of `seed` at `data`, on a disk of so many megabytes that is gone with it. */
export const onSmallDisk = async (
  folder: string,
  { data, seed, megabytes }: SmallDisk,
): Promise<string> => {
  const { electronPath } = await ensureRuntime();
  return programThat(
    folder,
    `mount -t tmpfs -o size=${megabytes}m tmpfs '${data}' && cp -a '${seed}/.' '${data}/'`,
    `'${electronPath}'`,
  );
};

const NOBODY = 65_534;
const AS_NOBODY = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'];

/** Why Chromium's own sandbox cannot be tried here; null when it can. */
export const noSandboxBecause = (): string | null => {
  const noMounts = noMountsBecause();
  if (noMounts !== null) return noMounts;
  const tried = spawnSync('setpriv', [...AS_NOBODY, 'unshare', '--user', 'true']);
  if (tried.status !== 0) return 'user namespaces are not allowed here';
  const seen = spawnSync('setpriv', [...AS_NOBODY, 'cat', join(projectRoot, 'package.json')]);
  return seen.status === 0 ? null : 'the project lies in a folder that only root may read';
};

/** Electron as an ordinary user, with Chromium's sandbox; `data` becomes that user's. */
export const inSandbox = async (folder: string, data: string): Promise<string> => {
  const { electronPath, env } = await ensureRuntime();
  const binding = env['QMC_SQLITE_BINDING'];
  const seen = (name: string): string => {
    const place = join(folder, name);
    mkdirSync(place);
    return place;
  };
  const [electron, driver, home] = [seen('electron'), seen('driver'), seen('home')];
  for (const place of [dirname(folder), folder]) chmodSync(place, 0o755);
  for (const place of [data, home]) chownSync(place, NOBODY, NOBODY);
  const mounts = [
    `mount --bind '${dirname(electronPath)}' '${electron}'`,
    ...(binding === undefined ? [] : [`mount --bind '${dirname(binding)}' '${driver}'`]),
    'for word do shift; [ "$word" = --no-sandbox ] || set -- "$@" "$word"; done',
  ];
  const own = [
    `HOME='${home}'`,
    ...(binding === undefined ? [] : [`QMC_SQLITE_BINDING='${join(driver, basename(binding))}'`]),
  ];
  return programThat(
    folder,
    mounts.join('\n  '),
    `setpriv ${AS_NOBODY.join(' ')} env ${own.join(' ')} '${join(electron, basename(electronPath))}'`,
  );
};
