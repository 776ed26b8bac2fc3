/** Opens a data folder and puts a desk on it; whatever stands in the way becomes a door that says so. */
import { existsSync } from 'node:fs';
import type { Desk } from '#electron/desk/desk.ts';
import { blockedDoor } from '#electron/desk/access/doors.ts';
import type { Router } from '#electron/desk/router.ts';
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import {
  holdFolder,
  holdKeys,
  makeDatabase,
  pathsOf,
  type HeldFolder,
} from '#electron/store/data-folder.ts';
import { readKeyFile } from '#electron/store/keys/key-file.ts';
import {
  KEY_BYTES,
  hasKeyring,
  keyFileWithUnprotected,
  openUnprotected,
  openWithKeyring,
  PIN_COST,
} from '#electron/store/keys/key-slots.ts';
import { openStore } from '#electron/store/opened-store.ts';
import type { DeskEvents } from '#shared/contract/bridge.ts';
import { ok, type Result } from '#shared/result.ts';
import { whereItWent } from '#electron/store/copies/other-place.ts';
import { keyDoor } from './key-door.ts';
import { createRecovery, damagedDoor, isDiskFailure, wayBack } from './recover-desk.ts';
import { putDesk, random, type ShellPorts } from './put-desk.ts';

export type { ShellPorts } from './put-desk.ts';

export interface OpenDesk {
  readonly router: Router;
  /** Null while nothing is open behind the door. */
  readonly desk: () => Desk | null;
  /** Calls off what waits for the province, lets a transaction end, closes the data. */
  readonly close: () => Promise<void>;
}

/** A new folder gets its database; an old one the key that lies open beside it, when one does. */
const ensureDatabase = (held: HeldFolder): Result<HeldFolder, { readonly code: string }> => {
  if (held.keys !== null) return ok(held);
  const key = random(KEY_BYTES);
  return makeDatabase(held, key, keyFileWithUnprotected(key));
};

/** Another journal stands in the folder: nothing that a window knows holds any more. */
const everyRoom: DeskEvents['changed']['rooms'] = [
  'session',
  'settings',
  'home',
  'dossiers',
  'drafts',
  'print',
  'sync',
  'publications',
  'backup',
  'neighbour',
  'scanner',
];

interface OpenFolder extends OpenDesk {
  /** Nothing is open, and nothing that anybody says here will open it. */
  readonly blocked: () => boolean;
}

/** Where the database alone is missing, whoever opens the keys may bring it back. */
const takeFolder = (folder: string): ReturnType<typeof holdFolder> => {
  const held = holdFolder(folder, true);
  return !held.ok && held.error.code === 'database_missing' ? holdKeys(folder) : held;
};

/** Nothing of the data is there, and copies of it are: it was removed, and no new desk takes its place unasked. */
const isEmptied = ({ keys, paths }: HeldFolder): boolean =>
  keys === null && listBackups(paths.backups).length > 0;

/** A folder that was left for another one, whose disk is not there now: nothing new is made in its place. */
const isAway = (asked: string, folder: string): boolean =>
  asked !== folder && !existsSync(pathsOf(folder).database);

