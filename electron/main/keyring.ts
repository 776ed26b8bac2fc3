/**
 * The system's keyring (DPAPI, libsecret, KWallet) as Electron offers it: asynchronously where it can, else at once.
 * What the system says of its keyring proves nothing; that something sealed comes out again does.
 */
import type { Keyring, RandomBytes } from '#electron/store/keys/key-slots.ts';

/** What of Electron's `safeStorage` is used; one release lacks the later half, the next one the earlier. */
export interface SystemStorage {
  readonly isEncryptionAvailable?: () => boolean;
  readonly encryptString?: (text: string) => Buffer;
  readonly decryptString?: (sealed: Buffer) => string;
  readonly isAsyncEncryptionAvailable?: () => Promise<boolean>;
  readonly encryptStringAsync?: (text: string) => Promise<Buffer>;
  readonly decryptStringAsync?: (sealed: Buffer) => Promise<{ readonly result: string }>;
  /** On Linux alone. */
  readonly getSelectedStorageBackend?: () => string;
}

export interface KeyringPorts {
  readonly storage: SystemStorage;
  /** The system's keyring cannot be asked before. */
  readonly ready: () => Promise<unknown>;
  readonly randomBytes: RandomBytes;
}

const PROBE_BYTES = 32;

/** Chromium seals with a password that everybody knows, and calls that available. */
const isMadeUp = (storage: SystemStorage): boolean =>
  storage.getSelectedStorageBackend?.() === 'basic_text';

const lacking = (what: string): Error => new Error(`this Electron has no ${what}`);

const saysAvailable = async (storage: SystemStorage): Promise<boolean> =>
  storage.isAsyncEncryptionAvailable === undefined
    ? storage.isEncryptionAvailable?.() === true
    : storage.isAsyncEncryptionAvailable();

const sealText = async (storage: SystemStorage, text: string): Promise<Buffer> => {
  if (storage.encryptStringAsync !== undefined) return storage.encryptStringAsync(text);
  if (storage.encryptString === undefined) throw lacking('encryptString');
  return storage.encryptString(text);
};

const openText = async (storage: SystemStorage, sealed: Buffer): Promise<string> => {
  if (storage.decryptStringAsync !== undefined)
    return (await storage.decryptStringAsync(sealed)).result;
  if (storage.decryptString === undefined) throw lacking('decryptString');
  return storage.decryptString(sealed);
};

export const createKeyring = ({ storage, ready, randomBytes }: KeyringPorts): Keyring => {
  const seal = async (secret: Uint8Array): Promise<Uint8Array> => {
    await ready();
    return new Uint8Array(await sealText(storage, Buffer.from(secret).toString('base64')));
  };
  const open = async (sealed: Uint8Array): Promise<Uint8Array> => {
    await ready();
    return new Uint8Array(Buffer.from(await openText(storage, Buffer.from(sealed)), 'base64'));
  };
  return {
    seal,
    open,
    available: async () => {
      await ready();
      try {
        if (isMadeUp(storage) || !(await saysAvailable(storage))) return false;
        const probe = Buffer.from(randomBytes(PROBE_BYTES));
        const sealed = Buffer.from(await seal(probe));
        const inClear = sealed.includes(probe) || sealed.includes(probe.toString('base64'));
        return !inClear && probe.equals(await open(sealed));
      } catch {
        // A keyring that throws is none; the PIN opens the data as it always does.
        return false;
      }
    },
  };
};
