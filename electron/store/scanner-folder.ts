/** The scanner's folder on a disk or a share. Nothing here waits on the desk's thread: a share may be slow or away. */
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ScannerFolder } from '#electron/desk/intake/scanner-ports.ts';
import type { ScannedFile } from '#shared/attachment/scanned.ts';
import { err, ok } from '#shared/result.ts';

/** Where taken scans go, inside the folder itself. */
export const TAKEN_FOLDER = 'Da lay';

/** More than a day's scans of a busy office: nobody has cleared it up, and every look would ask about each. */
const MOST_FILES = 2_000;

/** A file may be gone between two questions. */
const fileAt = async (folder: string, name: string): Promise<readonly ScannedFile[]> => {
  try {
    const { size, mtimeMs } = await stat(join(folder, name));
    return [{ name, bytes: size, writtenAt: mtimeMs }];
  } catch {
    return [];
  }
};

const isPlain = (name: string): boolean => name === basename(name) && name !== '.' && name !== '..';

/** A name of its own among those that were taken before. */
const freeName = (name: string, taken: ReadonlySet<string>): string => {
  const ending = extname(name);
  const stem = basename(name, ending);
  for (let n = 2, free = name; ; n += 1) {
    if (!taken.has(free)) return free;
    free = `${stem} (${n})${ending}`;
  }
};

export const createScannerFolder = (
  log: (message: string, detail?: unknown) => void,
): ScannerFolder => ({
  list: async (folder) => {
    try {
      const found = await readdir(folder, { withFileTypes: true });
      const names = found.filter((one) => one.isFile()).map(({ name }) => name);
      if (names.length > MOST_FILES) return err({ code: 'scanner_folder_full' });
      return ok((await Promise.all(names.map((name) => fileAt(folder, name)))).flat());
    } catch {
      // Whatever the system says of it, for an officer it is not there now.
      return err({ code: 'scanner_folder_missing' });
    }
  },
  read: async (folder, name) => {
    if (!isPlain(name)) return err({ code: 'scan_gone' });
    try {
      return ok(new Uint8Array(await readFile(join(folder, name))));
    } catch (fault) {
      log('a scan could not be read', fault);
      return err({ code: 'scan_gone' });
    }
  },
  layAside: async (folder, name) => {
    if (!isPlain(name)) return false;
    const aside = join(folder, TAKEN_FOLDER);
    try {
      await mkdir(aside, { recursive: true });
      const taken = new Set(await readdir(aside));
      await rename(join(folder, name), join(aside, freeName(name, taken)));
      return true;
    } catch (fault) {
      // Another program may hold it for a moment (a scanner, an antivirus): tried again at the next look.
      log('a taken scan could not be moved', fault);
      return false;
    }
  },
});
