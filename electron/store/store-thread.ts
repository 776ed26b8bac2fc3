/** A thread for one task. */
import { parentPort, workerData } from 'node:worker_threads';
import { carryOutTask, type StoreTask } from './store-task.ts';

// Both ends are this program: what is sent has this shape.
parentPort?.postMessage(carryOutTask(workerData as StoreTask));
