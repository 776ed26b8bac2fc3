/**
 * P11: a citizen who was here before, by keyboard alone: the keys beside what is truly typed, from the first one to the
 * receipt that has come out of the printer.
 */
import { vi } from '#shared/text/vi.ts';
import { birthForm, PIN } from '../desk/made-up-office.ts';
import { createStoredQueue, noQueueBecause, type StoredQueue } from '../e2e/cups-queue.ts';
import { newDesk } from './day.bench.ts';
import type { Figure, Line } from './figure.ts';
import type { BenchWindows } from './window/bench-windows.ts';
import { ask, endingIn, signIn, waitUntil } from './window/desk-at-work.ts';
import type { RunningShell } from './window/start-shell.ts';

const MOST_KEYS = 12;
const MOST_FIELDS = 8;
const BEFORE = '01990000-0000-7000-8000-000000000011';
const SEARCH = { letters: 'trich luc', procedure: '2.000635' } as const;

const inHand = (field: string): string =>
  `document.activeElement?.getAttribute('data-field') === ${JSON.stringify(field)}`;
const valueOf = (field: string): string =>
  `document.querySelector('[data-field="${field}"]')?.value`;

interface Hands {
  readonly keys: number;
  readonly typed: number;
  readonly ms: number;
}

const takeIn = async (shell: RunningShell, queue: StoredQueue): Promise<Hands> => {
  const { submitter } = birthForm();
  let keys = 0;
  let typed = 0;
  const press = async (key: string): Promise<number> => {
    keys += 1;
    return (await shell.order('press', key)).at;
  };
  const type = async (text: string): Promise<void> => {
    typed += text.length;
    await shell.order('type', text);
  };
  const begun = await press('F2');
  await waitUntil(shell, inHand('procedureCode'));
  await type(SEARCH.letters);
  const offered = `document.querySelector('[role=option][aria-selected=true]')?.textContent`;
  await waitUntil(shell, `${offered}?.includes('${SEARCH.procedure}')`);
  await press('Enter');
  await waitUntil(shell, inHand('submitter.name'));
  for (let field = 0; field < MOST_FIELDS; field += 1) {
    if ((await shell.order('run', inHand('submitter.idNumber'))).value === true) break;
    await press('Enter');
    await shell.order('run', 'new Promise((drawn) => requestAnimationFrame(() => drawn(null)))');
  }
  await type(submitter.idNumber);
  await waitUntil(
    shell,
    `document.body.textContent.includes(${JSON.stringify(vi.intake.known.copy)})`,
  );
  await press('Control+D');
  await waitUntil(shell, `${valueOf('submitter.name')} === ${JSON.stringify(submitter.name)}`);
  await press('Control+Down');
  await waitUntil(shell, inHand('papers.0'));
  await press('*');
  await press('F9');
  await queue.waitFor(1);
  return { keys, typed, ms: performance.timeOrigin + performance.now() - begun };
};

const linesOf = ({ keys, typed, ms }: Hands): readonly Line[] => {
  const told = { baseline: null, reach: null } as const;
  return [
    {
      what: 'keys beside what is typed',
      unit: 'count',
      measured: keys,
      baseline: null,
      reach: { kind: 'value', atMost: MOST_KEYS },
    },
    { what: 'letters and digits typed', unit: 'count', measured: typed, ...told },
    { what: 'first key to printed receipt', unit: 'ms', measured: ms, ...told },
  ];
};

export const measureKeys = async (windows: BenchWindows, folder: string): Promise<Figure> => {
  const why = noQueueBecause();
  const about = {
    id: 'P11',
    title: 'keys of a usual dossier, a known citizen',
    how: 'In the real window on a new desk, the citizen was here once: a few letters of the procedure and the number of the card are data, every other key is counted. It ends when a CUPS queue has kept the receipt; the time is that of hands that never think.',
  } as const;
  if (why !== null) {
    const line = { what: 'keys beside what is typed', unit: 'count', measured: null } as const;
    const reach = { kind: 'value', atMost: MOST_KEYS } as const;
    return { ...about, lines: [{ ...line, baseline: null, reach, why }] };
  }
  const queue = await createStoredQueue('qmc-bench-keys');
  try {
    const shell = await windows.start('desk', { data: await newDesk(folder) });
    const hands = await endingIn(shell, async () => {
      await signIn(shell, PIN);
      await ask(shell, 'intake.accept', { draft: BEFORE, form: birthForm() });
      await ask(shell, 'printers.choose', { printer: queue.name, paper: 'A5', copies: 1 });
      return takeIn(shell, queue);
    });
    return { ...about, lines: linesOf(hands) };
  } finally {
    await queue.remove();
  }
};