const openFolder = (
  asked: string,
  folder: string,
  shell: ShellPorts,
  again: (folder?: string) => void,
): OpenFolder => {
  const closedDoor = (
    refusal: { readonly code: string },
    key: Uint8Array | null,
  ): { readonly router: Router; readonly idle: () => boolean } => {
    shell.log('the data folder did not open', refusal);
    if (wayBack(refusal.code, key) === null)
      return { router: blockedDoor(refusal.code, { folder }, shell.now), idle: () => true };
    const { now, chooseFolder } = shell;
    const free = () => Promise.resolve();
    return damagedDoor(refusal, { folder, key, now, chooseFolder, free, again }, shell.log);
  };
  const blocked = (
    refusal: { readonly code: string },
    key: Uint8Array | null = null,
  ): OpenFolder => {
    const { router, idle } = closedDoor(refusal, key);
    return { router, desk: () => null, close: () => Promise.resolve(), blocked: idle };
  };
  /** Nothing can be held there. Whoever opens the keys, as far as they can be read, may take the data elsewhere. */
  const onFailingDisk = (refusal: { readonly code: string }): OpenFolder => {
    const { keys: keyPath, doorTries } = pathsOf(folder);
    const keys = readKeyFile(keyPath);
    if (!keys.ok) return blocked(refusal);
    const open = openUnprotected(keys.value);
    if (open.ok) return blocked(refusal, open.value);
    const behind = (key: Uint8Array): Router => {
      shell.emit('changed', { rooms: ['session', 'settings'] });
      return closedDoor(refusal, key).router;
    };
    return {
      router: keyDoor({ keys: keys.value, doorTries, keyringLost: false, shell, behind }),
      desk: () => null,
      close: () => Promise.resolve(),
      blocked: () => false,
    };
  };

  if (isAway(asked, folder)) return blocked({ code: 'moved_place_missing' });
  const held = takeFolder(folder);
  if (!held.ok)
    return isDiskFailure(held.error.code) ? onFailingDisk(held.error) : blocked(held.error);
  if (isEmptied(held.value)) {
    held.value.lock.release();
    return blocked({ code: 'key_missing' });
  }
  const ready = ensureDatabase(held.value);
  if (!ready.ok) {
    held.value.lock.release();
    return blocked(ready.error);
  }
  const { keys } = ready.value;
  if (keys === null) return blocked({ code: 'key_missing' });

  let running: ReturnType<typeof putDesk> | null = null;
  let closed = false;
  const run = (key: Uint8Array): Result<Desk, { readonly code: string }> => {
    const { pinCost = PIN_COST } = shell;
    const opened = openStore(ready.value, key, {
      randomBytes: random,
      keyring: shell.keyring,
      pinCost,
    });
    if (!opened.ok) return opened;
    const { now, chooseFolder } = shell;
    const recovery = createRecovery({
      folder,
      key,
      now,
      chooseFolder,
      atWork: true,
      // A copy made now could take the place of the very one that is asked for; the present files are kept anyway.
      free: () => closeIt(false),
      again,
    });
    running = putDesk(opened.value, folder, { ...shell, recovery });
    return ok(running.desk);
  };
  const closeIt = async (copied: boolean): Promise<void> => {
    if (closed) return;
    closed = true;
    if (running === null) held.value.lock.release();
    else await running.close(copied);
  };
  const close = (): Promise<void> => closeIt(true);
  const desk = (): Desk | null => running?.desk ?? null;

  const open = openUnprotected(keys);
  if (open.ok) {
    const started = run(open.value);
    if (started.ok) return { router: started.value, desk, close, blocked: () => false };
    held.value.lock.release();
    return blocked(started.error, open.value);
  }
  const behind = (key: Uint8Array): Router => {
    const started = run(key);
    shell.emit('changed', { rooms: ['session', 'settings'] });
    if (started.ok) return started.value;
    held.value.lock.release();
    return closedDoor(started.error, key).router;
  };
  const { doorTries } = ready.value.paths;
  const locked = (keyringLost: boolean): Router =>
    keyDoor({ keys, doorTries, keyringLost, shell, behind });
  const { keyring } = shell;
  if (keyring === null || !hasKeyring(keys))
    return { router: locked(false), desk, close, blocked: () => false };

  /** Questions wait for the keyring: what it opens needs nobody's PIN. */
  let refused: OpenFolder | null = null;
  const throughKeyring = async (): Promise<Router> => {
    const key = await openWithKeyring(keys, keyring);
    if (closed) return blockedDoor('desk_fault', { folder }, shell.now);
    if (!key.ok) {
      shell.log('the keyring does not open the data', key.error);
      return locked(true);
    }
    const started = run(key.value);
    if (started.ok) return started.value;
    held.value.lock.release();
    refused = blocked(started.error, key.value);
    return refused.router;
  };
  const opening = throughKeyring();
  return {
    router: { invoke: async (name, input) => (await opening).invoke(name, input) },
    desk,
    close,
    blocked: () => refused?.blocked() ?? false,
  };
};

/** A folder that did not open is tried again each time a window asks anew where the desk stands. */
export const openDesk = (folder: string, shell: ShellPorts): OpenDesk => {
  const reopen = (): OpenFolder => openFolder(folder, went ?? whereItWent(folder), shell, again);
  /** Where this run of the program was told to go on; a disk that takes no note cannot tell the next one. */
  let went: string | null = null;
  const again = (elsewhere?: string): void => {
    went = elsewhere ?? went;
    open = reopen();
    shell.emit('changed', { rooms: everyRoom });
  };
  let open = reopen();
  let asked = false;
  return {
    router: {
      invoke: (name, input) => {
        if (name === 'desk.stage') {
          if (open.blocked() && asked) open = reopen();
          asked = true;
        }
        return open.router.invoke(name, input);
      },
    },
    desk: () => open.desk(),
    close: () => open.close(),
  };
};
