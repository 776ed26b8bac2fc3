/**
 * When to speak to the province: soon after something was written, now and then when nothing happens, and with
 * growing, jittered pauses while the line is down. Never a final state: the next attempt is always set.
 */
import type { Province } from '#electron/desk/line/province.ts';
import { err } from '#shared/result.ts';

export interface ScheduleConfig {
  /** After the start and after a write, milliseconds. */
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
  readonly log: (message: string, detail: unknown) => void;
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
  /**
   * One synchronisation, by the clock, a button or the day's close alike: whoever asks while one runs gets the same,
   * and the schedule goes by its outcome. Never rejects.
   */
  readonly sync: Province['sync'];
  /** The province has answered something else: a pause for a broken line is over. */
  readonly answered: () => void;
  /** No further attempt; resolves when the one that runs has ended. */
  readonly stop: () => Promise<void>;
}

type Outcome = Awaited<ReturnType<Province['sync']>>;

/** Stopped by hand, or nobody to speak to yet: the line is not to blame. */
const isNobodysFault = (outcome: Outcome): boolean =>
  !outcome.ok &&
  (outcome.error.code === 'sync_cancelled' ||
    (outcome.error.code === 'province_refused' && outcome.error.reason === 'not_enrolled'));

/** Milliseconds; a province that is full spreads its desks over the time to come. */
const askedToWait = (outcome: Outcome): number =>
  !outcome.ok && outcome.error.code === 'province_refused' ? (outcome.error.retryAfterMs ?? 0) : 0;

export const createSchedule = (
  { sync, after, random, log }: SchedulePorts,
  config: ScheduleConfig = defaultSchedule,
): Schedule => {
  let failures = 0;
  let stopped = false;
  let again = false;
  let flight: Promise<Outcome> | null = null;
  let callOff: (() => void) | null = null;

  const setNext = (ms: number): void => {
    callOff?.();
    callOff = stopped ? null : after(ms, () => void attempt());
  };

  const hear = (outcome: Outcome): void => {
    if (outcome.ok) {
      failures = 0;
      setNext(again ? config.soonMs : config.quietMs);
    } else if (isNobodysFault(outcome)) setNext(config.quietMs);
    else {
      failures += 1;
      setNext(Math.max(pauseAfter(failures, config, random()), askedToWait(outcome)));
    }
  };

  const fly = async (): Promise<Outcome> => {
    try {
      return await sync();
    } catch (fault) {
      log('synchronisation failed', fault);
      return err({ code: 'sync_failed' });
    }
  };

  const attempt = (): Promise<Outcome> => {
    if (stopped) return Promise.resolve(err({ code: 'sync_cancelled' }));
    if (flight !== null) return flight;
    again = false;
    flight = fly().then((outcome) => {
      flight = null;
      hear(outcome);
      return outcome;
    });
    return flight;
  };

  return {
    // The first contact loads much and waits for a network: the window comes first.
    start: () => setNext(config.soonMs),
    written: () => {
      if (flight !== null) again = true;
      else if (failures === 0) setNext(config.soonMs);
    },
    sync: attempt,
    answered: () => {
      if (failures === 0) return;
      failures = 0;
      if (flight === null) setNext(config.soonMs);
    },
    stop: async () => {
      stopped = true;
      callOff?.();
      await flight;
    },
  };
};
