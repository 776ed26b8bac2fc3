/**
 * P12: two hundred dossiers in one window, all by key, nothing loaded anew: what the window holds on to at the end
 * against what it held early in the day, and how long the next citizen waits after F9.
 */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '#shared/schema.ts';
import { vi } from '#shared/text/vi.ts';
import { PIN } from '../desk/made-up-office.ts';
import { startEnrolledDesk } from './enrolled-desk.ts';
import type { Figure } from './figure.ts';
import { median, p95 } from './times.ts';
import type { BenchWindows } from './window/bench-windows.ts';
import { endingIn, signIn, waitUntil } from './window/desk-at-work.ts';
import { memoryOf } from './window/proportional-memory.ts';
import type { RunningShell } from './window/start-shell.ts';

/** Caches that grow once, pages that open once: the day is weighed against the time after them. */
const EARLY = 20;

const weighed = z.object({
  heap: z.object({ usedSize: z.number() }),
  counters: z.object({ nodes: z.number() }),
});

interface Weight {
  /** Of the page, its garbage collected. */
  readonly heapMb: number;
  readonly nodes: number;
  /** All processes of the desk together. */
  readonly pssMb: number;
}

const inHand = (field: string): string =>
  `document.activeElement?.getAttribute('data-field') === ${JSON.stringify(field)}`;

const says = (words: string): string =>
  `document.body.textContent.includes(${JSON.stringify(words)})`;

const MOST_FIELDS = 40;

/** Enter goes from field to field; the page has the hand where the last key brought it before the next is pressed. */
const enterTo = async (shell: RunningShell, field: string): Promise<void> => {
  for (let pressed = 0; pressed < MOST_FIELDS; pressed += 1) {
    if ((await shell.order('run', inHand(field))).value === true) return;
    await shell.order('press', 'Enter');
    await shell.order('run', 'new Promise((drawn) => requestAnimationFrame(() => drawn(null)))');
  }
  throw new Error(`Enter does not lead to ${field}`);
};

const SYLLABLES = ['An', 'Bích', 'Cúc', 'Dung', 'Giang', 'Hà', 'Khanh', 'Lan', 'Mai', 'Ngân'];

/** Nobody was here before. */
const nameOf = (n: number): string => {
  const digits = Array.from(String(n).padStart(3, '0'), Number);
  return ['Người', 'Mẫu', ...digits.map((digit) => SYLLABLES[digit])].join(' ');
};

/** From the empty form to the next one; gives the milliseconds from F9 to the empty form in hand. */
const acceptOne = async (shell: RunningShell, n: number): Promise<number> => {
  await waitUntil(shell, inHand('procedureCode'));
  await shell.order('type', 'khai sinh');
  const offered = `document.querySelector('[role=option][aria-selected=true]')?.textContent`;
  await waitUntil(shell, `${offered}?.includes('1.001193')`);
  await shell.order('press', 'Enter');
  await waitUntil(shell, inHand('submitter.name'));
  await shell.order('type', nameOf(n));
  await enterTo(shell, 'submitter.phone');
  await shell.order('type', '0900 000 000');
  await enterTo(shell, 'submitter.address');
  await shell.order('type', 'Ấp Thử, xã Thử Nghiệm');
  await enterTo(shell, 'papers.0');
  await shell.order('press', '*');
  // The foot says that nothing is missing: the paper beside the form is this one.
  await waitUntil(shell, says(vi.intake.missing.none));
  const { at } = await shell.order('press', 'F9');
  const empty = `${inHand('procedureCode')} && document.activeElement.value === ''`;
  return (await waitUntil(shell, empty)) - at;
};

/** Until what the last form began has ended. */
const REST_MS = 2_000;

const weigh = async (shell: RunningShell): Promise<Weight> => {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const { heap, counters } = weighed.parse((await shell.order('weigh')).value);
  return {
    heapMb: heap.usedSize / 1e6,
    nodes: counters.nodes,
    pssMb: memoryOf(shell.pid).mb,
  };
};

interface Day {
  readonly ms: readonly number[];
  readonly early: Weight;
  readonly late: Weight;
}

const work = async (shell: RunningShell, dossiers: number): Promise<Day> => {
  await signIn(shell, PIN);
  await shell.order('press', 'F2');
  const ms: number[] = [];
  for (let n = 1; n <= EARLY; n += 1) ms.push(await acceptOne(shell, n));
  const early = await weigh(shell);
  for (let n = EARLY + 1; n <= dossiers; n += 1) ms.push(await acceptOne(shell, n));
  return { ms, early, late: await weigh(shell) };
};

/** A data folder of a desk that has taken nothing in yet. */
export const newDesk = async (folder: string): Promise<string> => {
  const data = join(mkdtempSync(join(folder, 'desk-')), 'data');
  const desk = await startEnrolledDesk(data, Date.now);
  await desk.close();
  return data;
};

const FLAT = { kind: 'ratio', atMost: 1.1 } as const;

export const measureDay = async (
  windows: BenchWindows,
  folder: string,
  dossiers = 200,
): Promise<Figure> => {
  const shell = await windows.start('desk', { data: await newDesk(folder) });
  const { ms, early, late } = await endingIn(shell, () => work(shell, dossiers));
  return {
    id: 'P12',
    title: `a day of ${dossiers} dossiers in one window`,
    how: `All by key on a new desk, the window never loaded anew, each receipt drawn and archived meanwhile; at the end against after ${EARLY} dossiers: the page's heap and its elements after its garbage is collected, and the proportional memory of all processes. The next citizen: from F9 to the empty form with the hand in its first field.`,
    lines: [
      {
        what: 'heap of the page',
        unit: 'MB',
        measured: late.heapMb,
        baseline: early.heapMb,
        reach: FLAT,
      },
      {
        what: 'elements of the page',
        unit: 'count',
        measured: late.nodes,
        baseline: early.nodes,
        reach: FLAT,
      },
      {
        what: 'all processes (PSS)',
        unit: 'MB',
        measured: late.pssMb,
        baseline: early.pssMb,
        reach: FLAT,
      },
      {
        what: 'F9 to the next citizen, median',
        unit: 'ms',
        measured: median(ms),
        baseline: null,
        reach: null,
      },
      { what: 'p95', unit: 'ms', measured: p95(ms), baseline: null, reach: null },
    ],
  };
};
