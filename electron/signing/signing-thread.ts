/** A thread for one task; it ends with its answer, and what it knew of the key ends with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { carryOutTask, type SigningTask } from './signing-task.ts';

// Both ends are this program: what is sent has this shape.
void carryOutTask(workerData as SigningTask).then((answer) => parentPort?.postMessage(answer));
