/** Dossiers that the officer has marked in the list, kept while one of them is looked at. */
import { create } from 'zustand';

interface Marks {
  readonly marked: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly markAll: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

const toggled = (marked: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  marked.has(id) ? new Set([...marked].filter((one) => one !== id)) : new Set([...marked, id]);

export const useMarks = create<Marks>((set) => ({
  marked: none,
  toggle: (id) => set(({ marked }) => ({ marked: toggled(marked, id) })),
  markAll: (ids) => set(({ marked }) => ({ marked: new Set([...marked, ...ids]) })),
  clear: () => set({ marked: none }),
}));
