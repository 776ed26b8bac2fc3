/** A file for somebody else: written aside, read back, and only then under a name that was free. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ExportFolder, FileOrder, WrittenFile } from '#electron/desk/exports/export-ports.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asideOf, onStick, writeWhole } from './envelope/stick.ts';

/** Programs on Windows hold two names for one that differ in capitals only. */
const freeName = (wanted: string, there: readonly string[]): string => {
  const taken = new Set(there.map((name) => name.toLowerCase()));
  const ending = extname(wanted);
  const stem = wanted.slice(0, wanted.length - ending.length);
  for (let n = 2, free = wanted; ; n += 1) {
    if (!taken.has(free.toLowerCase())) return free;
    free = `${stem} (${n})${ending}`;
  }
};

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  const bytes: AsyncIterable<Uint8Array> = createReadStream(path);
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
};

const writeFile = async ({
  folder,
  name: wanted,
  chunks,
  begun,
  stopped,
  proven,
}: FileOrder): Promise<Result<WrittenFile, Refusal>> => {
  const name = freeName(wanted, await readdir(folder));
  begun(name);
  const hash = createHash('sha256');
  let bytes = 0;
  let sound = false;
  const written = await writeWhole(
    join(folder, name),
    async (file) => {
      for await (const chunk of chunks) {
        if (stopped()) return;
        hash.update(chunk);
        bytes += chunk.length;
        await file.writeFile(chunk);
      }
    },
    async (aside) => {
      if (stopped()) return false;
      const sha256 = hash.digest('hex');
      sound = (await hashOf(aside)) === sha256;
      if (!sound || stopped()) return false;
      proven({ sha256, bytes });
      return true;
    },
  );
  if (written) return ok({ name, bytes });
  return err({ code: stopped() ? 'export_stopped' : 'export_unproven' });
};

/** The same faults as with an envelope, in words about a list. */
const CODES: Readonly<Record<string, string>> = {
  stick_full: 'export_full',
  stick_read_only: 'export_read_only',
  stick_gone: 'export_gone',
};

export const exportFolder: ExportFolder = {
  write: async (order) => {
    const written = await onStick(() => writeFile(order));
    if (written.ok) return written;
    const { code } = written.error;
    return err({ code: CODES[code] ?? code });
  },

  discard: async (folder, name) => {
    try {
      await stat(folder);
      await rm(asideOf(join(folder, name)), { force: true });
      return true;
    } catch {
      // Not there, or not to be written now: asked again another day.
      return false;
    }
  },
};
