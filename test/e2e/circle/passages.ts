/**
 * Which rows of the table of states a day has gone over, read from the books of the province. The plan is complete when
 * none is missing: a new transition without a path is noticed here.
 */
import { foldDossier } from '#shared/dossier/fold.ts';
import type { Situation } from '#shared/dossier/states.ts';
import {
  commandNames,
  commandOf,
  transitionOf,
  type CommandName,
} from '#shared/dossier/transitions.ts';
import type { OrderedEntry } from '#shared/journal/entry.ts';
import { dossiersOf, knowEntry } from '#shared/journal/entry-types.ts';
import { openAll, type ProvinceBooks } from '../../invariants/evidence.ts';

export interface Passages {
  /** `withdraw from accepted`. */
  readonly done: ReadonlySet<string>;
  /** Commands that were taken back. */
  readonly undone: ReadonlySet<CommandName>;
}

/** Which no day of two sound desks of one office goes over, and why. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['renumber', 'one number on two receipts comes of a restore: renumber.e2e.ts'],
  ['arrive', 'it comes from another office'],
  ['recall', 'the department takes its own result back: test/sync/departments'],
]);

const passage = (command: CommandName, from: Situation): string => `${command} from ${from}`;

const storiesIn = (books: ProvinceBooks): ReadonlyMap<string, readonly OrderedEntry[]> => {
  const stories = new Map<string, OrderedEntry[]>();
  const inOrder = openAll(books.entries).opened.toSorted(
    (a, b) => (a.held.placed?.ord ?? Infinity) - (b.held.placed?.ord ?? Infinity),
  );
  for (const { header, body, held } of inOrder) {
    if (held.placed === null) continue;
    const entry = { header, payload: body, ...held.placed };
    for (const id of dossiersOf(entry)) stories.set(id, [...(stories.get(id) ?? []), entry]);
  }
  return stories;
};

/** The command that an entry takes back; null for every other entry. */
const takenBackBy = (entry: OrderedEntry, story: readonly OrderedEntry[]): CommandName | null => {
  const known = knowEntry(entry);
  if (!known.ok || known.value.type !== 'command.undone') return null;
  const { epoch, seq } = known.value.payload;
  const taken = story.find(
    ({ header }) =>
      header.desk === entry.header.desk && header.epoch === epoch && header.seq === seq,
  );
  return taken === undefined ? null : commandOf(taken.header.type);
};

/** What happened where the table does not foresee it does not count. */
export const passagesIn = (books: ProvinceBooks): Passages => {
  const done = new Set<string>();
  const undone = new Set<CommandName>();
  for (const story of storiesIn(books).values())
    for (const [place, entry] of story.entries()) {
      const command = commandOf(entry.header.type);
      if (command === null) continue;
      const from = foldDossier(story.slice(0, place), knowEntry)?.state ?? 'nothing';
      if (transitionOf(command).from.includes(from)) done.add(passage(command, from));
      const taken = takenBackBy(entry, story);
      if (taken !== null) undone.add(taken);
    }
  return { done, undone };
};

const here = commandNames.filter((command) => !elsewhere.has(command));

/** Every command at least once, and taken back where it may be. */
export const rowsMissing = ({ done, undone }: Passages): readonly string[] =>
  here.flatMap((command) => {
    const { from, undoable } = transitionOf(command);
    return [
      ...(from.some((state) => done.has(passage(command, state))) ? [] : [command]),
      ...(undoable && !undone.has(command) ? [`undo of ${command}`] : []),
    ];
  });

/** Beside the rows, each change of state from each state that it may begin in. */
export const passagesMissing = (passages: Passages): readonly string[] => [
  ...rowsMissing(passages),
  ...here
    .filter((command) => !['same', 'before'].includes(transitionOf(command).to))
    .flatMap((command) => transitionOf(command).from.map((from) => passage(command, from)))
    .filter((one) => !passages.done.has(one)),
];
