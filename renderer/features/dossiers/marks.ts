/** Dossiers that an officer has marked in the list, kept while one of them is looked at, and while a colleague is at the desk. */
import { create } from 'zustand';
import { tell } from '#renderer/app/desk.ts';
import { useOfficer } from '#renderer/app/use-officer.ts';
import type { AskedList } from './asked-list.ts';

interface Marked {
  readonly marked: ReadonlySet<string>;
  /** The list held more than can be marked. */
  readonly tooMany: boolean;
}

interface Marks extends Marked {
  readonly toggle: (id: string) => void;
  readonly markAll: (ids: readonly string[]) => void;
  /** Everything that the list has found, in sight or not. */
  readonly markFound: (list: AskedList) => Promise<void>;
  readonly clear: () => void;
}

type MarksByOfficer = Readonly<Record<string, Marked>>;

const none: Marked = { marked: new Set(), tooMany: false };
const MOST_LETTERS = 200;

const toggled = (marked: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  marked.has(id) ? new Set([...marked].filter((one) => one !== id)) : new Set([...marked, id]);

const useMarksByOfficer = create<MarksByOfficer>(() => ({}));

/** Whoever's mark it is: an answer that comes late belongs to whoever asked. */
export const marksOf = (officer: string): Omit<Marks, keyof Marked> & { now: () => Marked } => {
  const now = (): Marked => useMarksByOfficer.getState()[officer] ?? none;
  const set = (change: Partial<Marked>): void =>
    useMarksByOfficer.setState({ [officer]: { ...now(), ...change } });
  const markAll = (ids: readonly string[]): void =>
    set({ marked: new Set([...now().marked, ...ids]) });
  return {
    now,
    toggle: (id) => set({ marked: toggled(now().marked, id) }),
    markAll,
    markFound: async ({ text, scope, filter }) => {
      const asked = { text: text.slice(0, MOST_LETTERS), scope, filter };
      const answer = await tell('printing.all', asked);
      if (!answer.ok) return;
      markAll(answer.value.dossiers);
      set({ tooMany: answer.value.more });
    },
    clear: () => set(none),
  };
};

/** Of whoever is signed in. */
export const useMarks = (): Marks => {
  const officer = useOfficer()?.id ?? '';
  const marked = useMarksByOfficer((all) => all[officer]) ?? none;
  return { ...marksOf(officer), ...marked };
};
