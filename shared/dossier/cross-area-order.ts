/**
 * Facts of a shared dossier in one order for both offices: that of the office that decides. Each has its own entries before
 * it hears of the other's, so that two orders of their own would come to two dossiers. Pure.
 */
import { sameName, type EntryName, type OrderedEntry } from '#shared/journal/entry.ts';
import { carriedOf } from './cross-area-entries.ts';

/** Moves keep their place: what the province said of each holds wherever it stands. */
const heardOf = ({ header: { type }, payload }: OrderedEntry): EntryName | null =>
  type === 'crossArea.moved' ? null : (carriedOf(payload)?.after ?? null);

/**
 * What the other office did stands where it stood there: behind the last that it had heard from here, before what it had
 * not heard of yet.
 *
 * @param entries of one dossier, in the order of this office
 */
export const inDecidersOrder = <T extends { readonly ordered: OrderedEntry }>(
  entries: readonly T[],
): readonly T[] => {
  const placed: T[] = [];
  for (const entry of entries) {
    const heard = heardOf(entry.ordered);
    const known =
      heard === null ? -1 : placed.findIndex(({ ordered }) => sameName(ordered.header, heard));
    const before = placed.findLastIndex(({ ordered }) => heardOf(ordered) !== null);
    placed.splice(known === -1 ? placed.length : Math.max(known, before) + 1, 0, entry);
  }
  return placed;
};
