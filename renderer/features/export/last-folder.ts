/** The folder that was named last, until the program is closed: the next file usually goes onto the same stick. */
import { create } from 'zustand';

export const useLastFolder = create<{
  readonly folder: string;
  readonly setFolder: (folder: string) => void;
}>((set) => ({ folder: '', setFolder: (folder) => set({ folder }) }));
