/** A data folder in which a desk has worked: some of it backed up, some after that; closed, or left as by a power cut. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultBackupRule } from '#shared/backup/rule.ts';
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import type { DeskIdentity } from '#electron/desk/ports.ts';
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import { carryOutRound } from '#electron/store/copies/backup-round.ts';
import { holdFolder, makeDatabase, pathsOf } from '#electron/store/data-folder.ts';
import { keyFileWithUnprotected } from '#electron/store/keys/key-slots.ts';
import { openStore, type OpenedStore } from '#electron/store/opened-store.ts';
import type { Restore } from '#electron/store/copies/restore.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { acceptedEntry, enrolTestDesk, KEY, moment, officePublication } from './test-store.ts';

export const ports = {
  randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
  keyring: null,
};

export const openFolder = (folder: string): OpenedStore => {
  const held = holdFolder(folder, false);
  if (!held.ok) throw new Error(held.error.code);
  const opened = openStore(held.value, KEY, ports);
  if (!opened.ok) {
    held.value.lock.release();
    throw new Error(opened.error.code);
  }
  return opened.value;
};

/** The refusal of a folder that does not open; null when it does. */
export const refusalOf = (folder: string): string | null => {
  try {
    openFolder(folder).close();
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
};

export const makeFolder = (identity: Partial<DeskIdentity> = {}): OpenedStore => {
  const folder = join(mkdtempSync(join(tmpdir(), 'qmc-worked-')), 'data');
  const held = holdFolder(folder, true);
  if (!held.ok) throw new Error(held.error.code);
  const made = makeDatabase(held.value, KEY, keyFileWithUnprotected(KEY));
  if (!made.ok) throw new Error(made.error.code);
  const opened = openStore(made.value, KEY, ports);
  if (!opened.ok) throw new Error(opened.error.code);
  opened.value.store.write((tx) => {
    tx.savePublication(officePublication);
    enrolTestDesk(tx, identity);
  });
  return opened.value;
};

export const accept = ({ store }: OpenedStore, from: number, to: number): void => {
  for (let n = from; n <= to; n += 1) store.write((tx) => tx.append(acceptedEntry(n)));
};

/** By the desk's own port, as the product does it: the tail begins anew after it. */
export const backUp = async ({ backups }: OpenedStore, hours: number): Promise<void> => {
  const { first } = await backups.make({
    at: moment(hours * 3600),
    desk: 'quay-thu-1',
    second: null,
  }).done;
  if (!first.ok) throw new Error(first.error.code);
};

/** Without a thread: quick, and the desk's tail stays as it is. */
export const backUpHere = (folder: string, hours: number): void => {
  const { first } = carryOutRound({
    kind: 'backup',
    folder,
    key: KEY,
    madeAt: moment(hours * 3600),
    rule: defaultBackupRule,
    second: null,
    desk: 'quay-thu-1',
  });
  if (!first.ok) throw new Error(first.error.code);
};

/** Another folder with the same files as at this moment, as a power cut would leave them. */
export const asLeft = (folder: string): string => {
  const to = join(mkdtempSync(join(tmpdir(), 'qmc-left-')), 'data');
  cpSync(folder, to, {
    recursive: true,
    filter: (path) => !path.endsWith('-shm') && !path.endsWith('lock.db'),
  });
  return to;
};

export const removeFolder = (folder: string): void =>
  rmSync(join(folder, '..'), { recursive: true, force: true });

const day = parseLocalDate('2026-11-25');
if (!day.ok) throw new Error(day.error);

export const restoreTask = (folder: string, over: Partial<Restore> = {}): Restore => ({
  kind: 'restore',
  into: null,
  folder,
  key: KEY,
  copy: listBackups(pathsOf(folder).backups)[0]?.folder ?? join(folder, 'no-backup'),
  next: {
    at: moment(9 * 3600),
    day: day.value,
    keys: ed25519.newKeyPair(),
    counterOnPaper: null,
  },
  rehearse: false,
  beside: null,
  ...over,
});
