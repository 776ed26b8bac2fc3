/** Each task in a thread of its own: the desk goes on answering, and what the thread knew of the key ends with it. */
import { besideThis, runTask } from '#electron/thread/run-task.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, type Result } from '#shared/result.ts';
import type { Reckoning, SigningTask } from './signing-task.ts';

/** Null where the time has run out: the thread is ended then, whatever it reckons. */
const inThread = <A>(task: SigningTask, limitMs: number): Promise<A | null> =>
  new Promise((resolve, reject) => {
    const { done, end } = runTask<A>(besideThis(import.meta.url, 'signing-thread'), task);
    const limit = setTimeout(() => {
      resolve(null);
      end();
    }, limitMs);
    done.then(resolve, reject).finally(() => clearTimeout(limit));
  });

/**
 * One task after another, each within its time: a certificate file says itself how many rounds it is opened with, and
 * some say millions.
 */
export const threadedReckoning = (limitMs: number): Reckoning => {
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(task: SigningTask): Promise<Result<T, Refusal>> => {
    const turn = last.then(() => inThread<Result<T, Refusal>>(task, limitMs));
    last = turn.catch(() => undefined);
    return turn.then((answer) => answer ?? err({ code: 'p12_too_slow' }));
  };

  return {
    look: (file, at) => inTurn({ kind: 'look', file, at }),
    sign: (order) => inTurn({ kind: 'sign', order }),
  };
};
