/** The desk's port to its key slots, over the slot file beside the database. */
import type { Vault } from '#electron/desk/vault.ts';
import type { KeyFile } from './key-file.ts';
import {
  isUnprotected,
  officerSlot,
  PIN_COST,
  withRecovery,
  withSlot,
  type PinCost,
  type RandomBytes,
} from './key-slots.ts';
import { isLastGroup } from './recovery-key.ts';

export interface VaultPorts {
  readonly read: () => KeyFile;
  readonly write: (file: KeyFile) => void;
  readonly databaseKey: Uint8Array;
  readonly randomBytes: RandomBytes;
  /** The recovery key that was shown and not confirmed yet, kept inside the encrypted database. */
  readonly unconfirmed: () => string | null;
  readonly pinCost?: PinCost;
}

export const createVault = (ports: VaultPorts): Vault => {
  const { read, write, databaseKey, randomBytes, unconfirmed, pinCost = PIN_COST } = ports;
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
    isUnprotected: () => isUnprotected(read()),
  };
};
