/** The desk's port to its copies: made in a thread, listed from what stands beside each. */
import { existsSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { defaultBackupRule } from '#shared/backup/rule.ts';
import { err, ok } from '#shared/result.ts';
import type { Backups } from '#electron/desk/recovery/backup-ports.ts';
import { noRoomForCopy } from './backup.ts';
import { listBackups } from './backup-manifest.ts';
import { pathsOf } from '../data-folder.ts';
import { inBackground } from '../in-background.ts';

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, resolve(path));
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
};

export const createBackupPort = (folder: string, key: Uint8Array): Backups => ({
  make: ({ at, desk, second }) =>
    inBackground({
      kind: 'backup',
      folder,
      key,
      madeAt: at,
      rule: defaultBackupRule,
      second,
      desk,
    }),
  usable: (path) => {
    if (!existsSync(path) || !statSync(path).isDirectory())
      return err({ code: 'second_place_missing' });
    return isInside(path, folder) ? err({ code: 'second_place_inside' }) : ok(null);
  },
  noRoom: () => noRoomForCopy(pathsOf(folder), defaultBackupRule),
  list: () => listBackups(pathsOf(folder).backups),
});
