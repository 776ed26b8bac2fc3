/** Time that passes when the simulation says so. */
import { epochMsOf, instantOfLocal, type LocalDateTime } from '#shared/calendar/local-time.ts';

interface Timer {
  readonly due: number;
  readonly nth: number;
  readonly work: () => void;
}

export interface VirtualTime {
  /** The true time, milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly after: (ms: number, work: () => void) => () => void;
  /** Lets `ms` pass; whatever falls due is done on the way, each to its end. */
  readonly pass: (ms: number) => Promise<void>;
  /** Milliseconds until the next timer; null when none is set. */
  readonly next: () => number | null;
}

/** Whatever can go on without the line has gone on. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

export const startTime = (at: string): VirtualTime => {
  let now = epochMsOf(instantOfLocal(at as LocalDateTime));
  let set = 0;
  const timers = new Set<Timer>();

  const first = (): Timer | null =>
    [...timers].toSorted((a, b) => a.due - b.due || a.nth - b.nth)[0] ?? null;

  return {
    now: () => now,
    after: (ms, work) => {
      set += 1;
      const timer = { due: now + Math.max(0, ms), nth: set, work };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    pass: async (ms) => {
      const until = now + ms;
      for (let timer = first(); timer !== null && timer.due <= until; timer = first()) {
        timers.delete(timer);
        now = Math.max(now, timer.due);
        timer.work();
        await settled();
      }
      now = until;
    },
    next: () => {
      const timer = first();
      return timer === null ? null : Math.max(0, timer.due - now);
    },
  };
};
