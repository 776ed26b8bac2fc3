/** The worker: the one writer. The desk lives here; the shell answers for windows and printers only. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DeskEventName, DeskEvents } from '#shared/contract/contract.ts';
import type { DocumentRenderer, PrinterInfo, Printers } from '#electron/desk/ports.ts';
import { openDesk } from '#electron/assembly/open-desk.ts';
import { enrolTryOut, TRY_OUT_PIN } from './try-out.ts';
import type {
  FromWorker,
  ShellCallName,
  ShellCalls,
  ToWorker,
  WorkerSetup,
} from './worker-messages.ts';

if (parentPort === null) throw new Error('this file runs as a worker');
const port = parentPort;
const setup = workerData as WorkerSetup;

const send = (message: FromWorker): void => port.postMessage(message);

const log = (message: string, detail?: unknown): void =>
  send({
    kind: 'log',
    message,
    detail:
      detail === undefined
        ? ''
        : detail instanceof Error
          ? String(detail.stack)
          : JSON.stringify(detail),
  });

const waiting = new Map<number, (value: unknown) => void>();
let lastCall = 0;

/** Asks the shell for something that only it can do. */
const call = <N extends ShellCallName>(
  name: N,
  input: ShellCalls[N]['input'],
): Promise<unknown> => {
  lastCall += 1;
  const reply = Promise.withResolvers<unknown>();
  waiting.set(lastCall, reply.resolve);
  send({ kind: 'call', id: lastCall, name, input });
  return reply.promise;
};

// The shell answers with exactly these shapes: both ends are compiled from worker-messages.ts.
const renderer: DocumentRenderer = {
  render: (request) => call('render', request) as ReturnType<DocumentRenderer['render']>,
};
const printers: Printers = {
  list: () => call('printers', null) as Promise<readonly PrinterInfo[]>,
  print: (pdf, options) => call('print', { pdf, ...options }) as ReturnType<Printers['print']>,
};

const emit = <E extends DeskEventName>(name: E, value: DeskEvents[E]): void =>
  send({ kind: 'event', name, value });

const open = openDesk(setup.dataFolder, {
  now: () => Date.now() + setup.clockOffsetMs,
  renderer,
  printers,
  emit,
  log,
  enrol: null,
  provinceUrl: setup.tryOut?.url ?? null,
  tryOutPin: setup.tryOut === null ? null : TRY_OUT_PIN,
});

/** Questions wait until a try-out desk has enrolled itself: the first thing seen is the sign-in. */
const ready =
  setup.tryOut === null ? Promise.resolve() : enrolTryOut(open.router, setup.tryOut, log);

const answer = async (id: number, name: string, input: unknown): Promise<void> => {
  await ready;
  send({ kind: 'answer', id, value: await open.router.invoke(name, input) });
};

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'invoke':
      void answer(message.id, message.name, message.input);
      return;
    case 'reply':
      waiting.get(message.id)?.(message.value);
      waiting.delete(message.id);
      return;
    case 'stop':
      open.close();
      send({ kind: 'stopped' });
  }
});
