/** A thread for one hash. */
import { answerTask } from '#electron/thread/answer-task.ts';
import { carryOutHash } from './argon2.ts';

answerTask(carryOutHash);
