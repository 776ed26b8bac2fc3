/**
 * P14: a row of 100 receipts from the word to the last one with a CUPS queue, against as many bare `lp` of such a
 * file; how long the desk keeps another question waiting while 10,000 papers are put into a row; and how many
 * bytes a receipt is.
 */
import { execFileSync } from 'node:child_process';
import { createStoredQueue, noQueueBecause, type StoredQueue } from '../e2e/cups-queue.ts';
import { birthForm, PIN } from '../desk/made-up-office.ts';
import type { Figure, Line } from './figure.ts';
import type { BenchWindows } from './window/bench-windows.ts';
import { ask, signIn } from './window/desk-at-work.ts';
import type { RunningShell } from './window/start-shell.ts';

const RECEIPTS = 100;
const LONG_ROW = 10_000;

const draftId = (n: number): string => `01990000-0000-7000-8013-${String(n).padStart(12, '0')}`;

/** Runs in the page, as everything that is asked of the desk from a window. */
const inPage = async (shell: RunningShell, body: string): Promise<number> =>
  Number((await shell.order('run', `(async () => { ${body} })()`)).value);

const MUST = `const must = async (name, input) => {
  const answer = await desk.invoke(name, input);
  if (!answer.ok) throw new Error(name + ': ' + JSON.stringify(answer.error));
  return answer.value;
};`;

const acceptAll = async (shell: RunningShell): Promise<void> => {
  for (let n = 1; n <= RECEIPTS; n += 1)
    await ask(shell, 'intake.accept', { draft: draftId(n), form: birthForm() });
};

/** Milliseconds until the row is empty. */
const printRow = (shell: RunningShell): Promise<number> => {
  const dossiers = Array.from({ length: RECEIPTS }, (_, index) => draftId(index + 1));
  return inPage(
    shell,
    `${MUST}
    const start = performance.now();
    await must('printing.row', { dossiers: ${JSON.stringify(dossiers)}, kinds: ['receipt'], copies: 1 });
    for (;;) {
      const row = await must('printing.rowState', {});
      if (row.halted !== null) throw new Error('halted: ' + row.halted);
      if (!row.running && row.waiting === 0) return performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }`,
  );
};

/** The longest that a question of another window waited meanwhile, in milliseconds. */
const longestWait = (shell: RunningShell): Promise<number> =>
  inPage(
    shell,
    `${MUST}
    const { dossiers } = await must('printing.all', { text: '', scope: 'all' });
    if (dossiers.length !== ${LONG_ROW}) throw new Error(dossiers.length + ' dossiers');
    let over = false;
    const row = must('printing.row', { dossiers, kinds: ['control_sheet'], copies: 1 })
      .finally(() => { over = true; });
    let longest = 0;
    while (!over) {
      const start = performance.now();
      await must('settings.read', {});
      longest = Math.max(longest, performance.now() - start);
    }
    const { papers, without } = await row;
    // Void dossiers have none.
    if (papers + without !== ${LONG_ROW} || papers < ${LONG_ROW * 0.9})
      throw new Error(papers + ' papers in the row');
    await must('printing.rowDrop', {});
    return longest;`,
  );

const bytesOn = async (shell: RunningShell, paper: string, n: number): Promise<number> =>
  inPage(
    shell,
    `${MUST}
    const { chosen } = await must('printers.list', {});
    await must('printers.choose', { printer: chosen, paper: ${JSON.stringify(paper)}, copies: 1 });
    const id = ${JSON.stringify(draftId(RECEIPTS + n))};
    await must('intake.accept', { draft: id, form: ${JSON.stringify(birthForm())} });
    const { documents } = await must('dossiers.open', { id });
    const { bytes } = await must('documents.pdf', { document: documents[0].document });
    return bytes.length;`,
  );

/** Milliseconds for as many files handed to the queue by hand. */
const bareRow = (queue: StoredQueue, pdf: Buffer): number => {
  const start = performance.now();
  for (let n = 0; n < RECEIPTS; n += 1)
    execFileSync('lp', ['-d', queue.name, '-o', 'media=A4', '-'], { input: pdf });
  return performance.now() - start;
};

const measure = async (shell: RunningShell, queue: StoredQueue): Promise<readonly Line[]> => {
  await ask(shell, 'printers.choose', { printer: queue.name, paper: 'A4', copies: 1 });
  await acceptAll(shell);
  const [first] = await queue.waitFor(RECEIPTS);
  if (first === undefined) throw new Error('no receipt came out');
  const rowMs = await printRow(shell);
  const bareMs = bareRow(queue, first.pdf);
  const waitMs = await longestWait(shell);
  const bytes: Line[] = [];
  for (const [index, paper] of ['A4', 'A5', '80mm'].entries())
    bytes.push({
      what: `bytes of a receipt, ${paper}`,
      unit: 'count',
      measured: await bytesOn(shell, paper, index + 1),
      baseline: null,
      reach: null,
    });
  return [
    {
      what: `${RECEIPTS} receipts with the printer`,
      unit: 'ms',
      measured: rowMs,
      baseline: bareMs,
      reach: { kind: 'ratio', atMost: 3 },
    },
    {
      what: `longest wait of another question, ${LONG_ROW} papers put into the row`,
      unit: 'ms',
      measured: waitMs,
      baseline: null,
      reach: { kind: 'value', atMost: 50 },
    },
    ...bytes,
  ];
};

export const measureRow = async (windows: BenchWindows): Promise<Figure> => {
  const figure = {
    id: 'P14',
    title: 'many papers in one go',
    how: `${RECEIPTS} receipts of the real window's desk over 100,000 dossiers, printed again in one row: each read from the archive, asked for at lpstat, handed to lp, entered; against bare lp of one of these files as many times.`,
  } as const;
  const reason = noQueueBecause();
  if (reason !== null) {
    const line = {
      what: 'a row',
      unit: 'ms',
      measured: null,
      baseline: null,
      reach: null,
    } as const;
    return { ...figure, lines: [{ ...line, why: reason }] };
  }
  const queue = await createStoredQueue('qmc-bench-row');
  const shell = await windows.start('desk');
  try {
    await signIn(shell, PIN);
    return { ...figure, lines: await measure(shell, queue) };
  } finally {
    await shell.end();
    await queue.remove();
  }
};
