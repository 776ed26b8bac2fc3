/** The windows of a run: an Electron of their own, the empty one's files, the desk's data folder. */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureRuntime } from '#build/setup/runtime.ts';
import { BIG_NOW } from '../big-office.ts';
import { startShell, type RunningShell, type ShellKind } from './start-shell.ts';

export interface BenchWindows {
  /** On the big office, unless it is given another folder; by the clock of the big office, or the machine's then. */
  readonly start: (kind: ShellKind, other?: { readonly data: string }) => Promise<RunningShell>;
}

/** `folder` is the run's own and outlives the windows; `bigOffice` gives its data folder, made when it is needed. */
export const openBenchWindows = async (
  folder: string,
  bigOffice: () => Promise<string>,
): Promise<BenchWindows> => {
  const installed = await ensureRuntime();
  // A copy of Electron of our own: other programs of the same files would take their share of its memory.
  const electron = join(folder, 'electron');
  cpSync(installed.folder, electron, { recursive: true, verbatimSymlinks: true });
  // What was copied goes to the disk now: a sync of the desk would wait for it as well.
  execFileSync('sync');
  const runtime = { ...installed, electronPath: join(electron, basename(installed.electronPath)) };
  return {
    start: async (kind, other) =>
      startShell({
        runtime,
        kind,
        folder,
        data: other?.data ?? (await bigOffice()),
        clock: other === undefined ? BIG_NOW : null,
      }),
  };
};
