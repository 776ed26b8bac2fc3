/** An entry as the store knows it: where its row is, whose hand it was, and whether its payload was checked. */
import type { OrderedEntry } from '#shared/journal/entry.ts';
import {
  knowEntry,
  trustEntry,
  type KnowEntry,
  type KnownEntry,
} from '#shared/journal/entry-types.ts';
import { RULES } from '../rules.ts';
import { orderedOf, type OrderedRow } from './rows.ts';

export interface KeptEntry {
  /** The local id of its row. */
  readonly id: number;
  /** Written by this desk, in whichever epoch. */
  readonly own: boolean;
  readonly entry: OrderedEntry;
  /** Checked before by the rules of this program: its payload may be taken at its word. */
  readonly trusted: boolean;
}

export const keptOf = (row: OrderedRow): KeptEntry => ({
  id: row.id,
  own: row.own === 1,
  entry: orderedOf(row),
  trusted: row.understood === RULES,
});

/** Null for an entry that this program does not understand. */
export const knownOf = ({ entry, trusted }: KeptEntry): KnownEntry | null => {
  const known = trusted ? trustEntry(entry) : knowEntry(entry);
  return known.ok ? known.value : null;
};

/** For a fold over these entries: each is checked at most once in its life. */
export const knowingOf = (kept: readonly KeptEntry[]): KnowEntry => {
  const trusted = new Set<unknown>(kept.flatMap((one) => (one.trusted ? [one.entry] : [])));
  return (entry) => (trusted.has(entry) ? trustEntry(entry) : knowEntry(entry));
};
