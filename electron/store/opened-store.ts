/** A data folder opened for work: the store, its files, its keys, and what an administrator asks of them. */
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import type { Backups } from '#electron/desk/recovery/backup-ports.ts';
import type { PackSeals } from '#electron/desk/recovery/pack-ports.ts';
import type { DeskStore } from '#electron/desk/ports.ts';
import type { Vault } from '#electron/desk/access/vault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createBackupPort } from './copies/backup-desk.ts';
import { createBlobs } from './blobs.ts';
import type { HeldFolder } from './data-folder.ts';
import { createDeskStore } from './desk-store.ts';
import { sha256 } from './digest.ts';
import type { Connection } from './driver.ts';
import { failureOf } from './failure.ts';
import { readKeyFile, writeKeyFile, type KeyFile } from './keys/key-file.ts';
import type { Keyring, PinCost, RandomBytes } from './keys/key-slots.ts';
import { isBehind, withTail, type TailedStore } from './copies/with-tail.ts';
import { createVault } from './keys/vault.ts';
import { openDatabase, type OpenRefusal } from './open.ts';
import { readUnreadableAgain } from './journal/read-again.ts';
import { createPackSeals } from './copies/pack-seals.ts';
import { rebuild, rebuildIfOutdated } from './projections/rebuild.ts';
import { createSql } from './sql.ts';

export interface OpenedStore {
  readonly store: DeskStore;
  readonly blobs: Blobs;
  readonly vault: Vault;
  readonly backups: Backups;
  readonly packs: PackSeals;
  /** Makes every projection anew, in one transaction. */
  readonly rebuild: () => void;
  readonly connection: Connection;
  /** Closes the database and gives the folder free. */
  readonly close: () => void;
}

export interface OpenPorts {
  readonly randomBytes: RandomBytes;
  /** The system's keyring; absent where none is asked. */
  readonly keyring?: Keyring | null;
  /** What guessing a PIN shall cost; tests make it cheap. */
  readonly pinCost?: PinCost;
}

export type StoreRefusal =
  | OpenRefusal
  /** It opens, and it is older than what stands beside it: its last writes are gone. */
  | { readonly code: 'journal_behind' };

/** Kept by the enrolment until the officer has typed a part of it. */
const UNCONFIRMED_RECOVERY = 'recovery.unconfirmed';

/** `key` comes from one of the folder's slots, so it is proven. After a refusal the folder is still held. */
export const openStore = (
  held: HeldFolder,
  key: Uint8Array,
  { randomBytes, keyring = null, pinCost }: OpenPorts,
): Result<OpenedStore, StoreRefusal> => {
  const { paths, lock } = held;
  const opened = openDatabase({
    file: paths.database,
    key,
    mode: 'write',
    keyProven: true,
    backupFolder: paths.backups,
  });
  if (!opened.ok) return opened;
  const db = opened.value;
  const sql = createSql(db);
  const store = createDeskStore(db, sql, sha256);
  let tailed: TailedStore;
  try {
    sql.write(() => {
      if (rebuildIfOutdated(sql)) readUnreadableAgain(sql);
    });
    const backups = createBackupPort(paths.folder, key);
    const newest = backups.list()[0] ?? null;
    const tail = { path: paths.tail, databaseKey: key, randomBytes };
    if (isBehind(store, newest, tail)) {
      store.close();
      return err({ code: 'journal_behind' });
    }
    tailed = withTail(store, backups, newest, tail);
  } catch (fault) {
    store.close();
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  }

  const readKeys = (): KeyFile => {
    const keys = readKeyFile(paths.keys);
    if (!keys.ok) throw new Error(`slot file: ${keys.error.code}`);
    return keys.value;
  };
  const close = (): void => {
    tailed.store.close();
    lock.release();
  };

  return ok({
    store: { ...tailed.store, close },
    blobs: createBlobs({ folder: paths.blobs, sql, databaseKey: key, randomBytes }),
    vault: createVault({
      read: readKeys,
      write: (file) => {
        // A slow hash or keyring may answer when the folder belongs to another process already.
        if (!db.open) throw new Error('the folder is closed');
        writeKeyFile(paths.keys, file);
      },
      databaseKey: key,
      randomBytes,
      unconfirmed: () => store.read.setting(UNCONFIRMED_RECOVERY),
      keyring,
      ...(pinCost === undefined ? {} : { pinCost }),
    }),
    backups: tailed.backups,
    packs: createPackSeals({
      path: paths.pack,
      databaseKey: key,
      keys: readKeys,
      randomBytes,
    }),
    rebuild: () => sql.write(() => rebuild(sql)),
    connection: db,
    close,
  });
};
