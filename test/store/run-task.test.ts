import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { besideThis, runTask, type RunningTask } from '#electron/thread/run-task.ts';

const CHILD = fileURLToPath(new URL('./children/ask-a-thread.ts', import.meta.url));
/** A process that has asked once ends within this, where its thread has ended. */
const ENDS_WITHIN_MS = 15_000;

const run = (task: string): RunningTask<string> =>
  runTask(besideThis(import.meta.url, 'thread-of-tests'), task);

describe('một việc trong luồng riêng', () => {
  it('trả lời rồi thì luồng được kết thúc: tiến trình đã hỏi cũng tự kết thúc', async () => {
    const ended = promisify(execFile)(process.execPath, [CHILD], { timeout: ENDS_WITHIN_MS });
    expect((await ended).stdout).toBe('done');
  });

  it('việc hỏng thì người hỏi biết vì sao', async () => {
    await expect(run('throw').done).rejects.toThrow('no such task');
  });

  it('luồng đang chờ, không còn gì giữ nó, vẫn không tự kết thúc: chỉ người hỏi kết thúc được', async () => {
    const { done, end } = run('wait for ever');
    const settled = done.then(
      () => 'answered',
      () => 'ended',
    );
    // As long as two others take from their start to their end.
    const others = async (): Promise<string> => {
      for (let nth = 0; nth < 2; nth += 1) await run('answer').done;
      return 'still there';
    };
    expect(await Promise.race([settled, others()])).toBe('still there');
    end();
    expect(await settled).toBe('ended');
  });
});
