/** What bears a number, a promise or a date on paper waits until nothing stands against machine and clock. */
import { settledClock } from './clock.ts';
import { refuse, type DeskContext } from './context.ts';
import { isElsewhere } from './access/machine.ts';

export type Dated = <I, A>(work: (input: I) => A) => (input: I) => A | ReturnType<typeof refuse>;

export const createDated =
  (context: DeskContext): Dated =>
  (work) =>
  (input) => {
    // A folder on another machine writes nothing: its twin may be giving the same names.
    if (isElsewhere(context.store.read)) return refuse('desk_moved');
    const settled = settledClock(context);
    return settled.ok ? work(input) : settled;
  };
