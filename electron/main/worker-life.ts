/** One worker from its start to its end: questions to it, its questions to the shell. */
import type { DeskEventName, DeskEvents } from '#shared/contract/bridge.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { DisplayView } from '#shared/contract/outputs.ts';
import type { DocumentRenderer, Printers } from '#electron/desk/papers/paper-ports.ts';
import type { Keyring } from '#electron/store/keys/key-slots.ts';
import { err, type Result } from '#shared/result.ts';
import type { FromWorker, ShellCalls, ToWorker } from './worker-messages.ts';

/** What of a worker's thread is used here. */
export interface WorkerThread {
  readonly postMessage: (message: ToWorker) => void;
  readonly on: {
    (event: 'message', listener: (message: FromWorker) => void): unknown;
    (event: 'error', listener: (fault: Error) => void): unknown;
    (event: 'exit', listener: (code: number) => void): unknown;
  };
  readonly terminate: () => Promise<number>;
}

export interface ShellSide {
  readonly renderer: DocumentRenderer;
  readonly printers: Printers;
  readonly chooseFolder: () => Promise<string | null>;
  readonly displays: () => Promise<readonly DisplayView[]>;
  readonly keyring: Keyring;
  readonly onEvent: <E extends DeskEventName>(name: E, value: DeskEvents[E]) => void;
  readonly onLog: (message: string, detail: string) => void;
}

export interface WorkerLife {
  /** Always answered: with `desk_fault` when the worker ends first. */
  readonly invoke: (name: string, input: unknown) => Promise<Result<unknown, Refusal>>;
  /** Lets the worker finish its transaction and close the database. */
  readonly stop: () => Promise<void>;
}

const STOP_WITHIN_MS = 5_000;

const textOf = (fault: unknown): string =>
  fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);

/** `onEnd` comes once, when the thread is gone and with it its hold on the data folder. */
export const liveWorker = (
  worker: WorkerThread,
  { renderer, printers, chooseFolder, displays, keyring, onEvent, onLog }: ShellSide,
  onEnd: (reason: string) => void,
): WorkerLife => {
  const waiting = new Map<number, (answer: Result<unknown, Refusal>) => void>();
  const stopped = Promise.withResolvers<void>();
  let last = 0;
  let over = false;
  let fault: string | null = null;

  const send = (message: ToWorker): void => worker.postMessage(message);

  const call = async (name: keyof ShellCalls, input: unknown): Promise<unknown> => {
    switch (name) {
      case 'render':
      case 'render_list':
        return renderer.render(input as ShellCalls['render']['input']);
      case 'render_call_off':
        return renderer.callOffLists?.();
      case 'printers':
        return printers.list();
      case 'displays':
        return displays();
      case 'choose_folder':
        return chooseFolder();
      case 'print': {
        const { pdf, ...options } = input as ShellCalls['print']['input'];
        return printers.print(pdf, options);
      }
      case 'withdraw':
        return printers.withdraw(input as ShellCalls['withdraw']['input']);
      case 'keyring_available':
        return keyring.available();
      case 'keyring_seal':
        return keyring.seal((input as ShellCalls['keyring_seal']['input']).secret);
      case 'keyring_open':
        return keyring.open((input as ShellCalls['keyring_open']['input']).sealed);
    }
  };

  const answerCall = async (id: number, name: keyof ShellCalls, input: unknown): Promise<void> => {
    try {
      send({ kind: 'reply', id, value: await call(name, input) });
    } catch (failure) {
      send({ kind: 'reply_failed', id, reason: textOf(failure) });
    }
  };

  worker.on('message', (message: FromWorker) => {
    switch (message.kind) {
      case 'answer':
        waiting.get(message.id)?.(message.value);
        waiting.delete(message.id);
        return;
      case 'call':
        void answerCall(message.id, message.name, message.input);
        return;
      case 'event':
        onEvent(message.name, message.value);
        return;
      case 'log':
        onLog(message.message, message.detail);
        return;
      case 'stopped':
        stopped.resolve();
    }
  });
  worker.on('error', (thrown: unknown) => {
    fault = textOf(thrown);
  });
  worker.on('exit', (code: number) => {
    over = true;
    for (const answer of waiting.values()) answer(err({ code: 'desk_fault' }));
    waiting.clear();
    stopped.resolve();
    onEnd(fault ?? `exit code ${code}`);
  });

  return {
    invoke: (name, input) => {
      if (over) return Promise.resolve(err({ code: 'desk_fault' }));
      last += 1;
      const answer = Promise.withResolvers<Result<unknown, Refusal>>();
      waiting.set(last, answer.resolve);
      send({ kind: 'invoke', id: last, name, input });
      return answer.promise;
    },
    stop: async () => {
      if (over) return;
      send({ kind: 'stop' });
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, STOP_WITHIN_MS);
      await Promise.race([stopped.promise, late.promise]);
      clearTimeout(timer);
      await worker.terminate();
    },
  };
};
