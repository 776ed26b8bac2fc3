/** A thread for one task; what it knew of the key ends with it. */
import { answerTask } from '#electron/thread/answer-task.ts';
import { carryOutTask } from './signing-task.ts';

answerTask(carryOutTask);
