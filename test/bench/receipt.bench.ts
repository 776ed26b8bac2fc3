/**
 * P3: from the key (F9) in the real window to the receipt drawn, archived, named in the journal and taken by a CUPS
 * queue, against Chromium's `printToPDF` of the very page that the desk has just drawn.
 */
import { createStoredQueue, noQueueBecause, type StoredQueue } from '../e2e/cups-queue.ts';
import { birthForm, PIN } from '../desk/made-up-office.ts';
import type { Figure } from './figure.ts';
import { median, p95 } from './times.ts';
import type { BenchWindows } from './window/bench-windows.ts';
import { ask, reload, signIn, waitUntil } from './window/desk-at-work.ts';
import type { RunningShell } from './window/start-shell.ts';

interface Receipts {
  /** The first, its page still to be opened. */
  readonly firstMs: number;
  readonly ms: readonly number[];
  readonly bareMs: readonly number[];
}

const TITLE = 'from F9 to the receipt archived and with the printer';
const REACH = { kind: 'ratio_and', times: 1.5, plus: 100 } as const;

/**
 * Runs in the page: when the desk said that something became of a paper, at the first time that its answer then
 * names this dossier's paper as taken by the queue. The word and the answer come in the order of what happened.
 */
const whenHandedOver = (dossier: string): string => `new Promise((seen, failed) => {
  const late = setTimeout(() => failed(new Error('no receipt within 30 s')), 30000);
  let saidAt = 0;
  const stop = desk.on('changed', ({ rooms }) => {
    if (!rooms.includes('print')) return;
    saidAt = performance.timeOrigin + performance.now();
    desk.invoke('documents.jobs', {}).then((jobs) => {
      const job = jobs.ok && jobs.value.find((one) => one.dossier === ${JSON.stringify(dossier)});
      if (!job || job.state === 'queued') return;
      clearTimeout(late);
      stop();
      if (job.state === 'handed_over') seen(saidAt);
      else failed(new Error('the queue did not take the receipt: ' + job.state));
    });
  });
})`;

const draftId = (n: number): string => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A finished form lies in the draft and is on the screen: the next key is F9. */
const prepare = async (shell: RunningShell, n: number): Promise<void> => {
  await ask(shell, 'draft.save', { id: draftId(n), form: birthForm() });
  await reload(shell);
  await shell.order('press', 'F2');
  await waitUntil(shell, `document.querySelector('[data-field="submitter.name"]')?.value`);
  // What the form asks the desk for while it opens is not what is measured.
  await new Promise((resolve) => setTimeout(resolve, 700));
};

const acceptOne = async (shell: RunningShell, n: number): Promise<number> => {
  await prepare(shell, n);
  const seen = `window.benchReceipt = ${whenHandedOver(draftId(n))}; void 0`;
  await shell.order('run', seen);
  const { at } = await shell.order('press', 'F9');
  const { value } = await shell.order('run', 'window.benchReceipt');
  return Number(value) - at;
};

const measure = async (shell: RunningShell, queue: string, runs: number): Promise<Receipts> => {
  await ask(shell, 'printers.choose', { printer: queue, paper: 'A4', copies: 1 });
  const firstMs = await acceptOne(shell, 0);
  const ms: number[] = [];
  const bareMs: number[] = [];
  for (let n = 1; n <= runs; n += 1) {
    ms.push(await acceptOne(shell, n));
    bareMs.push(Number((await shell.order('bare')).value));
  }
  return { firstMs, ms, bareMs };
};

const withDesk = async (
  windows: BenchWindows,
  queue: StoredQueue,
  runs: number,
): Promise<Receipts> => {
  const shell = await windows.start('desk');
  try {
    await signIn(shell, PIN);
    return await measure(shell, queue.name, runs);
  } finally {
    await shell.end();
  }
};

export const measureReceipt = async (windows: BenchWindows, runs = 12): Promise<Figure> => {
  const reason = noQueueBecause();
  const how = `${runs} acceptances by key in the real window over 100,000 dossiers, each followed by bare printToPDF of the page just drawn (same size, same process); the end is the desk's own word that CUPS has taken the job.`;
  if (reason !== null) {
    const line = { what: 'median', unit: 'ms', measured: null, baseline: null } as const;
    return { id: 'P3', title: TITLE, how, lines: [{ ...line, reach: REACH, why: reason }] };
  }
  const queue = await createStoredQueue('qmc-bench');
  try {
    const { firstMs, ms, bareMs } = await withDesk(windows, queue, runs);
    await queue.waitFor(runs + 1);
    return {
      id: 'P3',
      title: TITLE,
      how,
      lines: [
        {
          what: 'median',
          unit: 'ms',
          measured: median(ms),
          baseline: median(bareMs),
          reach: REACH,
        },
        { what: 'p95', unit: 'ms', measured: p95(ms), baseline: p95(bareMs), reach: null },
        {
          what: 'the first of the day',
          unit: 'ms',
          measured: firstMs,
          baseline: null,
          reach: null,
        },
      ],
    };
  } finally {
    await queue.remove();
  }
};
