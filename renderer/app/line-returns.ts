/** The system says that there is a network again: the desk need not wait for the end of its pause. */
import { useEffect } from 'react';
import { useTell } from './desk.ts';

/** All desks of a building get their line back at one moment: each comes at one of its own. */
const SPREAD_MS = 4_000;

export interface LineReturns {
  /** Where `online` is said. */
  readonly system: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly send: () => void;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Calls back once after `ms`; gives a way to call it off. */
  readonly after: (ms: number, work: () => void) => () => void;
}

/** The way to stop listening. */
export const whenLineReturns = ({ system, send, random, after }: LineReturns): (() => void) => {
  let callOff = (): void => undefined;
  const hear = (): void => {
    callOff();
    callOff = after(random() * SPREAD_MS, send);
  };
  system.addEventListener('online', hear);
  return () => {
    system.removeEventListener('online', hear);
    callOff();
  };
};

const afterAWhile = (ms: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

export const useLineReturns = (): void => {
  const { mutate } = useTell('sync.now');
  useEffect(
    () =>
      whenLineReturns({
        system: window,
        send: () => mutate({}),
        random: Math.random,
        after: afterAWhile,
      }),
    [mutate],
  );
};
