/** A province in earnest beside the test; see office-process.ts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from '#shared/schema.ts';
import type { TestClock } from './test-clock.ts';

const readyLine = z.object({
  url: z.url(),
  code: z.string(),
  officer: z.object({ officer: z.string(), name: z.string(), personalCode: z.string() }),
});

const codeLine = z.object({ code: z.string() });

export interface Office extends z.infer<typeof readyLine> {
  /** A code that lets another machine be the desk that came last. */
  readonly mintAnew: () => Promise<string>;
  readonly end: () => Promise<void>;
}

export const startOffice = async (folder: string, clock: TestClock): Promise<Office> => {
  mkdirSync(folder, { recursive: true });
  const script = join(import.meta.dirname, 'office-process.ts');
  const offset = String(Math.round(clock.offsetMs()));
  const child = spawn(process.execPath, [script, folder, offset], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the office ended without a word');
    return JSON.parse(value);
  };
  return {
    ...readyLine.parse(await nextLine()),
    mintAnew: async () => {
      child.stdin.write('\n');
      return codeLine.parse(await nextLine()).code;
    },
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
};
