/**
 * One task in a thread of its own: the desk goes on answering meanwhile, and the memory it took goes with it.
 *
 * A thread is ended by the one who asked and never runs dry by itself: Node lets a thread that has nothing left to do
 * wait for the work of every other thread (`DrainTasks`), and two that compile one WebAssembly module at a time then
 * wait for each other for ever.
 */
import { Worker } from 'node:worker_threads';

export interface RunningTask<A> {
  /** Rejects with what the task threw, or when the thread ended without an answer. */
  readonly done: Promise<A>;
  /** Ends the thread, whatever it is at. */
  readonly end: () => void;
}

/**
 * The thread's file beside the one that asks: `import.meta.url` and the name without its ending. Built, it lies beside
 * the worker that the asking file has become a part of.
 */
export const besideThis = (asking: string, name: string): URL =>
  new URL(`./${name}.${asking.endsWith('.ts') ? 'ts' : 'js'}`, asking);

/** `task` is copied into the thread, which answers it with `answerTask`. */
export const runTask = <A>(file: URL, task: unknown): RunningTask<A> => {
  const thread = new Worker(file);
  const end = (): void => void thread.terminate();
  const done = new Promise<A>((resolve, reject) => {
    thread.once('message', (answer: A) => {
      resolve(answer);
      end();
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
  });
  thread.postMessage(task);
  return { done, end };
};
