/** The port of signatures over certificate files and this machine's crypto. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PaperSigner } from '#electron/desk/signing-ports.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { MOST_P12_BYTES } from './read-p12.ts';
import type { AnswerTo, SigningTask } from './signing-task.ts';

const ENDINGS: ReadonlySet<string> = new Set(['.p12', '.pfx']);

/** As source beside this file; built beside the worker that this file has become a part of. */
const threadFile = (): URL => {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./signing-thread.${ending}`, import.meta.url);
};

const inThread = <T extends SigningTask>(task: T): Promise<AnswerTo<T>> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(threadFile(), { workerData: task });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the signing thread ended with ${code}`)));
  });

/** Whatever the system says of the place, for an officer it is not there now. */
const atPlace = async <T>(work: () => Promise<T>): Promise<Result<T, Refusal>> => {
  try {
    return ok(await work());
  } catch {
    return err({ code: 'p12_gone' });
  }
};

export const paperSigner: PaperSigner = {
  look: (file, at) => inThread({ kind: 'look', file, at }),

  sign: (order) => inThread({ kind: 'sign', order }),

  filesIn: (folder) =>
    atPlace(async () => {
      const names = await readdir(folder);
      return names.filter((name) => ENDINGS.has(extname(name).toLowerCase())).toSorted();
    }),

  read: async (folder, name) => {
    const path = join(folder, basename(name));
    const size = await atPlace(async () => (await stat(path)).size);
    if (!size.ok) return size;
    if (size.value > MOST_P12_BYTES) return err({ code: 'p12_not_ours' });
    return atPlace(async () => new Uint8Array(await readFile(path)));
  },
};
