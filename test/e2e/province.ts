/** A try-out province beside the test, that can be switched off and on again like a network. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { mintCode } from '#build/try-out/code.ts';
import { freePort } from '#build/try-out/province.ts';
import { z } from '#shared/schema.ts';
import type { TestClock } from './test-clock.ts';

const readyLine = z.object({
  url: z.url(),
  operator: z.object({ name: z.string(), password: z.string() }),
  demo: z.object({ officer: z.string(), name: z.string(), personalCode: z.string() }),
});
type Ready = z.infer<typeof readyLine>;

/** Names the folder of a province that no desk has met yet. */
export const SEEDED_PROVINCE = 'QMC_SEEDED_PROVINCE';

export interface SwitchedProvince extends Ready {
  /** Starts it again on the same folder and port; its clock is the test's at this moment. */
  readonly on: () => Promise<void>;
  /** Resolves when nobody listens any more. */
  readonly off: () => Promise<void>;
  /** A one-time code for a new desk; only while it is on. */
  readonly mint: () => Promise<string>;
}

const start = async (
  folder: string,
  port: number,
  clock: TestClock,
): Promise<{ readonly child: ChildProcess; readonly ready: Ready }> => {
  const script = join(import.meta.dirname, 'province-process.ts');
  const child = spawn(
    process.execPath,
    [script, folder, String(port), String(Math.round(clock.offsetMs()))],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ready: readyLine.parse(JSON.parse(line)) };
  }
  throw new Error('the province ended without a word');
};

const end = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'close');
  child.stdin?.end();
  await ended;
};

/** Starts a province in `folder`, which is made when it is missing. It ends when this process ends. */
export const startSwitchedProvince = async (
  folder: string,
  clock: TestClock,
): Promise<SwitchedProvince> => {
  mkdirSync(folder, { recursive: true });
  const seeded = process.env[SEEDED_PROVINCE];
  if (seeded !== undefined && readdirSync(folder).length === 0)
    cpSync(seeded, folder, { recursive: true });
  const port = await freePort();
  const first = await start(folder, port, clock);
  let running: ChildProcess | null = first.child;
  const { ready } = first;
  return {
    ...ready,
    on: async () => {
      running ??= (await start(folder, port, clock)).child;
    },
    off: async () => {
      if (running !== null) await end(running);
      running = null;
    },
    mint: async () => (await mintCode({ ...ready, ready: true, stop: async () => undefined })).code,
  };
};
