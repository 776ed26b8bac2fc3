/** Everything of one desk over an opened folder: use cases, the line to the province, what keeps them going. */
import { randomBytes } from 'node:crypto';
import { createDesk, type Desk } from '#electron/desk/desk.ts';
import { nowOf, type DeskPorts } from '#electron/desk/context.ts';
import { lookAround } from '#electron/desk/access/machine.ts';
import type { Surroundings } from '#electron/desk/ports.ts';
import type { Province } from '#electron/desk/line/province.ts';
import { sha256 } from '#electron/store/digest.ts';
import { pathsOf } from '#electron/store/data-folder.ts';
import { freeBytesOf } from '#electron/store/free-disk.ts';
import type { Keyring, PinCost } from '#electron/store/keys/key-slots.ts';
import { createSecretHash } from '#electron/store/keys/secret-hash.ts';
import { machineMark } from '#electron/store/machine-mark.ts';
import { createScannerFolder } from '#electron/store/scanner-folder.ts';
import { paperCopies } from '#electron/store/paper-copies.ts';
import type { OpenedStore } from '#electron/store/opened-store.ts';
import { createEnvelopes } from '#electron/sync/envelope/envelopes.ts';
import { paperSigner } from '#electron/signing/paper-signer.ts';
import { exportFolder } from '#electron/sync/exported-file.ts';
import { createNeighbours } from '#electron/sync/neighbour/neighbours.ts';
import { createNoProvince } from '#electron/sync/no-province.ts';
import { createPackLine } from '#electron/sync/pack-line.ts';
import { createProvince } from '#electron/sync/province.ts';
import { createSchedule } from '#electron/sync/schedule.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { after } from './timer.ts';

export type ShellPorts = Pick<
  DeskPorts,
  | 'renderer'
  | 'printers'
  | 'papersFolder'
  | 'chooseFolder'
  | 'displays'
  | 'backups'
  | 'emit'
  | 'log'
  | 'tryOutPin'
> & {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Tells the desk where its province is today; only a try-out's province moves. */
  readonly provinceUrl: string | null;
  /** For a folder that shall know no province, and asks none: enrols it all the same. Null everywhere else. */
  readonly enrol: Province['enrol'] | null;
  /** The keyring of whoever is signed in to the system; null in the tool, which asks none. */
  readonly keyring: Keyring | null;
  /** What guessing a PIN shall cost; tests make it cheap. */
  readonly pinCost?: PinCost;
};

/** The window is gone by then, but whoever shuts the PC down waits for it. */
const COPY_AT_LEAVING_MS = 3_000;

export const random = (length: number) => new Uint8Array(randomBytes(length));

/** Everything of one desk that runs: closed together. */
export const putDesk = (
  opened: OpenedStore,
  folder: string,
  shell: ShellPorts & Pick<DeskPorts, 'recovery'>,
) => {
  const surroundings: Surroundings = { now: shell.now, randomBytes: random, sha256 };
  const { store } = opened;
  const machine = machineMark();
  lookAround({ store, machine });
  let desk: Desk | null = null;
  const line =
    shell.enrol === null
      ? createProvince({
          store,
          blobs: opened.blobs,
          surroundings,
          signer: ed25519,
          fetch,
          urlOverride: shell.provinceUrl,
          changed: () => desk?.lineChanged(),
          arrived: () => desk?.arrived(),
          log: shell.log,
        })
      : createNoProvince(shell.enrol);
  const packLine = createPackLine({
    store,
    surroundings,
    signer: ed25519,
    fetch,
    urlOverride: shell.provinceUrl,
    turn: line.turn,
  });
  const schedule = createSchedule({
    sync: async () => {
      const outcome = await line.sync();
      if (outcome.ok) await desk?.synced();
      return outcome;
    },
    after,
    random: Math.random,
    log: shell.log,
  });
  const province: Province = {
    ...line,
    sync: schedule.sync,
    totals: async (from, to, epoch) => {
      const answer = await line.totals(from, to, epoch);
      if (answer.ok) schedule.answered();
      return answer;
    },
  };
  const neighbours = createNeighbours({
    store,
    blobs: opened.blobs,
    surroundings,
    signer: ed25519,
    fetch,
    urlOverride: shell.provinceUrl,
    folder: pathsOf(folder).neighbours,
    after,
    changed: () => desk?.neighbourChanged(),
    log: shell.log,
  });
  desk = createDesk({
    ...shell,
    store,
    blobs: opened.blobs,
    vault: opened.vault,
    backups: shell.backups === undefined ? opened.backups : shell.backups,
    packs: { seals: opened.packs, line: packLine },
    envelopes: createEnvelopes({
      store,
      blobs: opened.blobs,
      signer: ed25519,
      log: shell.log,
      now: () => nowOf({ store, surroundings }),
    }),
    exportFolder,
    paperSigner,
    neighbours,
    scanner: createScannerFolder(shell.log),
    paperCopies,
    surroundings,
    signer: ed25519,
    secretHash: createSecretHash(random, shell.pinCost),
    province,
    after,
    machine,
    freeDisk: () => freeBytesOf(folder),
    emit: (event, value) => {
      shell.emit(event, value);
      if (event === 'changed' && 'rooms' in value && value.rooms.includes('sync')) {
        if (store.read.unsent().count > 0) schedule.written();
        desk?.lineChanged();
      }
    },
  });
  // A paper that cannot be drawn is no reason not to speak to the province.
  schedule.start();
  const { start, leave, stop } = desk;
  start().catch((fault: unknown) => shell.log('what was left unfinished stays so', fault));
  return {
    desk,
    /** `copied`: what is new goes into a copy first. */
    close: async (copied: boolean): Promise<void> => {
      if (copied) await leave(COPY_AT_LEAVING_MS);
      stop();
      const ended = schedule.stop();
      await Promise.all([ended, line.close(), packLine.close(), neighbours.close()]);
      opened.close();
    },
  };
};
