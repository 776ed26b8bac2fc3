/**
 * What the desk, in its worker, asks of the shell. Every question comes to an end: an answer, a failure that the
 * shell tells, or none in good time; the desk then goes on and says what it could not have.
 */
import type { DeskPorts } from '#electron/desk/context.ts';
import type { DocumentRenderer, PrinterInfo, Printers } from '#electron/desk/papers/paper-ports.ts';
import type { DisplayView } from '#shared/contract/outputs.ts';
import type { Keyring } from '#electron/store/keys/key-slots.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { isList } from './paper/lists-apart.ts';
import type { FromWorker, ShellCallName, ShellCalls, ToWorker } from './worker-messages.ts';

/** Longer than the shell takes itself to give up, so that its own answer comes first. */
const PATIENCE_MS: Readonly<Record<ShellCallName, number>> = {
  render: 75_000,
  render_list: 1_000_000,
  render_call_off: 15_000,
  printers: 30_000,
  print: 50_000,
  withdraw: 30_000,
  displays: 10_000,
  /** As long as people look for a folder. */
  choose_folder: 900_000,
  keyring_available: 15_000,
  keyring_seal: 15_000,
  keyring_open: 15_000,
};

export interface ShellCallPorts {
  readonly send: (message: FromWorker) => void;
  readonly after: DeskPorts['after'];
  readonly log: (message: string, detail?: unknown) => void;
}

type Reply = Extract<ToWorker, { readonly kind: 'reply' | 'reply_failed' }>;

export interface AskedShell {
  readonly renderer: DocumentRenderer;
  readonly printers: Printers;
  /** Null also when the shell does not answer. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly displays: () => Promise<readonly DisplayView[]>;
  /** Seals and opens, or throws. */
  readonly keyring: Keyring;
  /** A reply that nobody waits for any more is dropped. */
  readonly replied: (reply: Reply) => void;
}

const bytesOf = (answer: Result<unknown, string>): Uint8Array => {
  if (answer.ok && answer.value instanceof Uint8Array) return answer.value;
  throw new Error(answer.ok ? 'the keyring gave no bytes' : answer.error);
};

export const createShellCalls = ({ send, after, log }: ShellCallPorts): AskedShell => {
  const waiting = new Map<number, (answer: Result<unknown, string>) => void>();
  let last = 0;

  const call = async <N extends ShellCallName>(
    name: N,
    input: ShellCalls[N]['input'],
  ): Promise<Result<unknown, string>> => {
    last += 1;
    const id = last;
    const reply = Promise.withResolvers<Result<unknown, string>>();
    waiting.set(id, reply.resolve);
    const callOff = after(PATIENCE_MS[name], () =>
      reply.resolve(err(`no answer within ${PATIENCE_MS[name]} ms`)),
    );
    send({ kind: 'call', id, name, input });
    const answer = await reply.promise;
    callOff();
    waiting.delete(id);
    if (!answer.ok) log(`the shell did not answer ${name}`, answer.error);
    return answer;
  };

  // The shell answers with exactly these shapes: both ends are compiled from worker-messages.ts.
  return {
    renderer: {
      render: async (request) => {
        const drawn = await call(isList(request) ? 'render_list' : 'render', request);
        return drawn.ok
          ? (drawn.value as Awaited<ReturnType<DocumentRenderer['render']>>)
          : err({ code: 'render_failed', detail: drawn.error });
      },
      callOffLists: () => void call('render_call_off', null),
    },
    printers: {
      list: async () => {
        const found = await call('printers', null);
        return found.ok ? (found.value as readonly PrinterInfo[]) : [];
      },
      print: async (pdf, options) => {
        const printed = await call('print', { pdf, ...options });
        return printed.ok
          ? (printed.value as Awaited<ReturnType<Printers['print']>>)
          : err({ code: 'print_failed', detail: printed.error });
      },
      withdraw: async (systemJob) => {
        const withdrawn = await call('withdraw', systemJob);
        return withdrawn.ok && withdrawn.value === true;
      },
    },
    chooseFolder: async () => {
      const chosen = await call('choose_folder', null);
      return chosen.ok && typeof chosen.value === 'string' ? chosen.value : null;
    },
    displays: async () => {
      const seen = await call('displays', null);
      return seen.ok ? (seen.value as readonly DisplayView[]) : [];
    },
    keyring: {
      available: async () => {
        const available = await call('keyring_available', null);
        return available.ok && available.value === true;
      },
      seal: async (secret) => bytesOf(await call('keyring_seal', { secret })),
      open: async (sealed) => bytesOf(await call('keyring_open', { sealed })),
    },
    replied: (reply) =>
      waiting.get(reply.id)?.(reply.kind === 'reply' ? ok(reply.value) : err(reply.reason)),
  };
};
