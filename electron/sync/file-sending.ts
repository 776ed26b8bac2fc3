/** The pass of files beside the exchange of entries: one at a time, waiting between chunks while entries move. */
import type { FileProgress } from '#electron/desk/line/province.ts';
import { epochMsOf, instantOf, type Instant } from '#shared/calendar/local-time.ts';
import { sendFiles, type FilePassPorts } from './blobs.ts';

/** For so long files that an officer has stopped do not begin by themselves. */
const STOPPED_MS = 15 * 60_000;

export interface FileSendingPorts extends Pick<FilePassPorts, 'store' | 'log'> {
  readonly now: () => Instant;
  /** Null where there is no archive: nothing is sent. */
  readonly blobs: FilePassPorts['blobs'] | null;
  readonly changed: () => void;
}

export interface FileSending {
  /** After entries went through; the pass that runs goes on. `within` lets the whole pass be called off. */
  readonly begin: (
    within: (pass: (ask: FilePassPorts['ask']) => Promise<void>) => Promise<void>,
  ) => void;
  /** Entries move: between two chunks the pass waits until `resume`. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Nothing begins for a while. Who calls the pass off that runs is another matter. */
  readonly stop: () => void;
  readonly release: () => void;
  /** Null while nothing holds them. */
  readonly stoppedUntil: () => Instant | null;
  /** Resolves when no entries move. */
  readonly turn: () => Promise<void>;
  /** Null while none runs. */
  readonly state: () => FileProgress | null;
  /** When the pass that runs has ended. */
  readonly ended: () => Promise<void>;
}

export const createFileSending = ({
  store,
  blobs,
  now,
  changed,
  log,
}: FileSendingPorts): FileSending => {
  let flight: Promise<void> | null = null;
  let state: FileProgress | null = null;
  let gate: PromiseWithResolvers<void> | null = null;
  let stoppedAt: Instant | null = null;
  const said = new Set<string>();

  /** A clock that was put back does not hold them for longer. */
  const stoppedUntil = (): Instant | null => {
    if (stoppedAt === null) return null;
    const passed = epochMsOf(now()) - epochMsOf(stoppedAt);
    return passed < 0 || passed >= STOPPED_MS ? null : instantOf(epochMsOf(stoppedAt) + STOPPED_MS);
  };

  const turn = async (): Promise<void> => {
    await gate?.promise;
  };

  /** There is a pass each minute, and a file that is lost stays lost: the log hears of it once. */
  const sayOnce = (message: string, detail: unknown): void => {
    const line = `${message} ${JSON.stringify(detail)}`;
    if (!said.has(line)) log(message, detail);
    said.add(line);
  };

  const passOf =
    (archive: FilePassPorts['blobs']) =>
    async (ask: FilePassPorts['ask']): Promise<void> => {
      try {
        const outcome = await sendFiles({
          store,
          blobs: archive,
          ask,
          log: sayOnce,
          turn,
          progress: (progress) => {
            state = progress;
            changed();
          },
        });
        if (!outcome.ok && outcome.error.code !== 'sync_cancelled')
          sayOnce('archived files wait for the next time', outcome.error);
      } catch (fault) {
        log('sending archived files failed', fault);
      } finally {
        flight = null;
        state = null;
        changed();
      }
    };

  return {
    begin: (within) => {
      if (flight !== null || blobs === null || stoppedUntil() !== null) return;
      if (store.read.unsentFilesTotal().count === 0) return;
      flight = within(passOf(blobs));
    },
    pause: () => {
      gate ??= Promise.withResolvers();
    },
    resume: () => {
      gate?.resolve();
      gate = null;
    },
    stop: () => {
      stoppedAt = now();
    },
    release: () => {
      stoppedAt = null;
    },
    stoppedUntil,
    turn,
    state: () => state,
    ended: async () => {
      await flight;
    },
  };
};
