/** The shell's side of the worker in which the desk lives. One answer for every question, also when it dies. */
import { Worker } from 'node:worker_threads';
import type { DeskEventName, DeskEvents, Refusal } from '#shared/contract/contract.ts';
import type { DocumentRenderer, Printers } from '#electron/desk/ports.ts';
import { err, type Result } from '#shared/result.ts';
import type { FromWorker, ShellCalls, ToWorker, WorkerSetup } from './worker-messages.ts';

export interface DeskWorker {
  readonly invoke: (name: string, input: unknown) => Promise<Result<unknown, Refusal>>;
  /** Lets the worker finish its transaction and close the database. */
  readonly stop: () => Promise<void>;
}

export interface DeskWorkerPorts {
  readonly setup: WorkerSetup;
  readonly renderer: DocumentRenderer;
  readonly printers: Printers;
  readonly onEvent: <E extends DeskEventName>(name: E, value: DeskEvents[E]) => void;
  readonly onLog: (message: string, detail: string) => void;
}

const STOP_WITHIN_MS = 5_000;

export const startDeskWorker = (ports: DeskWorkerPorts): DeskWorker => {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: ports.setup });
  const waiting = new Map<number, (answer: Result<unknown, Refusal>) => void>();
  let last = 0;
  let dead = false;
  const stopped = Promise.withResolvers<void>();

  const send = (message: ToWorker): void => worker.postMessage(message);

  const call = (name: keyof ShellCalls, input: unknown): Promise<unknown> => {
    switch (name) {
      case 'render':
        return ports.renderer.render(input as ShellCalls['render']['input']);
      case 'printers':
        return ports.printers.list();
      case 'print': {
        const { pdf, ...options } = input as ShellCalls['print']['input'];
        return ports.printers.print(pdf, options);
      }
    }
  };

  worker.on('message', (message: FromWorker) => {
    switch (message.kind) {
      case 'answer':
        waiting.get(message.id)?.(message.value);
        waiting.delete(message.id);
        return;
      case 'call':
        void call(message.name, message.input).then((value) =>
          send({ kind: 'reply', id: message.id, value }),
        );
        return;
      case 'event':
        ports.onEvent(message.name, message.value);
        return;
      case 'log':
        ports.onLog(message.message, message.detail);
        return;
      case 'stopped':
        stopped.resolve();
    }
  });

  const die = (reason: string): void => {
    if (dead) return;
    dead = true;
    ports.onLog('the desk worker ended', reason);
    for (const answer of waiting.values()) answer(err({ code: 'desk_fault' }));
    waiting.clear();
    stopped.resolve();
  };
  worker.on('error', (fault) =>
    die(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)),
  );
  worker.on('exit', (code) => die(`exit code ${code}`));

  return {
    invoke: (name, input) => {
      if (dead) return Promise.resolve(err({ code: 'desk_fault' }));
      last += 1;
      const answer = Promise.withResolvers<Result<unknown, Refusal>>();
      waiting.set(last, answer.resolve);
      send({ kind: 'invoke', id: last, name, input });
      return answer.promise;
    },
    stop: async () => {
      if (dead) return;
      send({ kind: 'stop' });
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, STOP_WITHIN_MS);
      await Promise.race([stopped.promise, late.promise]);
      clearTimeout(timer);
      await worker.terminate();
    },
  };
};
