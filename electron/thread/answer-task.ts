/** The inside of a thread that `runTask` starts: it answers, and stays until it is ended. */
import { parentPort } from 'node:worker_threads';

/** Both ends are this program: what is sent has the shape of `T`. */
export const answerTask = <T>(carryOut: (task: T) => unknown): void => {
  if (parentPort === null) throw new Error('this file runs as a thread');
  const port = parentPort;
  // Listening is what keeps the thread alive while it works.
  port.on('message', (task: T) => {
    void (async () => port.postMessage(await carryOut(task)))();
  });
};
