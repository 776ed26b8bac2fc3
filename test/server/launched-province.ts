/** The province as a process of its own, started as an administrator would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { Ready } from '#server/province.ts';
import { InventedDesk } from './invented-desk.ts';

const root = new URL('../..', import.meta.url).pathname;
const running = new Set<ChildProcess>();

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
}

export interface Launched {
  readonly child: ChildProcess;
  /** Its first line. */
  readonly line: () => Promise<unknown>;
  readonly ended: Promise<Ended>;
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<Ended>;
}

export const launch = (
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  input?: string,
): Launched => {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'server/main.ts', ...args], {
    cwd: root,
    env: { ...inherited, QMC_PROVINCE_LOG: 'silent', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  let text = '';
  const line = new Promise<unknown>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\n')) resolve(JSON.parse(text.split('\n')[0] ?? ''));
    });
  });
  if (input !== undefined) child.stdin.end(input);
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  return {
    child,
    line: () => line,
    ended,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
};

/** For a province that shall have the same address through all its lives, as behind one name. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

/** What a failed test has left running. */
export const killLaunched = (): void => {
  for (const child of running) child.kill('SIGKILL');
};

export const readyOf = async (started: Launched): Promise<Ready> => {
  const line = await started.line();
  if (typeof line === 'object' && line !== null && 'ready' in line) return line as Ready;
  throw new Error(JSON.stringify(line));
};

/** The same desk after the province came back on another port. */
export const movedTo = (desk: InventedDesk, url: string): InventedDesk => {
  const moved = new InventedDesk(url, {
    privateKey: desk.privateKey,
    publicKey: desk.publicKeyObject,
  });
  moved.identity = desk.identity;
  moved.entries = desk.entries;
  return moved;
};
