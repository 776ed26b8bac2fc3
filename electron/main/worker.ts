/** The worker: the one writer. The desk lives here; the shell answers for windows and printers only. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DeskEventName, DeskEvents } from '#shared/contract/bridge.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { openDesk } from '#electron/assembly/open-desk.ts';
import { after } from '#electron/assembly/timer.ts';
import { err, type Result } from '#shared/result.ts';
import { createShellCalls } from './shell-calls.ts';
import { enrolTryOut, TRY_OUT_PIN } from './try-out.ts';
import type { FromWorker, ToWorker, WorkerSetup } from './worker-messages.ts';

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

const { renderer, printers, chooseFolder, displays, keyring, replied } = createShellCalls({
  send,
  after,
  log,
});

const emit = <E extends DeskEventName>(name: E, value: DeskEvents[E]): void =>
  send({ kind: 'event', name, value });

const open = openDesk(setup.dataFolder, {
  now: () => Date.now() + setup.clockOffsetMs,
  renderer,
  printers,
  papersFolder: setup.papersFolder,
  chooseFolder,
  displays,
  keyring,
  emit,
  log,
  enrol: null,
  provinceUrl: setup.tryOut?.url ?? null,
  tryOutPin: setup.tryOut === null ? null : TRY_OUT_PIN,
});

/** Questions wait until a try-out desk has enrolled itself: the first thing seen is the sign-in. */
const ready =
  setup.tryOut === null ? Promise.resolve() : enrolTryOut(open.router, setup.tryOut, log);

const answer = async (name: string, input: unknown): Promise<Result<unknown, Refusal>> => {
  try {
    await ready;
    return await open.router.invoke(name, input);
  } catch (fault) {
    log(`${name} failed`, fault);
    return err({ code: 'desk_fault' });
  }
};

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'invoke':
      void answer(message.name, message.input).then((value) =>
        send({ kind: 'answer', id: message.id, value }),
      );
      return;
    case 'reply':
    case 'reply_failed':
      replied(message);
      return;
    case 'stop':
      void open
        .close()
        .catch((fault: unknown) => log('the desk did not close in order', fault))
        .then(() => send({ kind: 'stopped' }));
  }
});
