import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { besideThis, runTask, type RunningTask } from '#electron/thread/run-task.ts';

const run = (task: string): RunningTask<string> =>
  runTask(besideThis(import.meta.url, 'thread-of-tests'), task);

describe('một việc trong luồng riêng', () => {
  it('trả lời rồi thì luồng được kết thúc', async () => {
    expect(await run('answer').done).toBe('done');
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
    expect(await Promise.race([settled, wait(1_000, 'still there')])).toBe('still there');
    end();
    expect(await settled).toBe('ended');
  });
});
