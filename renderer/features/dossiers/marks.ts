/** Dossiers that the officer has marked in the list, kept while one of them is looked at. */
import { create } from 'zustand';
import { tell } from '#renderer/app/desk.ts';
import type { Scope } from '#renderer/app/place.ts';

interface Marks {
  readonly marked: ReadonlySet<string>;
  /** The list held more than can be marked. */
  readonly tooMany: boolean;
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();
const MOST_LETTERS = 200;

const toggled = (marked: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  marked.has(id) ? new Set([...marked].filter((one) => one !== id)) : new Set([...marked, id]);

export const useMarks = create<Marks>((set) => ({
  marked: none,
  tooMany: false,
  toggle: (id) => set(({ marked }) => ({ marked: toggled(marked, id) })),
  clear: () => set({ marked: none, tooMany: false }),
}));

/** Everything that the list has found, in sight or not. */
export const markFound = async (text: string, scope: Scope): Promise<void> => {
  const answer = await tell('printing.all', { text: text.slice(0, MOST_LETTERS), scope });
  if (!answer.ok) return;
  const { dossiers, more } = answer.value;
  useMarks.setState(({ marked }) => ({
    marked: new Set([...marked, ...dossiers]),
    tooMany: more,
  }));
};
