/** Asks a thread once, and does nothing that would end it or this process: it ends by itself where nothing is left. */
import { runTask } from '#electron/thread/run-task.ts';

const thread = new URL('../thread-of-tests.ts', import.meta.url);
process.stdout.write(await runTask<string>(thread, 'answer').done);
