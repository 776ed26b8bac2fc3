/** Starts Electron where its data folder lies on a disk of its own: read-only, or almost full. Linux, as root. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureRuntime } from '#build/setup/runtime.ts';

/** Why no mounts of one's own can be made here; null when they can. */
export const noMountsBecause = (): string | null => {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root: a mount of its own cannot be made';
  const tried = spawnSync('unshare', ['--mount', 'true']);
  return tried.status === 0 ? null : 'mounts of its own are not allowed here';
};

/** A program that does `first` where nobody else sees the mounts, then becomes Electron. */
const programThat = async (folder: string, first: string): Promise<string> => {
  const { electronPath } = await ensureRuntime();
  const script = join(mkdtempSync(join(folder, 'program-')), 'electron');
  writeFileSync(
    script,
    `#!/bin/sh
if [ "$QMC_OWN_MOUNTS" = yes ]; then
  set -e
  ${first}
  exec '${electronPath}' "$@"
fi
QMC_OWN_MOUNTS=yes exec unshare --mount --propagation private "$0" "$@"
`,
    { mode: 0o755 },
  );
  return script;
};

/** Electron sees `data` as it is and can change nothing in it. The program itself is put into `folder`. */
export const onReadOnlyDisk = (folder: string, data: string): Promise<string> =>
  programThat(folder, `mount --bind '${data}' '${data}' && mount -o remount,ro,bind '${data}'`);

/** Electron sees a copy of `seed` at `data`, on a disk of so many megabytes that is gone with it. */
export const onSmallDisk = (
  folder: string,
  {
    data,
    seed,
    megabytes,
  }: { readonly data: string; readonly seed: string; readonly megabytes: number },
): Promise<string> =>
  programThat(
    folder,
    `mount -t tmpfs -o size=${megabytes}m tmpfs '${data}' && cp -a '${seed}/.' '${data}/'`,
  );
