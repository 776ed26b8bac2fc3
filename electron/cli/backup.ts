/** `backup` and `restore`: a proven copy of a data folder, beside a working desk, and the way back from one. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultBackupRule } from '#shared/backup/rule.ts';
import { localDayOf, type Instant } from '#shared/calendar/local-time.ts';
import { backup } from '#electron/store/copies/backup.ts';
import { pathsOf } from '#electron/store/data-folder.ts';
import { readKeyFile } from '#electron/store/keys/key-file.ts';
import { lookAt, openReader } from '#electron/store/reader.ts';
import { restore } from '#electron/store/copies/restore.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { done, misused, refused, type Command, type Sentence } from './command.ts';
import { keyFor, type KeyDeps } from './database-key.ts';

export const BACKUP_USAGE = 'backup --data DIR --to DIR';
export const RESTORE_USAGE = 'restore --data DIR --from DIR [--rehearse] [--number-on-paper N]';

export interface BackupDeps extends KeyDeps {
  readonly now: () => Instant;
  readonly sentence: Sentence;
}

interface Asked {
  readonly data: string;
  readonly other: string;
  readonly rehearse: boolean;
  readonly counterOnPaper: number | null;
}

/** Null for whatever the usage line does not say. */
const asked = (argv: readonly string[], other: 'to' | 'from'): Asked | null => {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        [other]: { type: 'string' },
        rehearse: { type: 'boolean' },
        'number-on-paper': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const { data = '', rehearse = false } = values;
    const path = values[other];
    const paper = values['number-on-paper'] ?? null;
    if (data === '' || typeof path !== 'string' || path === '') return null;
    if (paper !== null && !/^\d{1,6}$/.test(paper)) return null;
    if (other === 'to' && (rehearse || paper !== null)) return null;
    const counterOnPaper = paper === null ? null : Number(paper);
    return { data: resolve(data), other: resolve(path), rehearse, counterOnPaper };
  } catch {
    // An unknown option or a stray word: the usage line says what is right.
    return null;
  }
};

/** The copy is a data folder by itself, papers and keys included; `verify --data` reads it like any other. */
export const backupCommand: Command<BackupDeps> = async (argv, deps) => {
  const what = asked(argv, 'to');
  if (what === null) return misused(BACKUP_USAGE);
  const seen = lookAt(what.data);
  if (!seen.ok) return refused(seen.error, deps.sentence);
  const key = await keyFor(seen.value.keys, deps);
  if (!key.ok) return refused(key.error, deps.sentence);
  const opened = openReader(seen.value, key.value);
  if (!opened.ok) return refused(opened.error, deps.sentence);
  try {
    const made = backup(opened.value, {
      from: seen.value.paths,
      key: key.value,
      folder: what.other,
      files: null,
      madeAt: deps.now(),
      rule: defaultBackupRule,
    });
    if (!made.ok) return refused(made.error, deps.sentence);
    const { entries, unsent } = made.value.inspection;
    return done({ folder: what.other, entries, unsent, chain: 'ok', projections: 'equal' });
  } finally {
    opened.value.close();
  }
};

/** Into a folder whose desk is closed; one that does not exist yet is made. */
export const restoreCommand: Command<BackupDeps> = async (argv, deps) => {
  const what = asked(argv, 'from');
  if (what === null) return misused(RESTORE_USAGE);
  const present = readKeyFile(pathsOf(what.data).keys);
  const copied = readKeyFile(pathsOf(what.other).keys);
  const keys = present.ok ? present.value : copied.ok ? copied.value : null;
  const key = await keyFor(keys, deps);
  if (!key.ok) return refused(key.error, deps.sentence);
  mkdirSync(what.data, { recursive: true });
  const at = deps.now();
  const restored = restore({
    kind: 'restore',
    into: null,
    folder: what.data,
    key: key.value,
    copy: what.other,
    next: {
      at,
      day: localDayOf(at),
      keys: ed25519.newKeyPair(),
      counterOnPaper: what.counterOnPaper,
    },
    rehearse: what.rehearse,
    beside: null,
  });
  return restored.ok
    ? done({ rehearsed: what.rehearse, ...restored.value })
    : refused(restored.error, deps.sentence);
};
