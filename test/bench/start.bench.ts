/** P4: from starting the program to a desk that takes the PIN, against a window with an empty page. */
import { PIN } from '../desk/made-up-office.ts';
import type { Figure } from './figure.ts';
import { median, p95 } from './times.ts';
import type { BenchWindows } from './window/bench-windows.ts';
import { signIn } from './window/desk-at-work.ts';

interface Starts {
  readonly desk: readonly number[];
  readonly empty: readonly number[];
  /** From Enter after the PIN to the morning page. */
  readonly signIns: readonly number[];
}

/** They take turns; the first of each fills the system's caches and is not counted. */
const measure = async (windows: BenchWindows, runs: number): Promise<Starts> => {
  const desk: number[] = [];
  const empty: number[] = [];
  const signIns: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const bare = await windows.start('empty');
    await bare.end();
    const whole = await windows.start('desk');
    const signedInAfter = await signIn(whole, PIN);
    await whole.end();
    if (run === 0) continue;
    empty.push(bare.usableAfterMs);
    desk.push(whole.usableAfterMs);
    signIns.push(signedInAfter);
  }
  return { desk, empty, signIns };
};

export const measureStart = async (windows: BenchWindows, runs = 7): Promise<Figure> => {
  const { desk, empty, signIns } = await measure(windows, runs);
  return {
    id: 'P4',
    title: 'cold start to a usable desk, 100,000 dossiers',
    how: `${runs} starts of each in turns, the one before them not counted; from starting the process to the first frame in which the PIN can be typed (the data open, its rows there), against the first frame of a window with an empty page in the same Electron. The disk is not cold: the system keeps what it has read.`,
    lines: [
      {
        what: 'to the PIN, median',
        unit: 'ms',
        measured: median(desk),
        baseline: median(empty),
        reach: { kind: 'ratio', atMost: 1.5 },
      },
      { what: 'p95', unit: 'ms', measured: p95(desk), baseline: p95(empty), reach: null },
      {
        what: 'then PIN to morning page',
        unit: 'ms',
        measured: median(signIns),
        baseline: null,
        reach: null,
      },
    ],
  };
};
