/**
 * P10 in the lists: how long a frame of the real window takes while a list of a million rows is scrolled, steadily and by
 * jumps, and how long the shell's own process stands still meanwhile.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '#shared/schema.ts';
import { PIN } from '../desk/made-up-office.ts';
import type { OfficeFiles } from './big-office.ts';
import type { Figure, Line } from './figure.ts';
import { median, p95 } from './times.ts';
import type { BenchWindows } from './window/bench-windows.ts';
import { ask, endingIn, reload, signIn, waitUntil } from './window/desk-at-work.ts';
import type { RunningShell } from './window/start-shell.ts';

const SECONDS = 10;
const FRAMES_A_SECOND = 60;
/** Three rows a frame: a wheel that is turned fast. */
const STEP_PX = 108;
const JUMPS_A_SECOND = 4;

const GRID = `document.querySelector('[role=grid]')`;
const FIRST_ROW = `${GRID}?.querySelector('[role=row][aria-rowindex="2"]')`;

/** Runs in the page for some seconds: the milliseconds between its frames; `move` is given the frame's number. */
const framesWhile = (move: string): string => `new Promise((done) => {
  const gaps = [];
  const end = performance.now() + ${SECONDS * 1000};
  let last = null;
  let frame = 0;
  const look = (now) => {
    if (last !== null) gaps.push(now - last);
    last = now;
    if (now > end) { done(gaps); return; }
    frame += 1;
    (${move})(frame);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

const STILL = '() => undefined';
const STEADILY = `() => { ${GRID}.scrollTop += ${STEP_PX}; }`;
/** Everywhere in the list, the same places in every run. */
const BY_JUMPS = `(frame) => {
  if (frame % ${FRAMES_A_SECOND / JUMPS_A_SECOND} !== 0) return;
  const grid = ${GRID};
  grid.scrollTop = ((frame * 7919) % 997) / 997 * grid.scrollHeight;
}`;

const gaps = z.array(z.number());

const framesOf = async (shell: RunningShell, move: string): Promise<readonly number[]> =>
  gaps.parse((await shell.order('run', framesWhile(move))).value);

/** Every dossier that there ever was, counted to the end. */
const openWholeList = async (shell: RunningShell): Promise<void> => {
  await shell.order('press', 'F3');
  await waitUntil(shell, GRID);
  await shell.order('run', `document.querySelector('input[type=radio][value=all]').click()`);
  await waitUntil(shell, `${FIRST_ROW} && Number(${GRID}.getAttribute('aria-rowcount')) > 700000`);
};

/** A frame that took the time of two or more. */
const droppedIn = (frames: readonly number[]): number =>
  frames.reduce((sum, ms) => sum + Math.max(0, Math.round((ms * FRAMES_A_SECOND) / 1000) - 1), 0);

const linesOf = (
  how: string,
  frames: readonly number[],
  still: readonly number[],
): readonly Line[] => [
  {
    what: `${how}: longest frame`,
    unit: 'ms',
    measured: Math.max(...frames),
    baseline: Math.max(...still),
    reach: { kind: 'value', atMost: 50 },
  },
  {
    what: `${how}: frame, p95`,
    unit: 'ms',
    measured: p95(frames),
    baseline: median(still),
    reach: null,
  },
  {
    what: `${how}: frames dropped in ${SECONDS} s`,
    unit: 'count',
    measured: droppedIn(frames),
    baseline: droppedIn(still),
    reach: { kind: 'value', atMost: SECONDS },
  },
];

export const measureLists = async (
  windows: BenchWindows,
  million: OfficeFiles,
  folder: string,
): Promise<Figure> => {
  const data = join(folder, 'million');
  cpSync(million.data, data, { recursive: true });
  const shell = await windows.start('desk', { data });
  const { still, steadily, byJumps, pauses } = await endingIn(shell, async () => {
    await signIn(shell, PIN);
    // The invented office wrote its last entry long ago, and the desk asks which time is right.
    await ask(shell, 'clock.settle', { by: 'machine' });
    await reload(shell);
    await openWholeList(shell);
    const resting = await framesOf(shell, STILL);
    await shell.order('watch');
    const scrolled = await framesOf(shell, STEADILY);
    const jumped = await framesOf(shell, BY_JUMPS);
    return {
      still: resting,
      steadily: scrolled,
      byJumps: jumped,
      pauses: gaps.parse((await shell.order('watched')).value),
    };
  });
  return {
    id: 'P10L',
    title: 'a list of a million rows is scrolled',
    how: `The real window on a desk of 1,000,000 dossiers, all of them listed, ${SECONDS} s at ${STEP_PX} pixels a frame and ${SECONDS} s by ${JUMPS_A_SECOND} jumps a second through the whole list; the baseline is the same list standing still.`,
    lines: [
      ...linesOf('steadily', steadily, still),
      ...linesOf('by jumps', byJumps, still),
      {
        what: "longest block of the shell's process",
        unit: 'ms',
        measured: Math.max(...pauses),
        baseline: null,
        reach: { kind: 'value', atMost: 50 },
      },
    ],
  };
};
