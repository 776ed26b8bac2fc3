/** Each task in a thread of its own: the desk goes on answering, and what the thread knew of the key ends with it. */
import { Worker } from 'node:worker_threads';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, type Result } from '#shared/result.ts';
import type { Reckoning, SigningTask } from './signing-task.ts';

/** As source beside this file; built beside the worker that this file has become a part of. */
const threadFile = (): URL => {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./signing-thread.${ending}`, import.meta.url);
};

/** Null where the time has run out: the thread is ended then, whatever it reckons. */
const inThread = <A>(task: SigningTask, limitMs: number): Promise<A | null> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(threadFile(), { workerData: task });
    const limit = setTimeout(() => {
      resolve(null);
      void thread.terminate();
    }, limitMs);
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`the signing thread ended with ${code}`));
    });
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
