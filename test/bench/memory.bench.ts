/** P9: memory of the desk that waits for its next citizen, against a window with an empty page. */
import { PIN } from '../desk/made-up-office.ts';
import type { Figure } from './figure.ts';
import { median } from './times.ts';
import type { BenchWindows } from './window/bench-windows.ts';
import { signIn } from './window/desk-at-work.ts';
import { memoryOf, type Memory } from './window/proportional-memory.ts';

/** Until start-up work has ended and its garbage is gone. */
const IDLE_MS = 10_000;

const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, IDLE_MS));

const emptyMemory = async (windows: BenchWindows): Promise<Memory> => {
  const shell = await windows.start('empty');
  await idle();
  const memory = memoryOf(shell.pid);
  await shell.end();
  return memory;
};

const deskMemory = async (windows: BenchWindows): Promise<Memory> => {
  const shell = await windows.start('desk');
  await signIn(shell, PIN);
  await idle();
  const memory = memoryOf(shell.pid);
  await shell.end();
  return memory;
};

export const measureMemory = async (windows: BenchWindows, runs = 3): Promise<Figure> => {
  const desk: Memory[] = [];
  const empty: Memory[] = [];
  for (let run = 0; run < runs; run += 1) {
    empty.push(await emptyMemory(windows));
    desk.push(await deskMemory(windows));
  }
  return {
    id: 'P9',
    title: 'memory of the idle desk, 100,000 dossiers',
    how: `PSS of all processes after ${IDLE_MS / 1000} s on the morning page, median of ${runs} in turns, against a window with an empty page in the same Electron (a copy that no other program shares).`,
    lines: [
      {
        what: 'signed in, morning page',
        unit: 'MB',
        measured: median(desk.map(({ mb }) => mb)),
        baseline: median(empty.map(({ mb }) => mb)),
        reach: { kind: 'ratio', atMost: 1.6 },
      },
      {
        what: 'processes',
        unit: 'count',
        measured: median(desk.map(({ processes }) => processes)),
        baseline: median(empty.map(({ processes }) => processes)),
        reach: null,
      },
    ],
  };
};
