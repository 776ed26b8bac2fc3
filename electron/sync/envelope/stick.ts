/** A stick: where there is one, what is wrong with it, and files on it that are whole or absent. */
import {
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  type FileHandle,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Refusal } from '#shared/contract/contract.ts';
import type { StickPlace } from '#shared/contract/outputs/envelope.ts';
import { err, type Result } from '#shared/result.ts';

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';

const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG)$/, 'stick_full'],
  [/^(EROFS|EACCES|EPERM)$/, 'stick_read_only'],
  // Pulled out while it was written, or never put in.
  [/^(ENOENT|ENOTDIR|ENODEV|ENXIO|EIO|EBADF|ESTALE)$/, 'stick_gone'],
];

/** Null for a fault that is none of the stick's. */
const stickRefusalOf = (fault: unknown): Refusal | null => {
  const found = REFUSALS.find(([pattern]) => pattern.test(codeOf(fault)));
  return found === undefined ? null : { code: found[1] };
};

/** What the stick refuses is an outcome; a defect stays one. */
export const onStick = async <T>(
  work: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> => {
  try {
    return await work();
  } catch (fault) {
    const refusal = stickRefusalOf(fault);
    if (refusal === null) throw fault;
    return err(refusal);
  }
};

/** Bytes, or null where the system does not say. */
export const freeOn = async (folder: string): Promise<number | null> => {
  const { bavail, bsize } = await statfs(folder);
  // Some network and FUSE places report nothing at all.
  return bsize === 0 ? null : bavail * bsize;
};

export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** The name under which it lies until it is whole. */
export const asideOf = (path: string): string => join(dirname(path), `~${basename(path)}.tmp`);

/** What a stick pulled out too early, or a power cut, left of files whose names begin so. */
export const sweepAsides = async (folder: string, prefix: string): Promise<void> => {
  const names = (await readdir(folder)).filter(
    (name) => name.startsWith(`~${prefix}`) && name.endsWith('.tmp'),
  );
  for (const name of names) await rm(join(folder, name), { force: true });
};

/** Written under another name, synced, proven, then renamed: a stick pulled out too early holds no half envelope. */
export const writeWhole = async (
  path: string,
  write: (file: FileHandle) => Promise<void>,
  prove: (aside: string) => Promise<boolean>,
): Promise<boolean> => {
  const aside = asideOf(path);
  try {
    const file = await open(aside, 'w');
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await prove(aside))) {
      await rm(aside, { force: true });
      return false;
    }
    await rename(aside, path);
    await syncFolder(dirname(path));
    return true;
  } catch (fault) {
    // A stick that is gone cannot be tidied either; what was wrong first is what counts.
    await rm(aside, { force: true }).catch(() => undefined);
    throw fault;
  }
};

const LINUX_MOUNTS = '/proc/self/mounts';
/** Where desktops put what is plugged in. */
const STICK_ROOTS = ['/media/', '/run/media/', '/mnt/'];

const octal = (text: string): string =>
  text.replace(/\\(\d{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));

const onLinux = async (): Promise<readonly string[]> => {
  const mounts = (await readFile(LINUX_MOUNTS, 'utf8')).split('\n').map((line) => line.split(' '));
  return mounts.flatMap(([, point = '', , options = '']) => {
    const path = octal(point);
    const isStick = STICK_ROOTS.some((root) => path.startsWith(root));
    return isStick && options.split(',').includes('rw') ? [path] : [];
  });
};

/** Windows does not tell a stick from a disk without asking further: every drive but the system's. */
const onWindows = async (): Promise<readonly string[]> => {
  const system = (process.env['SystemDrive'] ?? 'C:').toUpperCase();
  const letters = 'DEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `${letter}:\\`);
  const found = await Promise.allSettled(letters.map((drive) => stat(drive)));
  return letters.filter(
    (drive, i) => found[i]?.status === 'fulfilled' && !drive.startsWith(system),
  );
};

const mountedPlaces = (): Promise<readonly string[]> => {
  if (process.platform === 'linux') return onLinux();
  return process.platform === 'win32' ? onWindows() : Promise.resolve([]);
};

export const stickPlaces = async (): Promise<readonly StickPlace[]> => {
  const places = await Promise.all(
    (await mountedPlaces()).map(async (path): Promise<StickPlace | null> => {
      try {
        return { path, name: basename(path) || path, freeBytes: await freeOn(path) };
      } catch {
        // Pulled out between the list and the question.
        return null;
      }
    }),
  );
  return places.filter((place) => place !== null);
};

/** Files of a folder whose names begin so; the file itself when `path` is one. */
export const filesAt = async (path: string, prefix: string): Promise<readonly string[]> => {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.startsWith(prefix));
  return names.map((name) => join(path, name));
};
