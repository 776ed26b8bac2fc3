/** How a desk dies: before, inside or after one of its transactions. Whatever it still does then reaches nothing. */
import type { DeskStore, StoreWriter } from '#electron/desk/ports.ts';

export type Moment = 'before' | 'inside' | 'after';

export class Died extends Error {
  constructor() {
    super('the desk is gone');
  }
}

export interface Fate {
  readonly dead: () => boolean;
  readonly die: () => void;
  /** In the n-th transaction from now, 1 for the next. */
  readonly arm: (n: number, moment: Moment) => void;
  readonly disarm: () => void;
  /** The store through which this life reads and writes. */
  readonly over: (store: DeskStore) => DeskStore;
  /** Nothing is reached through it after death. */
  readonly guard: <T extends object>(inner: T) => T;
}

export const createFate = (): Fate => {
  let dead = false;
  let armed: { n: number; readonly moment: Moment } | null = null;

  const alive = (): void => {
    if (dead) throw new Died();
  };

  const guard = <T extends object>(inner: T): T =>
    new Proxy(inner, {
      get: (target, name, receiver): unknown => {
        alive();
        return Reflect.get(target, name, receiver);
      },
    });

  const kill = (): never => {
    dead = true;
    throw new Died();
  };

  const momentOfThis = (): Moment | null => {
    if (armed === null) return null;
    armed.n -= 1;
    if (armed.n > 0) return null;
    const { moment } = armed;
    armed = null;
    return moment;
  };

  return {
    dead: () => dead,
    die: () => {
      dead = true;
    },
    arm: (n, moment) => {
      armed = { n, moment };
    },
    disarm: () => {
      armed = null;
    },
    guard,
    over: (store) => ({
      read: guard(store.read),
      write: <T>(work: (tx: StoreWriter) => T): T => {
        alive();
        const moment = momentOfThis();
        if (moment === 'before') kill();
        const answer = store.write((tx) => {
          const done = work(tx);
          if (moment === 'inside') kill();
          return done;
        });
        if (moment === 'after') kill();
        return answer;
      },
      close: () => store.close(),
    }),
  };
};
