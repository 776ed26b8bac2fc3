/**
 * Papers that are owed, drawn without anybody asking: at start, when something has arrived, as soon as a paper can
 * be drawn again, and after growing pauses until then. One that fails does not stand before the others.
 */
import { settledClock } from '../clock.ts';
import type { DeskContext } from '../context.ts';
import { isElsewhere } from '../access/machine.ts';
import type { PaperAnswer } from './paper-answer.ts';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;

const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 20));

/** Draws one owed paper; whether it still is owed is looked at again. */
export type DrawOwed = () => Promise<PaperAnswer>;

/** `owed`: what is owed now, the most pressing first. */
export const createOwedPapers = (
  context: Pick<DeskContext, 'renderer' | 'after' | 'log' | 'surroundings' | 'store'>,
  owed: () => readonly DrawOwed[],
) => {
  const { renderer, store, after, log } = context;
  let failures = 0;
  let stopped = false;
  let round: Promise<void> | null = null;
  let again = false;
  let callOff: (() => void) | null = null;

  const tryLater = (): void => {
    failures += 1;
    callOff?.();
    callOff = stopped ? null : after(pauseAfter(failures), () => void issueOwed());
  };

  const drawAll = async (): Promise<boolean> => {
    // Its twin may be drawing the same: whatever is owed is drawn after the new enrolment.
    if (isElsewhere(store.read)) return true;
    let allDrawn = true;
    const waiting = owed();
    // A paper bears the day on which it is drawn.
    if (waiting.length > 0 && !settledClock(context).ok) return false;
    for (const draw of waiting) {
      if (stopped) return true;
      const { notDrawn } = await draw();
      if (notDrawn !== null) allDrawn = false;
    }
    return allDrawn;
  };

  const rounds = async (): Promise<void> => {
    callOff?.();
    callOff = null;
    try {
      let drawn = true;
      do {
        again = false;
        drawn = await drawAll();
      } while (again && !stopped);
      if (drawn) failures = 0;
      else tryLater();
    } catch (fault) {
      log('owed papers could not be listed', fault instanceof Error ? fault.stack : fault);
      tryLater();
    } finally {
      round = null;
    }
  };

  /** Never rejects. A call during a round is answered by a further one. */
  const issueOwed = (): Promise<void> => {
    if (stopped || renderer === null) return Promise.resolve();
    if (round === null) round = rounds();
    else again = true;
    return round;
  };

  return {
    issueOwed,

    /** Draws one that somebody waits for, and learns from it about the others. */
    issueNow: async <A extends PaperAnswer>(draw: () => Promise<A>): Promise<A> => {
      const answer = await draw();
      const failed = answer.notDrawn !== null;
      if (round !== null) again = again || failed;
      else if (failed && callOff === null && renderer !== null) tryLater();
      else if (!failed && callOff !== null) void issueOwed();
      return answer;
    },

    stop: (): void => {
      stopped = true;
      callOff?.();
    },
  };
};
