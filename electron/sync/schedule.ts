/**
 * When to speak to the province: soon after something was written, now and then when nothing happens, and with
 * growing, jittered pauses while the line is down. Never a final state: the next attempt is always set.
 */
import type { Province } from '#electron/desk/province.ts';

export interface ScheduleConfig {
  /** After a write, milliseconds. */
  readonly soonMs: number;
  /** While all is sent, milliseconds. */
  readonly quietMs: number;
  /** First and longest pause while the line is down, milliseconds. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const defaultSchedule: ScheduleConfig = {
  soonMs: 1_500,
  quietMs: 60_000,
  firstPauseMs: 2_000,
  longestPauseMs: 300_000,
};

export interface SchedulePorts {
  readonly sync: Province['sync'];
  /** Calls back once after `ms`; gives a way to call it off. */
  readonly after: (ms: number, work: () => void) => () => void;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/** Full jitter: anywhere between nothing and the doubled pause, so that an office's desks do not march in step. */
export const pauseAfter = (failures: number, config: ScheduleConfig, random: number): number =>
  Math.max(
    config.firstPauseMs / 2,
    random * Math.min(config.longestPauseMs, config.firstPauseMs * 2 ** Math.min(failures, 20)),
  );

export interface Schedule {
  readonly start: () => void;
  /** Something new to send: soon, or as the pause of a broken line ends. */
  readonly written: () => void;
  readonly stop: () => void;
}

export const createSchedule = (
  { sync, after, random }: SchedulePorts,
  config: ScheduleConfig = defaultSchedule,
): Schedule => {
  let failures = 0;
  let stopped = false;
  let running = false;
  let again = false;
  let callOff: (() => void) | null = null;

  const setNext = (ms: number): void => {
    callOff?.();
    callOff = stopped ? null : after(ms, attempt);
  };

  const attempt = (): void => {
    if (running) return;
    running = true;
    again = false;
    void sync().then((outcome) => {
      running = false;
      const cancelled = !outcome.ok && outcome.error.code === 'sync_cancelled';
      failures = outcome.ok ? 0 : failures + (cancelled ? 0 : 1);
      if (outcome.ok) setNext(again ? config.soonMs : config.quietMs);
      else setNext(cancelled ? config.quietMs : pauseAfter(failures, config, random()));
    });
  };

  return {
    start: () => setNext(0),
    written: () => {
      if (running) again = true;
      else if (failures === 0) setNext(config.soonMs);
    },
    stop: () => {
      stopped = true;
      callOff?.();
    },
  };
};
