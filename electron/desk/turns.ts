/** One after the other: what waits for a slow hash or a slow line must not overtake itself. */

/** Each piece of work begins when the one before has ended, however it ended. */
export const takingTurns = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
};
