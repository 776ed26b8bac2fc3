/** A file for somebody else: written aside, read back, and only then under a name that was free. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
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

/** Final paths of the files that this program is writing: free by the look of the folder, and yet taken. */
const promised = new Set<string>();

const promisedIn = (folder: string): readonly string[] =>
  [...promised].filter((path) => dirname(path) === resolve(folder)).map((path) => basename(path));

const reserve = async (folder: string, wanted: string): Promise<string> => {
  // Also as it was before the look: a file may get its name while the folder is read.
  const before = promisedIn(folder);
  const there = await readdir(folder);
  const name = freeName(wanted, [...there, ...before, ...promisedIn(folder)]);
  promised.add(resolve(folder, name));
  return name;
};

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  const bytes: AsyncIterable<Uint8Array> = createReadStream(path);
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
};

const writeUnder = async (
  name: string,
  { folder, chunks, begun, stopped, proven }: FileOrder,
): Promise<Result<WrittenFile, Refusal>> => {
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

const writeFile = async (order: FileOrder): Promise<Result<WrittenFile, Refusal>> => {
  const { folder, own = false, name: wanted } = order;
  if (own) await mkdir(folder, { recursive: true });
  const name = await reserve(folder, wanted);
  try {
    return await writeUnder(name, order);
  } finally {
    promised.delete(resolve(folder, name));
  }
};

const proveFolder = async (folder: string): Promise<Result<null, Refusal>> => {
  await rmdir(await mkdtemp(join(folder, '~qmc-')));
  return ok(null);
};

/** The same faults as with an envelope, in words about a list. */
const CODES: Readonly<Record<string, string>> = {
  stick_full: 'export_full',
  stick_read_only: 'export_read_only',
  stick_gone: 'export_gone',
};

const inFolder = async <T>(
  work: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> => {
  const done = await onStick(work);
  if (done.ok) return done;
  const { code } = done.error;
  return err({ code: CODES[code] ?? code });
};

export const exportFolder: ExportFolder = {
  write: (order) => inFolder(() => writeFile(order)),

  prove: (folder) => inFolder(() => proveFolder(folder)),

  discard: async (folder, name) => {
    if (promised.has(resolve(folder, name))) return false;
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
