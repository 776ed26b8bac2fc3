/**
 * Work of which only so much is done at the same moment; who comes when all hands are full waits in line. Whoever
 * waits too long is told so: a desk that hears nothing for a minute would send the same again on top.
 */
export interface TurnLimits {
  readonly atOnce: number;
  readonly patienceMs: number;
}

export interface Turns {
  /** Resolves to a way to end the turn, once; null when the wait was too long. */
  readonly take: () => Promise<(() => void) | null>;
}

export const createTurns = ({ atOnce, patienceMs }: TurnLimits): Turns => {
  const line = new Set<() => void>();
  let busy = 0;

  const end = (): void => {
    const [next] = line;
    if (next === undefined) busy -= 1;
    else next();
  };

  const turn = (): (() => void) => {
    let ended = false;
    return () => {
      if (!ended) end();
      ended = true;
    };
  };

  const wait = (): Promise<(() => void) | null> =>
    new Promise((resolve) => {
      const called = (): void => {
        line.delete(called);
        clearTimeout(timer);
        resolve(turn());
      };
      const timer = setTimeout(() => {
        line.delete(called);
        resolve(null);
      }, patienceMs);
      line.add(called);
    });

  return {
    take: () => {
      if (busy >= atOnce) return wait();
      busy += 1;
      return Promise.resolve(turn());
    },
  };
};
