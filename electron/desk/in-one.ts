/** One transaction for several steps of which the last may still be refused: then nothing of it has happened. */
import type { Result } from '#shared/result.ts';
import type { DeskStore, StoreWriter } from './ports.ts';

class Refused<E> extends Error {
  readonly refusal: Result<never, E>;

  constructor(refusal: Result<never, E>) {
    super('refused inside a transaction');
    this.refusal = refusal;
  }
}

export const inOne = <T, E>(
  store: DeskStore,
  work: (tx: StoreWriter) => Result<T, E>,
): Result<T, E> => {
  try {
    return store.write((tx) => {
      const outcome = work(tx);
      // A throw is how the store rolls back; it is caught again a few lines below.
      if (!outcome.ok) throw new Refused(outcome);
      return outcome;
    });
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal as Result<T, E>;
    throw fault;
  }
};
