/** Making, opening and removing the slots of a database key. Values in, values out; the file is elsewhere. */
import { err, ok, type Result } from '#shared/result.ts';
import type { KeyFile, KeySlot, SlotOf } from './key-file.ts';
import {
  readRecoveryKey,
  RECOVERY_SECRET_BYTES,
  writeRecoveryKey,
  type RecoveryKeyRefusal,
} from './recovery-key.ts';
import { derive, keyIdOf, NONCE_BYTES, openKey, sealKey } from './seal.ts';
import { binaryHash } from './slow-hash.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type RandomBytes = (length: number) => Uint8Array;

/** The system's own keyring; some systems answer at once, some later. */
export interface Keyring {
  readonly available: () => boolean | Promise<boolean>;
  readonly seal: (secret: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  readonly open: (sealed: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** What guessing a PIN costs. The default takes a cheap PC about half a second and 64 MB. */
export interface PinCost {
  readonly memoryKiB: number;
  readonly passes: number;
}
export const PIN_COST: PinCost = { memoryKiB: 65_536, passes: 3 };

export const KEY_BYTES = 32;
const SALT_BYTES = 16;

export type SlotRefusal =
  /** No slot of that kind, or none for that officer. */
  | { readonly code: 'key_missing' }
  /** The secret does not open the slot. */
  | { readonly code: 'wrong_key' }
  | { readonly code: 'keyring_unavailable' };

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const unbase64 = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64'));

const slotOf = <K extends KeySlot['kind']>(
  file: KeyFile,
  kind: K,
  officer?: string,
): SlotOf<K> | null =>
  file.slots.find(
    (slot): slot is SlotOf<K> =>
      slot.kind === kind && (slot.kind !== 'officer' || slot.officer === officer),
  ) ?? null;

const sameSlot = (a: KeySlot, b: KeySlot): boolean =>
  a.kind === b.kind && (a.kind !== 'officer' || b.kind !== 'officer' || a.officer === b.officer);

/** Takes the place of a slot of the same kind (and officer). */
export const withSlot = (file: KeyFile, slot: KeySlot): KeyFile => ({
  ...file,
  slots: [...file.slots.filter((other) => !sameSlot(other, slot)), slot],
});

/** Only a key that this file was made for is a right answer. */
const proven = (file: KeyFile, key: Uint8Array | null): Result<Bytes, SlotRefusal> =>
  key !== null && keyIdOf(key) === file.keyId
    ? ok(new Uint8Array(key))
    : err({ code: 'wrong_key' });

const officerLabel = (keyId: string, officer: string): string => `${keyId} officer ${officer}`;
const recoveryLabel = (keyId: string): string => `${keyId} recovery`;
const RECOVERY_PURPOSE = 'quay-mot-cua recovery 1';

/** A file has at least one slot, or the data would be lost. */
export const keyFileWithUnprotected = (key: Uint8Array): KeyFile => ({
  version: 1,
  keyId: keyIdOf(key),
  slots: [{ kind: 'unprotected', key: base64(key) }],
});

export const isUnprotected = (file: KeyFile): boolean => slotOf(file, 'unprotected') !== null;

export const hasRecovery = (file: KeyFile): boolean => slotOf(file, 'recovery') !== null;

export const officersIn = (file: KeyFile): readonly OfficerName[] =>
  file.slots.flatMap((slot) =>
    slot.kind === 'officer' ? [{ id: slot.officer, name: slot.name }] : [],
  );

export const hasKeyring = (file: KeyFile): boolean => slotOf(file, 'keyring') !== null;

/** Whether people here open the desk on any morning. The keyring does not count: a reinstalled system ends it. */
export const opensDaily = (file: KeyFile): boolean =>
  file.slots.some(({ kind }) => kind === 'unprotected' || kind === 'officer');

export const openUnprotected = (file: KeyFile): Result<Bytes, SlotRefusal> => {
  const slot = slotOf(file, 'unprotected');
  return slot === null ? err({ code: 'key_missing' }) : proven(file, unbase64(slot.key));
};

/** The slot alone, and only when what the keyring sealed comes out of it again. */
export const keyringSlot = async (
  key: Uint8Array,
  keyring: Keyring,
): Promise<Result<KeySlot, SlotRefusal>> => {
  try {
    if (!(await keyring.available())) return err({ code: 'keyring_unavailable' });
    const sealed = await keyring.seal(key);
    const again = await keyring.open(sealed);
    return keyIdOf(again) === keyIdOf(key)
      ? ok({ kind: 'keyring', sealed: base64(sealed) })
      : err({ code: 'keyring_unavailable' });
  } catch {
    // A keyring that throws keeps nothing: the PINs and the recovery key open the data as before.
    return err({ code: 'keyring_unavailable' });
  }
};

export const openWithKeyring = async (
  file: KeyFile,
  keyring: Keyring,
): Promise<Result<Bytes, SlotRefusal>> => {
  const slot = slotOf(file, 'keyring');
  if (slot === null) return err({ code: 'key_missing' });
  try {
    if (!(await keyring.available())) return err({ code: 'keyring_unavailable' });
    return proven(file, await keyring.open(unbase64(slot.sealed)));
  } catch {
    // Another user's keyring, or a reinstalled system: the PINs and the recovery key are for that.
    return err({ code: 'wrong_key' });
  }
};

export interface OfficerName {
  readonly id: string;
  readonly name: string;
}

/** The slot alone: hashing takes a while, and the file may have changed when it is done. */
export const officerSlot = async (
  key: Uint8Array,
  officer: OfficerName,
  pin: string,
  randomBytes: RandomBytes,
  cost: PinCost = PIN_COST,
): Promise<KeySlot> => {
  const salt = randomBytes(SALT_BYTES);
  const under = await binaryHash(pin, salt, cost);
  const label = officerLabel(keyIdOf(key), officer.id);
  return {
    kind: 'officer',
    officer: officer.id,
    name: officer.name,
    salt: base64(salt),
    ...cost,
    sealed: sealKey(key, under, label, randomBytes(NONCE_BYTES)),
  };
};

export const openWithPin = async (
  file: KeyFile,
  officer: string,
  pin: string,
): Promise<Result<Bytes, SlotRefusal>> => {
  const slot = slotOf(file, 'officer', officer);
  if (slot === null) return err({ code: 'key_missing' });
  // The hash takes no empty secret, and none ever opened a slot.
  if (pin === '') return err({ code: 'wrong_key' });
  const under = await binaryHash(pin, unbase64(slot.salt), slot);
  return proven(file, openKey(slot.sealed, under, officerLabel(file.keyId, officer)));
};

/** Gives the new recovery key to show once; an earlier one opens no more. */
export const withRecovery = (
  file: KeyFile,
  key: Uint8Array,
  randomBytes: RandomBytes,
): { readonly file: KeyFile; readonly recoveryKey: string } => {
  const secret = randomBytes(RECOVERY_SECRET_BYTES);
  const salt = randomBytes(SALT_BYTES);
  const under = derive(secret, salt, RECOVERY_PURPOSE);
  const sealed = sealKey(key, under, recoveryLabel(file.keyId), randomBytes(NONCE_BYTES));
  return {
    file: withSlot(file, { kind: 'recovery', salt: base64(salt), sealed }),
    recoveryKey: writeRecoveryKey(secret),
  };
};

export const openWithRecovery = (
  file: KeyFile,
  typed: string,
): Result<Bytes, SlotRefusal | RecoveryKeyRefusal> => {
  const slot = slotOf(file, 'recovery');
  if (slot === null) return err({ code: 'key_missing' });
  const secret = readRecoveryKey(typed);
  if (!secret.ok) return secret;
  const under = derive(secret.value, unbase64(slot.salt), RECOVERY_PURPOSE);
  return proven(file, openKey(slot.sealed, under, recoveryLabel(file.keyId)));
};

/** The last way in is never taken away. */
export const withoutSlot = (
  file: KeyFile,
  kind: KeySlot['kind'],
  officer?: string,
): Result<KeyFile, { readonly code: 'last_slot' }> => {
  const gone = slotOf(file, kind, officer);
  const slots = file.slots.filter((slot) => slot !== gone);
  return slots.length === 0 ? err({ code: 'last_slot' }) : ok({ ...file, slots });
};
