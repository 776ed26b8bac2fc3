/** What is on the disk, and stays there when the power goes. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const READ_BYTES = 1_048_576;

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';

export const isMissing = (fault: unknown): boolean => codeOf(fault) === 'ENOENT';
export const isDiskFull = (fault: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(fault));

const withFile = async <T>(
  path: string,
  flags: number,
  work: (file: FileHandle) => Promise<T>,
): Promise<T> => {
  const file = await open(path, flags, 0o600);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
};

/** Bytes, or null where there is no such file. */
export const sizeOf = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).size;
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
};

/** Hex. */
export const sha256Of = (path: string): Promise<string> =>
  withFile(path, constants.O_RDONLY, async (file) => {
    const hash = createHash('sha256');
    const piece = Buffer.alloc(READ_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, READ_BYTES, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, bytesRead));
    }
  });

export const writeAt = (path: string, bytes: Uint8Array, offset: number): Promise<void> =>
  withFile(path, constants.O_WRONLY | constants.O_CREAT, async (file) => {
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done);
      done += bytesWritten;
    }
  });

export const syncFile = (path: string): Promise<void> =>
  withFile(path, constants.O_RDWR, (file) => file.sync());

/** Windows keeps names by itself and opens no folder as a file. */
export const syncFolder = (folder: string): Promise<void> =>
  process.platform === 'win32'
    ? Promise.resolve()
    : withFile(folder, constants.O_RDONLY, (file) => file.sync());

/** Makes a folder and whichever are missing above it, and each new name durable in the one above. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const last = resolve(first);
  for (let made = resolve(folder); ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === last) return;
  }
};
