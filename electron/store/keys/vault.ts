/** The desk's port to its key slots, over the slot file beside the database. */
import type { Vault } from '#electron/desk/access/vault.ts';
import type { KeyFile } from './key-file.ts';
import {
  hasKeyring,
  hasRecovery,
  isUnprotected,
  keyringSlot,
  officersIn,
  officerSlot,
  opensDaily,
  openWithKeyring,
  PIN_COST,
  withoutSlot,
  withRecovery,
  withSlot,
  type Keyring,
  type PinCost,
  type RandomBytes,
} from './key-slots.ts';
import { isLastGroup } from './recovery-key.ts';

export interface VaultPorts {
  readonly read: () => KeyFile;
  /** Durable when it returns. */
  readonly write: (file: KeyFile) => void;
  readonly databaseKey: Uint8Array;
  readonly randomBytes: RandomBytes;
  /** The recovery key that was shown and not confirmed yet, kept inside the encrypted database. */
  readonly unconfirmed: () => string | null;
  /** Null where there is none to ask, as in the administrator's tool. */
  readonly keyring: Keyring | null;
  readonly pinCost?: PinCost;
}

export const createVault = (ports: VaultPorts): Vault => {
  const { read, write, databaseKey, randomBytes, unconfirmed, keyring, pinCost = PIN_COST } = ports;
  let shown: string | null = null;
  return {
    makeRecovery: async () => {
      const { file, recoveryKey } = withRecovery(read(), databaseKey, randomBytes);
      write(file);
      shown = recoveryKey;
      return recoveryKey;
    },
    confirmRecovery: async (part) => {
      const key = unconfirmed() ?? shown;
      return key !== null && isLastGroup(key, part);
    },
    keepForOfficer: async (officer, pin) => {
      const slot = await officerSlot(databaseKey, officer, pin, randomBytes, pinCost);
      write(withSlot(read(), slot));
    },
    officers: () => officersIn(read()).map(({ id }) => id),
    dropOfficer: (id) => {
      const left = withoutSlot(read(), 'officer', id);
      if (!left.ok || !opensDaily(left.value)) return 'kept_as_last';
      write(left.value);
      return 'dropped';
    },
    protect: () => {
      const file = read();
      if (!isUnprotected(file)) return;
      const left = withoutSlot(file, 'unprotected');
      if (left.ok && opensDaily(left.value) && hasRecovery(left.value)) write(left.value);
    },
    renewKeyring: async () => {
      if (keyring === null || isUnprotected(read())) return 'untouched';
      if ((await openWithKeyring(read(), keyring)).ok) return 'opens';
      const slot = await keyringSlot(databaseKey, keyring);
      // PINs may have been set while the keyring took its time.
      const file = read();
      if (slot.ok) {
        write(withSlot(file, slot.value));
        return 'made';
      }
      const left = withoutSlot(file, 'keyring');
      if (hasKeyring(file) && left.ok) write(left.value);
      return 'none';
    },
  };
};
