/** The port of signatures over certificate files and this machine's crypto. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { PaperSigner } from '#electron/desk/signatures/signing-ports.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { MOST_P12_BYTES } from './p12-size.ts';
import { threadedReckoning } from './in-thread.ts';
import type { Reckoning } from './signing-task.ts';

const ENDINGS: ReadonlySet<string> = new Set(['.p12', '.pfx']);

/** Whatever the system says of the place, for an officer it is not there now. */
const atPlace = async <T>(work: () => Promise<T>): Promise<Result<T, Refusal>> => {
  try {
    return ok(await work());
  } catch {
    return err({ code: 'p12_gone' });
  }
};

/** `reckoning`: who opens certificate files and signs. */
export const createPaperSigner = (reckoning: Reckoning): PaperSigner => ({
  ...reckoning,

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
});

/** Usual files are open in a tenth of a second; an officer waits no longer for one that never will be. */
const LIMIT_MS = 20_000;

export const paperSigner: PaperSigner = createPaperSigner(threadedReckoning(LIMIT_MS));
