/** A thread for the tests of threads. */
import { answerTask } from '#electron/thread/answer-task.ts';

answerTask((task: 'answer' | 'throw' | 'wait for ever') => {
  if (task === 'throw') throw new Error('no such task');
  return task === 'answer' ? 'done' : new Promise<never>(() => undefined);
});
