/** A folder's keys, and whoever can open them: what comes behind the door is the caller's. */
import { lockedDoor } from '#electron/desk/access/doors.ts';
import type { Router } from '#electron/desk/router.ts';
import { createDoorTries } from '#electron/store/keys/door-tries.ts';
import type { KeyFile } from '#electron/store/keys/key-file.ts';
import { officersIn, openWithPin, openWithRecovery } from '#electron/store/keys/key-slots.ts';
import { err, ok } from '#shared/result.ts';
import type { ShellPorts } from './put-desk.ts';

export interface KeyDoorPorts {
  readonly keys: KeyFile;
  /** Where wrong PINs are counted. */
  readonly doorTries: string;
  /** The system's keyring used to open the data and does so no more. */
  readonly keyringLost: boolean;
  readonly shell: Pick<ShellPorts, 'now' | 'log'>;
  /** Who answers from then on. */
  readonly behind: (key: Uint8Array) => Router;
}

export const keyDoor = ({ keys, doorTries, keyringLost, shell, behind }: KeyDoorPorts): Router =>
  lockedDoor({
    officers: officersIn(keys),
    keyringLost,
    now: shell.now,
    log: shell.log,
    tries: createDoorTries(doorTries),
    open: async (officer, pin) => {
      const key = await openWithPin(keys, officer, pin);
      return key.ok ? behind(key.value) : null;
    },
    recover: (typed) => {
      const key = openWithRecovery(keys, typed);
      return key.ok ? ok(behind(key.value)) : err({ code: key.error.code, field: 'key' });
    },
  });
