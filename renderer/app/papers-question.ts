/** Whether the question about a day's papers stands on the screen: asked where something needed a number after a restore. */
import { create } from 'zustand';
import type { LocalDate } from '#shared/calendar/local-time.ts';

interface AboutPapers {
  /** The day asked about; null: nothing is asked. */
  readonly day: LocalDate | null;
  readonly ask: (day: LocalDate) => void;
  readonly close: () => void;
}

export const usePapersQuestion = create<AboutPapers>((set) => ({
  day: null,
  ask: (day) => set({ day }),
  close: () => set({ day: null }),
}));
