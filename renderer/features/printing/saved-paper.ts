/** The paper that somebody wants as a file because no printer gives it: one key, and it lies in the desk's folder. */
import { create } from 'zustand';
import type { Answer } from '#shared/contract/contract.ts';
import type { PrintState } from '#shared/contract/outputs.ts';
import { tell } from '#renderer/app/desk.ts';

type Asked = Pick<PrintState, 'document' | 'job'>;

interface SavedPaper {
  readonly asked: Asked | null;
  /** Null while it is being written. */
  readonly ended: Answer<'exports.paper'> | null;
  /** A second time for the same paper, where the chosen folder failed: into the usual one. */
  readonly save: (asked: Asked) => Promise<void>;
  /** It lies elsewhere, at somebody's word: nobody waits for the printer any more. */
  readonly saved: () => void;
  readonly close: () => void;
}

const AWAY: ReadonlySet<string> = new Set(['export_gone', 'export_read_only', 'export_full']);

/** The folder is the reason, and another one would do. */
export const isFolderAway = (ended: SavedPaper['ended']): boolean =>
  ended !== null && !ended.ok && AWAY.has(ended.error.code);

const dropJob = async ({ job }: Asked): Promise<void> => {
  if (job !== null) await tell('documents.outcome', { job, outcome: 'dropped' });
};

export const useSavedPaper = create<SavedPaper>((set, get) => ({
  asked: null,
  ended: null,
  save: async (asked) => {
    const { asked: before, ended: last } = get();
    if (before !== null && last === null) return;
    const usual = before?.document === asked.document && isFolderAway(last);
    set({ asked, ended: null });
    const { document } = asked;
    const ended = await tell('exports.paper', { document, ...(usual ? { usual } : {}) });
    set({ ended });
    if (ended.ok) await dropJob(asked);
  },
  saved: () => {
    const { asked } = get();
    if (asked !== null) void dropJob(asked);
  },
  close: () => set({ asked: null, ended: null }),
}));
