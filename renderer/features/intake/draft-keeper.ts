/**
 * Keeps the form on disk while one types: the first change starts a short wait, everything typed meanwhile goes in
 * one write, one write at a time. What a crash can take is at most the wait and the write that was on its way.
 */

export interface DraftKeeper<T> {
  readonly changed: (value: T) => void;
  /** Resolves when what was typed until now is on disk, or could not be. */
  readonly flush: () => Promise<void>;
  /** Forgets what is waiting: the draft was accepted or discarded. */
  readonly forget: () => void;
}

export interface DraftKeeperPorts<T> {
  /** Never throws. */
  readonly write: (value: T) => Promise<void>;
  readonly waitMs: number;
  readonly after: (ms: number, run: () => void) => () => void;
}

export const windowTimer: DraftKeeperPorts<unknown>['after'] = (ms, run) => {
  const timer = window.setTimeout(run, ms);
  return () => window.clearTimeout(timer);
};

export const createDraftKeeper = <T>({
  write,
  waitMs,
  after,
}: DraftKeeperPorts<T>): DraftKeeper<T> => {
  let waiting: { readonly value: T } | null = null;
  let stopTimer: (() => void) | null = null;
  let writing: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    stopTimer?.();
    stopTimer = null;
    if (writing !== null) await writing;
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    writing = write(value);
    await writing;
    writing = null;
  };

  return {
    changed: (value) => {
      waiting = { value };
      stopTimer ??= after(waitMs, () => void run());
    },
    flush: async () => {
      do await run();
      while (waiting !== null || writing !== null);
    },
    forget: () => {
      waiting = null;
      stopTimer?.();
      stopTimer = null;
    },
  };
};
