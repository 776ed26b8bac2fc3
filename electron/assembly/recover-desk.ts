/** The way back to a copy, put on a data folder: in a thread, with the desk out of the way while files change. */
import { instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { RestoreReport } from '#shared/contract/outputs.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { recoveryDoor } from '#electron/desk/recovery/recovery-door.ts';
import type { Recovery, RestoreAsked } from '#electron/desk/recovery/recovery.ts';
import type { Router } from '#electron/desk/router.ts';
import { beginAnew } from '#electron/store/copies/begin-anew.ts';
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import { pathsOf } from '#electron/store/data-folder.ts';
import { findCopies } from '#electron/store/copies/find-copies.ts';
import { inBackground } from '#electron/store/in-background.ts';
import { noteMove, otherPlace, type OtherPlace } from '#electron/store/copies/other-place.ts';
import { probeDisk } from '#electron/store/probe-disk.ts';
import { restoreKeys, type RestoreRefusal } from '#electron/store/copies/restore.ts';
import { ed25519 } from '#electron/sync/signer.ts';

export interface RecoveryPorts {
  readonly folder: string;
  /** Of the database; null where only the key file can be brought back. */
  readonly key: Uint8Array | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly chooseFolder: (() => Promise<string | null>) | undefined;
  /** Whether a desk is at work on the folder while one only rehearses. */
  readonly atWork: boolean;
  /** Closes whatever holds the folder. */
  readonly free: () => Promise<void>;
  /** Opens the folder anew, or the one in which the desk goes on. */
  readonly again: (folder?: string) => void;
}

/** What has a file, a damaged one, a missing one, or an old one in the place of a newer. */
const RESTORABLE = new Set(['damaged', 'database_missing', 'journal_behind', 'wrong_key']);
/** The disk under the data reads or writes no more: there, or somewhere else. */
const DISK_FAILS = new Set(['io_error', 'read_only', 'folder_not_writable']);
const KEYS_ONLY = new Set(['key_file_damaged', 'key_missing']);

/** Whether a folder that does not open so can be restored, and what of it. */
export const wayBack = (code: string, key: Uint8Array | null): 'all' | 'keys' | null => {
  if (KEYS_ONLY.has(code)) return 'keys';
  return key !== null && (RESTORABLE.has(code) || DISK_FAILS.has(code)) ? 'all' : null;
};

/** Whether the files themselves may be whole, and only the disk refuses them. */
export const isDiskFailure = (code: string): boolean => DISK_FAILS.has(code);

const refusalOf = (refusal: RestoreRefusal): Result<never, Refusal> => {
  const onPaper = refusal.code.startsWith('number_');
  return err({ code: refusal.code, ...(onPaper ? { field: 'counterOnPaper' } : {}) });
};

export const createRecovery = (ports: RecoveryPorts): Recovery => {
  const { folder, key, now, chooseFolder, atWork, free, again } = ports;
  const { backups } = pathsOf(folder);

  const carryOut = async (
    { copy, counterOnPaper, into }: RestoreAsked,
    rehearse: boolean,
  ): Promise<Result<RestoreReport, Refusal>> => {
    if (key === null) return err({ code: 'key_missing' });
    const at = instantOf(Math.floor(now()));
    const next = { at, day: localDayOf(at), keys: ed25519.newKeyPair(), counterOnPaper };
    const beside = rehearse && atWork ? (listBackups(backups)[0]?.folder ?? null) : null;
    if (rehearse && atWork && beside === null) return err({ code: 'copy_missing' });
    const task = { kind: 'restore', folder, key, copy, next, rehearse, beside, into } as const;
    const done = await inBackground(task).done;
    return done.ok ? done : refusalOf(done.error);
  };

  const moveTo = (there: string): void => {
    noteMove(folder, there);
    again(there);
  };
  const placeNamed = (named: string): Result<OtherPlace, Refusal> =>
    key === null ? err({ code: 'key_missing' }) : otherPlace(named, key);

  return {
    copies: (elsewhere) => (elsewhere === null ? listBackups(backups) : findCopies(elsewhere)),
    rehearse: (asked) => carryOut(asked, true),
    restore: async (asked) => {
      await free();
      let went: string | null = null;
      try {
        const done = await carryOut(asked, false);
        if (done.ok) went = asked.into;
        return done;
      } finally {
        if (went === null) again();
        else moveTo(went);
      }
    },
    restoreKeys: async (copy) => {
      await free();
      try {
        const done = restoreKeys({ folder, copy, at: instantOf(Math.floor(now())) });
        return done.ok ? ok(null) : refusalOf(done.error);
      } finally {
        again();
      }
    },
    beginAnew: async () => {
      await free();
      try {
        const done = beginAnew(folder, instantOf(Math.floor(now())));
        return done.ok ? ok(null) : done;
      } finally {
        again();
      }
    },
    chooseFolder: () => chooseFolder?.() ?? Promise.resolve(null),
    probe: () => probeDisk(pathsOf(folder)),
    place: placeNamed,
    openPlace: (named) => {
      const place = placeNamed(named);
      if (!place.ok) return place;
      if (place.value.holds !== 'this_desk') return err({ code: 'place_of_another' });
      moveTo(place.value.folder);
      return ok(null);
    },
    again: () => again(),
  };
};

/** What answers while the data does not open. Idle: nothing is being restored, so the folder may be tried anew. */
export const damagedDoor = (
  refusal: { readonly code: string },
  ports: Omit<RecoveryPorts, 'atWork'>,
  log: (message: string, detail?: unknown) => void,
): { readonly router: Router; readonly idle: () => boolean } => {
  let under = 0;
  const recovery = createRecovery({ ...ports, atWork: false });
  const working =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      under += 1;
      try {
        return await work(...args);
      } finally {
        under -= 1;
      }
    };
  const router = recoveryDoor({
    // In the midst of work the same failure asks for something else.
    code: refusal.code === 'io_error' ? 'opening_io_error' : refusal.code,
    values: { folder: ports.folder },
    keysOnly: wayBack(refusal.code, ports.key) === 'keys',
    diskFails: isDiskFailure(refusal.code),
    recovery: {
      ...recovery,
      rehearse: working(recovery.rehearse),
      restore: working(recovery.restore),
      beginAnew: working(recovery.beginAnew),
    },
    now: ports.now,
    log,
  });
  return { router, idle: () => under === 0 };
};
