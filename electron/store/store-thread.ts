/** A thread for one task. */
import { answerTask } from '#electron/thread/answer-task.ts';
import { carryOutTask } from './store-task.ts';

answerTask(carryOutTask);
