/** Starts a task of the store in a thread; what it leaves unfinished when it is ended is cleared away by the next. */
import { Worker } from 'node:worker_threads';
import type { AnswerTo, StoreTask } from './store-task.ts';

export interface Background<T> {
  /** Rejects when the thread ends without an answer. */
  readonly done: Promise<T>;
  readonly end: () => void;
}

/** As source beside this file; built beside the worker that this file has become a part of. */
const threadFile = (): URL => {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./store-thread.${ending}`, import.meta.url);
};

export const inBackground = <T extends StoreTask>(task: T): Background<AnswerTo<T>> => {
  const thread = new Worker(threadFile(), { workerData: task });
  const done = new Promise<AnswerTo<T>>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the store thread ended with ${code}`)));
  });
  return { done, end: () => void thread.terminate() };
};
