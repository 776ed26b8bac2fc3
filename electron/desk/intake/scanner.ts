/** Looks into the scanner's folder: what is whole is offered, what was taken is offered no more. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { FileContent, ScannerView } from '#shared/contract/outputs.ts';
import { attachmentLimits } from '#shared/attachment/attachment.ts';
import { settledFiles, type ScannedFile } from '#shared/attachment/scanned.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse, type DeskContext } from '../context.ts';
import type { ScannerFolderFailure } from './scanner-ports.ts';

const FOLDER = 'scanner.folder';
const LOOK_MS = 1_500;

interface Seen {
  readonly files: readonly ScannedFile[];
  readonly whole: readonly ScannedFile[];
  readonly problem: ScannerFolderFailure['code'] | null;
}

const nothing: Seen = { files: [], whole: [], problem: null };

/** Another file of the same name is another file. */
const keyOf = ({ name, bytes, writtenAt }: ScannedFile): string => `${name}|${bytes}|${writtenAt}`;

const sameView = (one: ScannerView, other: ScannerView): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

type ScannerPorts = Pick<
  DeskContext,
  'store' | 'emit' | 'after' | 'log' | 'scanner' | 'chooseFolder'
>;

export const createScanner = (context: ScannerPorts) => {
  const { store, emit, after, log } = context;
  const scanner = context.scanner ?? null;
  let seen = nothing;
  /** Taken, and perhaps still lying there because the system holds it. */
  let taken = new Map<string, string>();
  let callOff: (() => void) | null = null;
  let stopped = false;

  const folderChosen = (): string | null => store.read.setting(FOLDER);

  const offered = (): readonly ScannedFile[] =>
    seen.whole.filter((file) => !taken.has(keyOf(file)));

  const view = (): ScannerView => {
    const [newest] = offered();
    return {
      folder: folderChosen(),
      problem: seen.problem,
      newest: newest === undefined ? null : { name: newest.name, bytes: newest.bytes },
      waiting: offered().length,
    };
  };

  const look = async (): Promise<void> => {
    const folder = folderChosen();
    const before = view();
    if (folder === null || scanner === null) seen = nothing;
    else {
      const found = await scanner.list(folder);
      seen = found.ok
        ? { files: found.value, whole: settledFiles(seen.files, found.value), problem: null }
        : { ...nothing, problem: found.error.code };
      for (const file of seen.files) {
        const name = taken.get(keyOf(file));
        if (name !== undefined) await scanner.layAside(folder, name);
      }
      const there = new Set(seen.files.map(keyOf));
      taken = new Map([...taken].filter(([key]) => there.has(key)));
    }
    if (!sameView(before, view())) emit('changed', { rooms: ['scanner'] });
  };

  const watch = (): void => {
    if (stopped || callOff !== null || folderChosen() === null || scanner === null) return;
    callOff = after(LOOK_MS, () => {
      callOff = null;
      look()
        .catch((fault: unknown) => log('the scanner folder could not be looked into', fault))
        .finally(watch);
    });
  };

  return {
    view,
    watch,

    stop: (): void => {
      stopped = true;
      callOff?.();
    },

    setFolder: async (path: string | null): Promise<Result<ScannerView, Refusal>> => {
      if (path !== null) {
        const found = await scanner?.list(path);
        if (found?.ok === false) return refuse(found.error.code, { field: 'path' });
      }
      store.write((tx) =>
        path === null ? tx.deleteSetting(FOLDER) : tx.saveSetting(FOLDER, path),
      );
      seen = nothing;
      taken = new Map();
      emit('changed', { rooms: ['scanner'] });
      watch();
      return ok(view());
    },

    chooseFolder: async (): Promise<Result<{ readonly path: string | null }, Refusal>> =>
      ok({ path: (await context.chooseFolder?.()) ?? null }),

    read: async (name: string): Promise<Result<FileContent, Refusal>> => {
      const folder = folderChosen();
      const file = offered().find((one) => one.name === name);
      if (folder === null || scanner === null || file === undefined) return refuse('scan_gone');
      const max = attachmentLimits.sourceBytes;
      if (file.bytes > max) {
        const values = { megabytes: Math.ceil(file.bytes / 1e6), max: max / 1e6 };
        return refuse('file_too_large', { values });
      }
      const bytes = await scanner.read(folder, name);
      return bytes.ok ? ok({ bytes: bytes.value }) : refuse(bytes.error.code);
    },

    layAside: async (name: string): Promise<Result<ScannerView, Refusal>> => {
      const folder = folderChosen();
      const file = offered().find((one) => one.name === name);
      if (folder !== null && scanner !== null && file !== undefined) {
        taken.set(keyOf(file), name);
        await scanner.layAside(folder, name);
        emit('changed', { rooms: ['scanner'] });
      }
      return ok(view());
    },
  };
};

export type Scanner = ReturnType<typeof createScanner>;
