/** A data folder opened only to look at: beside a working desk, without its lock, changing nothing. */
import { existsSync, statSync } from 'node:fs';
import { err, ok, type Result } from '#shared/result.ts';
import { pathsOf, type FolderPaths } from './data-folder.ts';
import type { Connection } from './driver.ts';
import { readKeyFile, type KeyFile, type KeyFileRefusal } from './keys/key-file.ts';
import { keyIdOf } from './keys/seal.ts';
import { openDatabase, type OpenRefusal } from './open.ts';

export interface SeenFolder {
  readonly paths: FolderPaths;
  /** Null where the slot file is gone: a key given by hand still opens the database. */
  readonly keys: KeyFile | null;
}

export type LookRefusal =
  | { readonly code: 'folder_missing' }
  | { readonly code: 'database_missing' }
  | Exclude<KeyFileRefusal, { readonly code: 'key_missing' }>;

export const lookAt = (folder: string): Result<SeenFolder, LookRefusal> => {
  const paths = pathsOf(folder);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return err({ code: 'folder_missing' });
  if (!existsSync(paths.database)) return err({ code: 'database_missing' });
  const keys = readKeyFile(paths.keys);
  if (keys.ok) return ok({ paths, keys: keys.value });
  return keys.error.code === 'key_missing' ? ok({ paths, keys: null }) : err(keys.error);
};

export const openReader = (
  { paths, keys }: SeenFolder,
  key: Uint8Array,
): Result<Connection, OpenRefusal> => {
  const proven = keys !== null && keyIdOf(key) === keys.keyId;
  if (keys !== null && !proven) return err({ code: 'wrong_key' });
  return openDatabase({
    file: paths.database,
    key,
    mode: 'read',
    keyProven: proven,
    backupFolder: paths.backups,
  });
};
