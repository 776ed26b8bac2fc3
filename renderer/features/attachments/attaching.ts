/** Files on their way onto a paper of the form: read, made small, put into the desk's archive, named by the form. */
import { createContext, useContext } from 'react';
import { createStore, type StoreApi } from 'zustand';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { ProcedureView, ScannerView } from '#shared/contract/outputs.ts';
import type { Result } from '#shared/result.ts';
import type { FormStore } from '#renderer/features/form/form-store.ts';
import { fileAttached } from './file-steps.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that somebody chose, dropped or scanned. */
export interface Source {
  readonly name: string;
  /** Known before it is read. */
  readonly size: number;
  readonly read: () => Promise<Result<Bytes, Refusal>>;
}

export interface AttachingState {
  /** How many are on their way; nothing is accepted or put aside meanwhile. */
  readonly busy: number;
  readonly added: readonly AttachedFile[];
  readonly refused: readonly { readonly name: string; readonly refusal: Refusal }[];
  /** Of which form the last words are. */
  readonly draft: string;
}

export interface Attaching {
  readonly state: StoreApi<AttachingState>;
  /** The form on screen. */
  readonly draft: () => string;
  /** `paper`: its name. Gives those that the form holds now. */
  readonly attach: (
    paper: string,
    sources: readonly Source[],
    view: ProcedureView | null,
  ) => Promise<readonly AttachedFile[]>;
  /** What was refused has been read. */
  readonly forget: () => void;
  /** The newest scan; what was taken is laid aside only after the form with it is on disk. */
  readonly takeScan: (
    paper: string,
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
}

export const createAttaching = (ports: AttachingPorts): Attaching => {
  const { store, draft, flush, keep } = ports;
  const state = createStore<AttachingState>(() => ({ busy: 0, added: [], refused: [], draft: '' }));

  const refuse = (name: string, refusal: Refusal): void =>
    state.setState(({ refused }) => ({ refused: [...refused, { name, refusal }] }));

  const begin = (count: number): string => {
    const of = draft();
    state.setState(({ busy }) => ({ busy: busy + count, added: [], refused: [], draft: of }));
    return of;
  };

  const attachOne = async (
    paper: string,
    source: Source,
    view: ProcedureView | null,
    of: string,
  ): Promise<readonly AttachedFile[]> => {
    try {
      const kept = await keep(source);
      // Another form is on screen by now: the file stays in the archive, and nobody's.
      if (draft() !== of) return [];
      if (!kept.ok) {
        refuse(source.name, kept.error);
        return [];
      }
      store.getState().change(fileAttached(paper, kept.value, view));
      state.setState(({ added }) => ({ added: [...added, kept.value] }));
      return [kept.value];
    } finally {
      state.setState(({ busy }) => ({ busy: busy - 1 }));
    }
  };

  const attach: Attaching['attach'] = async (paper, sources, view) => {
    if (store.getState().frozen || sources.length === 0) return [];
    const of = begin(sources.length);
    const attached: AttachedFile[] = [];
    // One after the other: two large photos at once are too much for a small machine.
    for (const source of sources) attached.push(...(await attachOne(paper, source, view, of)));
    await flush();
    return attached;
  };

  return {
    state,
    draft,
    attach,
    forget: () => state.setState({ refused: [] }),
    takeScan: async (paper, scanner, view) => {
      const newest = scanner?.newest ?? null;
      if (newest === null) {
        begin(0);
        const code = scanner?.folder == null ? 'scanner_unset' : (scanner.problem ?? 'scan_none');
        refuse('', { code });
        return;
      }
      const { name, bytes } = newest;
      const attached = await attach(paper, [ports.scan(name, bytes)], view);
      if (attached.length > 0) await ports.layAside(name);
    },
  };
};

/** Null where a form takes no files: a correction. */
export const AttachingContext = createContext<Attaching | null>(null);

export const useAttaching = (): Attaching | null => useContext(AttachingContext);
