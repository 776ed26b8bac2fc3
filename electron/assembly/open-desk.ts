/** Opens a data folder and puts a desk on it; whatever stands in the way becomes a door that says so. */
import { randomBytes } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { createDesk, type Desk } from '#electron/desk/desk.ts';
import { blockedDoor, lockedDoor } from '#electron/desk/doors.ts';
import type { DeskPorts } from '#electron/desk/context.ts';
import type { Surroundings } from '#electron/desk/ports.ts';
import type { Province } from '#electron/desk/province.ts';
import type { Router } from '#electron/desk/router.ts';
import { holdFolder, makeDatabase, type HeldFolder } from '#electron/store/data-folder.ts';
import { sha256 } from '#electron/store/digest.ts';
import type { KeyFile } from '#electron/store/keys/key-file.ts';
import {
  KEY_BYTES,
  keyFileWithUnprotected,
  openUnprotected,
  openWithPin,
} from '#electron/store/keys/key-slots.ts';
import { createSecretHash } from '#electron/store/keys/secret-hash.ts';
import { openStore, type OpenedStore } from '#electron/store/opened-store.ts';
import { createProvince } from '#electron/sync/province.ts';
import { createSchedule } from '#electron/sync/schedule.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { ok, type Result } from '#shared/result.ts';

export type ShellPorts = Pick<DeskPorts, 'renderer' | 'printers' | 'emit' | 'log' | 'tryOutPin'> & {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Tells the desk where its province is today; only a try-out's province moves. */
  readonly provinceUrl: string | null;
  /** In place of the province's own enrolment, for a folder that shall know no province; null everywhere else. */
  readonly enrol: Province['enrol'] | null;
};

export interface OpenDesk {
  readonly router: Router;
  /** Null while nothing is open behind the door. */
  readonly desk: () => Desk | null;
  readonly close: () => void;
}

const random = (length: number) => new Uint8Array(randomBytes(length));

const freeDiskOf = (folder: string) => (): number | null => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
};

const after: DeskPorts['after'] = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** Everything of one desk that runs: closed together. */
const putDesk = (opened: OpenedStore, folder: string, shell: ShellPorts) => {
  const surroundings: Surroundings = { now: shell.now, randomBytes: random, sha256 };
  const { store } = opened;
  let desk: Desk | null = null;
  const line = createProvince({
    store,
    surroundings,
    signer: ed25519,
    fetch,
    urlOverride: shell.provinceUrl,
    changed: () => desk?.lineChanged(),
    log: shell.log,
  });
  const province: Province = {
    ...line,
    enrol: shell.enrol ?? line.enrol,
    sync: async () => {
      const outcome = await line.sync();
      if (outcome.ok && outcome.value.received > 0) desk?.arrived();
      return outcome;
    },
  };
  const schedule = createSchedule({ sync: province.sync, after, random: Math.random });
  desk = createDesk({
    ...shell,
    store,
    blobs: opened.blobs,
    vault: opened.vault,
    surroundings,
    signer: ed25519,
    secretHash: createSecretHash(random),
    province,
    after,
    freeDisk: freeDiskOf(folder),
    emit: (event, value) => {
      shell.emit(event, value);
      if (event === 'changed' && 'rooms' in value && value.rooms.includes('sync')) {
        schedule.written();
        desk?.lineChanged();
      }
    },
  });
  void desk.start().then(() => schedule.start());
  return { desk, close: () => (schedule.stop(), desk.stop(), opened.close()) };
};

/** A new folder gets its database; an old one the key that lies open beside it, when one does. */
const ensureDatabase = (held: HeldFolder): Result<HeldFolder, { readonly code: string }> => {
  if (held.keys !== null) return ok(held);
  const key = random(KEY_BYTES);
  return makeDatabase(held, key, keyFileWithUnprotected(key));
};

const officersOf = (keys: KeyFile) =>
  keys.slots.flatMap((slot) =>
    slot.kind === 'officer' ? [{ id: slot.officer, name: slot.name }] : [],
  );

export const openDesk = (folder: string, shell: ShellPorts): OpenDesk => {
  const blocked = (refusal: { readonly code: string }): OpenDesk => {
    shell.log('the data folder did not open', refusal);
    const router = blockedDoor(refusal.code, { folder }, shell.now);
    return { router, desk: () => null, close: () => undefined };
  };

  const held = holdFolder(folder, true);
  if (!held.ok) return blocked(held.error);
  const ready = ensureDatabase(held.value);
  if (!ready.ok) {
    held.value.lock.release();
    return blocked(ready.error);
  }
  const { keys } = ready.value;
  if (keys === null) return blocked({ code: 'key_missing' });

  let running: ReturnType<typeof putDesk> | null = null;
  const run = (key: Uint8Array): Result<Desk, { readonly code: string }> => {
    const opened = openStore(ready.value, key, { randomBytes: random });
    if (!opened.ok) return opened;
    running = putDesk(opened.value, folder, shell);
    return ok(running.desk);
  };
  const close = (): void => (running === null ? held.value.lock.release() : running.close());
  const desk = (): Desk | null => running?.desk ?? null;

  const open = openUnprotected(keys);
  if (open.ok) {
    const started = run(open.value);
    if (started.ok) return { router: started.value, desk, close };
    held.value.lock.release();
    return blocked(started.error);
  }
  const router = lockedDoor({
    officers: officersOf(keys),
    now: shell.now,
    open: async (officer, pin) => {
      const key = await openWithPin(keys, officer, pin);
      if (!key.ok) return null;
      const started = run(key.value);
      return started.ok ? started.value : blockedDoor(started.error.code, { folder }, shell.now);
    },
  });
  return { router, desk, close };
};
