/** Whether the question of the right time stands on the screen. It is asked where something needed a time: never while one types. */
import { create } from 'zustand';

interface ClockQuestion {
  readonly asked: boolean;
  readonly ask: () => void;
  readonly close: () => void;
}

export const useClockQuestion = create<ClockQuestion>((set) => ({
  asked: false,
  ask: () => set({ asked: true }),
  close: () => set({ asked: false }),
}));
