/**
 * The worker in which the desk lives, kept alive: when it dies, a new one opens the same data and the windows are
 * told to ask again. Whoever had asked the dead one is answered too. One that dies again and again rests in between.
 */
import { Worker } from 'node:worker_threads';
import type { DeskPorts } from '#electron/desk/context.ts';
import type { DeskEvents } from '#shared/contract/bridge.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, type Result } from '#shared/result.ts';
import { liveWorker, type ShellSide, type WorkerLife, type WorkerThread } from './worker-life.ts';
import type { WorkerSetup } from './worker-messages.ts';

export interface DeskWorker {
  readonly invoke: (name: string, input: unknown) => Promise<Result<unknown, Refusal>>;
  /** Lets the worker finish its transaction and close the database; no other follows it. */
  readonly stop: () => Promise<void>;
}

export interface DeskWorkerPorts extends ShellSide {
  readonly open: () => WorkerThread;
  readonly after: DeskPorts['after'];
  /** Milliseconds, only ever compared with themselves. */
  readonly elapsed: () => number;
}

/** A worker that has lived so long did not die of its start. */
const STEADY_MS = 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

const everything: DeskEvents['changed']['rooms'] = [
  'session',
  'settings',
  'home',
  'dossiers',
  'drafts',
  'print',
  'sync',
  'publications',
  'neighbour',
  'citizen',
];

/** Nobody knows any more what stood there. */
const nothingShown: DeskEvents['citizen'] = { turn: 0, view: { at: 'idle' }, office: '', at: null };

/** The built worker beside this file. */
export const openWorker = (setup: WorkerSetup) => (): WorkerThread =>
  new Worker(new URL('./worker.js', import.meta.url), { workerData: setup });

/** After the n-th early death in a row: none, then growing. */
const pauseAfter = (deaths: number): number =>
  deaths <= 1 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(deaths - 2, 20));

export const startDeskWorker = ({
  open,
  after,
  elapsed,
  ...shell
}: DeskWorkerPorts): DeskWorker => {
  let life: WorkerLife | null = null;
  let leaving = false;
  let earlyDeaths = 0;
  let callOff: (() => void) | null = null;

  const begin = (): void => {
    const born = elapsed();
    life = liveWorker(open(), shell, (reason) => {
      life = null;
      if (leaving) return;
      shell.onEvent('citizen', nothingShown);
      shell.onLog('the desk worker ended', reason);
      earlyDeaths = elapsed() - born < STEADY_MS ? earlyDeaths + 1 : 1;
      callOff = after(pauseAfter(earlyDeaths), () => {
        begin();
        shell.onEvent('changed', { rooms: everything });
      });
    });
  };
  begin();

  return {
    invoke: (name, input) =>
      life === null ? Promise.resolve(err({ code: 'desk_fault' })) : life.invoke(name, input),
    stop: async () => {
      leaving = true;
      callOff?.();
      await life?.stop();
    },
  };
};
