/** Work done by a process of its own whose disk is watched, and what its disk was told. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readDiskLog, watchedEnv, type DiskRecord } from './disk-watch.ts';
import { scratch } from './power-cuts.ts';
import type { StretchPlan } from './power-plan.ts';

/** One process after the other. The data folder is `data` in the watched one: its own name is at stake too. */
export const workWatched = (
  script: string,
  library: string,
  plans: readonly Omit<StretchPlan, 'folder' | 'says'>[],
): readonly DiskRecord[] => {
  const place = scratch();
  const watched = {
    folder: join(place, 'home'),
    log: join(place, 'log'),
    says: join(place, 'says'),
  };
  try {
    mkdirSync(watched.folder);
    for (const plan of plans) {
      const told = { ...plan, folder: join(watched.folder, 'data'), says: watched.says };
      const { status, signal } = spawnSync(
        process.execPath,
        [join(import.meta.dirname, script), JSON.stringify(told)],
        {
          env: { ...process.env, ...watchedEnv(library, watched) },
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      );
      const asTold = plan.ends === 'killed' ? signal === 'SIGKILL' : status === 0;
      if (!asTold) throw new Error(`${script} ended with ${signal ?? status}`);
    }
    return readDiskLog(watched);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};
