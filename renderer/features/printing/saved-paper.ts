/** The paper that somebody wants as a file because no printer gives it. */
import { create } from 'zustand';
import type { PrintState } from '#shared/contract/outputs.ts';

interface SavedPaper {
  readonly asked: Pick<PrintState, 'document' | 'job'> | null;
  readonly save: (job: Pick<PrintState, 'document' | 'job'>) => void;
  readonly close: () => void;
}

export const useSavedPaper = create<SavedPaper>((set) => ({
  asked: null,
  save: (asked) => set({ asked }),
  close: () => set({ asked: null }),
}));
