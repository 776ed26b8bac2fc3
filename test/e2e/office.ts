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

export interface Office extends z.infer<typeof readyLine> {
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
  for await (const line of createInterface({ input: child.stdout })) {
    return {
      ...readyLine.parse(JSON.parse(line)),
      end: async () => {
        child.stdin.end();
        await ended;
      },
    };
  }
  throw new Error('the office ended without a word');
};
