/** A folder on another disk in which the desk may go on, and the note that says that it did. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import type { StoreFailure } from '#electron/desk/ports.ts';
import { pathsOf } from '../data-folder.ts';
import { writeDurably } from '../durable-file.ts';
import { failureOf } from '../failure.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { keyIdOf } from '../keys/seal.ts';

/** People name a disk or a folder on it; the data goes into one of its own. */
const OWN_NAME = 'quay-mot-cua-du-lieu';
const NOTE = 'moved.json';

const note = z.object({ folder: z.string().min(1) });

export interface OtherPlace {
  readonly folder: string;
  /** Whose data lies there already. */
  readonly holds: 'nothing' | 'this_desk' | 'another';
}

export type OtherPlaceRefusal = StoreFailure | { readonly code: 'place_missing' };

/** The folder that is named has to be there: a disk that is not plugged in is no place. */
export const otherPlace = (
  named: string,
  databaseKey: Uint8Array,
): Result<OtherPlace, OtherPlaceRefusal> => {
  try {
    if (!existsSync(named)) return err({ code: 'place_missing' });
    const folder = basename(named) === OWN_NAME ? named : join(named, OWN_NAME);
    const { database, keys: keyPath } = pathsOf(folder);
    if (!existsSync(database)) return ok({ folder, holds: 'nothing' });
    const keys = readKeyFile(keyPath);
    const ours = keys.ok && keys.value.keyId === keyIdOf(databaseKey);
    return ok({ folder, holds: ours ? 'this_desk' : 'another' });
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  }
};

/** In the folder that was left, and beside it: whichever of the two can still be written. */
const notesOf = (folder: string): readonly string[] => [join(folder, NOTE), `${folder}.${NOTE}`];

const readNote = (path: string): string | null => {
  try {
    return note.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data?.folder ?? null;
  } catch {
    // Missing, half written or unreadable: nothing is known of a move.
    return null;
  }
};

/** Where the desk of this folder has gone on, through however many disks; the folder itself where it has not. */
export const whereItWent = (folder: string): string => {
  const passed = new Set<string>();
  for (let at = folder; ;) {
    passed.add(at);
    const next = notesOf(at)
      .map(readNote)
      .find((found) => found !== null);
    if (next === undefined || next === null || passed.has(next)) return at;
    at = next;
  }
};

/** False where the disk does not let it. */
const tried = (work: () => void): boolean => {
  try {
    work();
    return true;
  } catch (fault) {
    if (failureOf(fault) === null) throw fault;
    return false;
  }
};

/** Where no note can be written, the next start has to be told again. */
export const noteMove = (from: string, folder: string): void => {
  const bytes = Buffer.from(`${JSON.stringify({ folder })}\n`, 'utf8');
  // Whoever comes back to a folder does not leave it again.
  for (const path of notesOf(folder)) tried(() => rmSync(path, { force: true }));
  for (const path of notesOf(from)) tried(() => writeDurably(path, bytes));
};
