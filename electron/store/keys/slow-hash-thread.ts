/** A thread for one hash. */
import { parentPort, workerData } from 'node:worker_threads';
import { carryOutHash, type HashTask } from './argon2.ts';

// Both ends are this program: what is sent has this shape.
parentPort?.postMessage(await carryOutHash(workerData as HashTask));
