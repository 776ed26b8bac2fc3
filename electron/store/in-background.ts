/** Starts a task of the store in a thread; what it leaves unfinished when it is ended is cleared away by the next. */
import { besideThis, runTask, type RunningTask } from '#electron/thread/run-task.ts';
import type { AnswerTo, StoreTask } from './store-task.ts';

export const inBackground = <T extends StoreTask>(task: T): RunningTask<AnswerTo<T>> =>
  runTask(besideThis(import.meta.url, 'store-thread'), task);
