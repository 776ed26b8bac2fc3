/** One task in a thread of its own: the desk goes on answering, and what the thread knew of the key ends with it. */
import { Worker } from 'node:worker_threads';
import type { SigningTask } from './signing-task.ts';

/** As source beside this file; built beside the worker that this file has become a part of. */
const threadFile = (): URL => {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./signing-thread.${ending}`, import.meta.url);
};

export const inThread = <A>(task: SigningTask): Promise<A> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(threadFile(), { workerData: task });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the signing thread ended with ${code}`)));
  });
