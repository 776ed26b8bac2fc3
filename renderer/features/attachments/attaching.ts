/** Files on their way onto a paper of the form: read, made small, put into the desk's archive, named by the form. */
import { createContext, useContext } from 'react';
import { createStore, type StoreApi } from 'zustand';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { ProcedureView, ScannerView } from '#shared/contract/outputs.ts';
import { err, type Result } from '#shared/result.ts';
import type { FormStore } from '#renderer/features/form/form-store.ts';
import { fileAttached, type PaperPlace } from './file-steps.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that somebody chose, dropped or scanned. */
export interface Source {
  readonly name: string;
  /** Known before it is read. */
  readonly size: number;
  readonly read: () => Promise<Result<Bytes, Refusal>>;
}

export interface AttachingState {
  /** How many are on their way to that form. */
  readonly busy: number;
  readonly added: readonly AttachedFile[];
  readonly refused: readonly { readonly name: string; readonly refusal: Refusal }[];
  /** Of which form this is. */
  readonly draft: string;
}

export interface Attaching {
  readonly state: StoreApi<AttachingState>;
  /** The form on screen. */
  readonly draft: () => string;
  /** The form on screen is not whole yet: it is neither accepted nor put aside meanwhile. */
  readonly waits: () => Refusal | null;
  /** Gives those that the form holds now. */
  readonly attach: (
    paper: PaperPlace,
    sources: readonly Source[],
    view: ProcedureView | null,
  ) => Promise<readonly AttachedFile[]>;
  /** What was refused has been read. */
  readonly forget: () => void;
  /** The newest scan, one at a time; what was taken is laid aside only after the form with it is on disk. */
  readonly takeScan: (
    paper: PaperPlace,
    scanner: ScannerView | undefined,
    view: ProcedureView | null,
  ) => Promise<void>;
}

export interface AttachingPorts {
  readonly store: FormStore;
  /** The form on screen: a file that comes too late is not another citizen's. */
  readonly draft: () => string;
  readonly flush: () => Promise<void>;
  readonly keep: (source: Source) => Promise<Result<AttachedFile, Refusal>>;
  readonly scan: (name: string, size: number) => Source;
  readonly layAside: (name: string) => Promise<unknown>;
  /** Runs something later; gives what calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A share that does not answer keeps nobody waiting longer than this for a file. */
export const PATIENCE_MS = 60_000;

const tooSlow: Result<never, Refusal> = err({ code: 'file_slow' });
const waiting: Refusal = { code: 'files_being_added' };

export const createAttaching = (ports: AttachingPorts): Attaching => {
  const { store, draft, flush, keep } = ports;
  const state = createStore<AttachingState>(() => ({ busy: 0, added: [], refused: [], draft: '' }));
  let taking = false;

  const inTime = async <T>(work: Promise<T>, late: T): Promise<T> => {
    const over = Promise.withResolvers<T>();
    const callOff = ports.after(PATIENCE_MS, () => over.resolve(late));
    try {
      return await Promise.race([work, over.promise]);
    } finally {
      callOff();
    }
  };

  const refuse = (name: string, refusal: Refusal): void =>
    state.setState(({ refused }) => ({ refused: [...refused, { name, refusal }] }));

  const begin = (count: number): string => {
    const of = draft();
    state.setState(({ busy, draft: before }) => ({
      busy: (before === of ? busy : 0) + count,
      added: [],
      refused: [],
      draft: of,
    }));
    return of;
  };

  const end = (of: string): void =>
    state.setState(({ busy, draft: now }) => (now === of ? { busy: busy - 1 } : {}));

  const waits = (): Refusal | null => {
    const { busy, draft: of } = state.getState();
    return busy > 0 && of === draft() ? waiting : null;
  };

  const attach: Attaching['attach'] = async (paper, sources, view) => {
    if (store.getState().frozen || sources.length === 0) return [];
    const of = begin(sources.length);
    const attached: AttachedFile[] = [];
    let hangs = false;
    // One after the other: two large photos at once are too much for a small machine.
    for (const source of sources) {
      try {
        // Another form is on screen: what is already in the archive stays there, and is nobody's.
        if (draft() !== of) continue;
        // Where one file never came, the next is not waited for.
        const kept: Result<AttachedFile, Refusal> = hangs
          ? tooSlow
          : await inTime(keep(source), tooSlow);
        hangs ||= kept === tooSlow;
        if (draft() !== of) continue;
        if (!kept.ok) {
          refuse(source.name, kept.error);
          continue;
        }
        store.getState().change(fileAttached(paper, kept.value, view));
        state.setState(({ added }) => ({ added: [...added, kept.value] }));
        attached.push(kept.value);
      } finally {
        end(of);
      }
    }
    await flush();
    return attached;
  };

  const takeNewest = async (
    paper: PaperPlace,
    { name, bytes }: NonNullable<ScannerView['newest']>,
    view: ProcedureView | null,
  ): Promise<void> => {
    taking = true;
    try {
      const attached = await attach(paper, [ports.scan(name, bytes)], view);
      if (attached.length > 0) await inTime(ports.layAside(name), null);
    } finally {
      taking = false;
      state.setState(({ refused }) => ({
        refused: refused.filter(({ refusal }) => refusal !== waiting),
      }));
    }
  };

  return {
    state,
    draft,
    waits,
    attach,
    forget: () => state.setState({ refused: [] }),
    takeScan: async (paper, scanner, view) => {
      // Pressed again before the scan is laid aside, it would be another paper's too.
      if (taking) {
        const { refused, draft: of } = state.getState();
        if (of !== draft()) begin(0);
        if (!refused.some(({ refusal }) => refusal === waiting)) refuse('', waiting);
        return;
      }
      const newest = scanner?.newest ?? null;
      if (newest !== null) return takeNewest(paper, newest, view);
      begin(0);
      const code = scanner?.folder == null ? 'scanner_unset' : (scanner.problem ?? 'scan_none');
      refuse('', { code });
    },
  };
};

/** Null where a form takes no files: a correction. */
export const AttachingContext = createContext<Attaching | null>(null);

export const useAttaching = (): Attaching | null => useContext(AttachingContext);
