/**
 * Decides what becomes of a run of entries: which number and verdict each gets, which must wait, and what the
 * dossiers look like afterwards. Pure but for what it is given; nothing is written here.
 */
import { nameOf, type EntryName, type OrderedEntry, type Verdict } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { judge } from './judge.ts';
import type { Parking, Reading } from './reading.ts';
import { confirmed, storyOf, withEntry, type Story } from './story.ts';

/** What the office holds that the run depends on. */
export interface OfficeState {
  /** The last number given. */
  readonly ord: number;
  /** Dossiers of which an earlier entry waits. */
  readonly blocked: ReadonlySet<string>;
  readonly stories: ReadonlyMap<string, Story>;
  /** Whose the numbers are that the run hands out. */
  readonly numbers: ReadonlyMap<string, NumberOwner>;
}

export interface NumberOwner {
  readonly dossier: string;
  readonly acceptance: EntryName;
}

export interface AppliedEntry {
  readonly reading: Reading;
  readonly ord: number;
  readonly verdict: Verdict;
}

export interface ParkedEntry {
  readonly reading: Reading;
  readonly parking: Parking;
}

export interface Plan {
  readonly ord: number;
  readonly applied: readonly AppliedEntry[];
  readonly parked: readonly ParkedEntry[];
  /** Those that changed. */
  readonly stories: ReadonlyMap<string, Story>;
  /** Numbers used for the first time. */
  readonly numbers: ReadonlyMap<string, NumberOwner>;
}

/** The number that an entry hands out; null for any other entry. */
export const numberIn = (entry: KnownEntry): string | null =>
  entry.type === 'dossier.accepted' || entry.type === 'dossier.renumbered'
    ? entry.payload.number
    : null;

const empty: Story = storyOf([]);

export const planRun = (
  state: OfficeState,
  readings: readonly Reading[],
  /** Told of an entry on which this program failed: it waits, the others flow on. */
  onDefect: (fault: unknown, reading: Reading) => void,
): Plan => {
  let { ord } = state;
  const blocked = new Set(state.blocked);
  const changed = new Map<string, Story>();
  const owners = new Map<string, NumberOwner>();
  const applied: AppliedEntry[] = [];
  const parked: ParkedEntry[] = [];

  const storyFor = (id: string): Story => changed.get(id) ?? state.stories.get(id) ?? empty;

  const park = (reading: Reading, parking: Parking): void => {
    for (const id of reading.dossiers) blocked.add(id);
    parked.push({ reading, parking });
  };

  const apply = (reading: Reading, entry: KnownEntry): void => {
    const next = ord + 1;
    const ordered = (verdict: Verdict | null): OrderedEntry => ({
      header: entry.header,
      payload: entry.payload,
      ord: next,
      verdict,
    });
    const number = numberIn(entry);
    const owner = number === null ? undefined : (owners.get(number) ?? state.numbers.get(number));
    const before = reading.dossiers.map(storyFor);
    // Judged by the fold's own finding: a verdict that it had already would be taken at its word.
    const after = before.map((story) => withEntry(story, ordered(null)));
    const taken = owner !== undefined && owner.dossier !== entry.header.dossier;
    const verdict = judge({
      entry,
      before,
      after,
      held: reading.dossiers.map((id) => state.stories.get(id) ?? empty),
      numberTakenBy: taken ? owner.acceptance : null,
    });
    const settled =
      verdict.kind === 'applied'
        ? after.map((story) => confirmed(story, ordered(verdict)))
        : before.map((s) => withEntry(s, ordered(verdict)));
    reading.dossiers.forEach((id, index) => changed.set(id, settled[index] ?? empty));
    if (number !== null && owner === undefined && entry.header.dossier !== null)
      owners.set(number, { dossier: entry.header.dossier, acceptance: nameOf(entry.header) });
    applied.push({ reading, ord: next, verdict });
    ord = next;
  };

  for (const reading of readings) {
    if (!reading.known.ok) park(reading, reading.known.error);
    else if (reading.dossiers.some((id) => blocked.has(id)))
      park(reading, { reason: 'waits_for_earlier', field: null });
    else {
      try {
        apply(reading, reading.known.value);
      } catch (fault) {
        onDefect(fault, reading);
        park(reading, { reason: 'handler_failed', field: null });
      }
    }
  }
  return { ord, applied, parked, stories: changed, numbers: owners };
};
