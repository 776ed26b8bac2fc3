/** Starts one of the two shells in Electron and talks with it by lines of JSON. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { transformWithOxc } from 'vite';
import { projectRoot } from '#build/setup/places.ts';
import type { Runtime } from '#build/setup/runtime.ts';
import { z } from '#shared/schema.ts';

const TIMEOUT_MS = 60_000;

const saidLine = z.object({ said: z.string(), at: z.number(), value: z.unknown() });
type Said = z.infer<typeof saidLine>;

export type ShellKind = 'desk' | 'empty';

export interface ShellOptions {
  readonly runtime: Runtime;
  readonly kind: ShellKind;
  /** For the shells and the empty window's own files. */
  readonly folder: string;
  /** The desk's data folder. */
  readonly data: string;
  /** What the desk shall take for now, local time; null: what the machine says. */
  readonly clock: string | null;
}

export interface RunningShell {
  readonly pid: number;
  /** From the start of the process to the first frame in which it could be used. */
  readonly usableAfterMs: number;
  /** What came of it, and when it was begun (milliseconds since 1970). */
  readonly order: (
    order: 'type' | 'press' | 'run' | 'reload' | 'bare' | 'watch' | 'watched' | 'weigh',
    text?: string,
  ) => Promise<{ readonly value: unknown; readonly at: number }>;
  readonly end: () => Promise<void>;
}

/** An application of one file: the shell's TypeScript without its types. */
const makeApplication = async (folder: string, kind: ShellKind): Promise<string> => {
  const application = join(folder, `${kind}-shell`);
  mkdirSync(application, { recursive: true });
  const source = join(import.meta.dirname, `${kind}-shell.ts`);
  const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
  writeFileSync(join(application, 'shell.mjs'), code);
  const manifest = { name: `bench-${kind}`, version: '0.0.0', main: 'shell.mjs' };
  writeFileSync(join(application, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>empty</title>\n');
  return application;
};

export const startShell = async (options: ShellOptions): Promise<RunningShell> => {
  const { runtime, kind, folder, data, clock } = options;
  const application = await makeApplication(folder, kind);
  const clockArgs = clock === null ? [] : ['--clock', clock];
  const args = [...runtime.switches, application, '--data', data, ...clockArgs];
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(runtime.electronPath, args, {
    env: {
      ...process.env,
      ...runtime.env,
      QMC_BENCH_FOLDER: folder,
      QMC_BENCH_MAIN: join(projectRoot, 'out', 'main', 'index.js'),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'close');
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));

  let waiting: ((said: Said) => void) | null = null;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return;
    waiting?.(saidLine.parse(JSON.parse(line)));
  });
  const next = async (after: string): Promise<Said> => {
    const answer = Promise.withResolvers<Said>();
    waiting = answer.resolve;
    const fail = (why: string) => () =>
      answer.reject(
        new Error(
          `the ${kind} window ${why} after ${after.slice(0, 200)}\n${complaints.slice(-2000)}`,
        ),
      );
    const timer = setTimeout(fail(`said nothing for ${TIMEOUT_MS} ms`), TIMEOUT_MS);
    void ended.then(fail('ended'));
    try {
      return await answer.promise;
    } finally {
      clearTimeout(timer);
    }
  };

  const end = async (): Promise<void> => {
    child.stdin.write(`${JSON.stringify({ order: 'quit', text: '' })}\n`);
    const timer = setTimeout(kill, 10_000);
    await ended;
    clearTimeout(timer);
    process.off('exit', kill);
  };

  try {
    const { at } = await next('its start');
    return {
      pid: child.pid ?? 0,
      usableAfterMs: at - startedAt,
      order: async (order, text = '') => {
        const answer = next(`${order} ${text}`);
        child.stdin.write(`${JSON.stringify({ order, text })}\n`);
        const said = await answer;
        if (said.said === 'fault') throw new Error(String(said.value));
        return { value: said.value, at: said.at };
      },
      end,
    };
  } catch (fault) {
    kill();
    throw fault;
  }
};
