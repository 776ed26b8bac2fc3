/** Where the officer is in the room of the procedures: it opens where it was left. */
import { create } from 'zustand';

interface ProceduresState {
  readonly text: string;
  /** The procedure whose page is open; null while none is. */
  readonly code: string | null;
  readonly type: (text: string) => void;
  readonly open: (code: string | null) => void;
}

export const useProcedures = create<ProceduresState>((set) => ({
  text: '',
  code: null,
  type: (text) => set({ text }),
  open: (code) => set({ code }),
}));
