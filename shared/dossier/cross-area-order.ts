/**
 * Facts of a shared dossier in one order for both offices: that of the office that decides. Each has its own entries before
 * it hears of the other's, so that two orders of their own would come to two dossiers. Pure.
 */
import { sameName, type EntryName, type OrderedEntry } from '#shared/journal/entry.ts';
import { carriedOf, crossAreaMoved } from './cross-area-entries.ts';

interface Placed {
  readonly ordered: OrderedEntry;
}

const isMove = ({ ordered }: Placed): boolean => ordered.header.type === 'crossArea.moved';

/** The last from here that the other office had before it; null for an entry of this office's own. */
const heardOf = ({ ordered }: Placed): EntryName | null =>
  carriedOf(ordered.payload)?.after ?? null;

/** Sent from here, as far as was known here; another's that came too late did not. */
const isSending = (one: Placed): boolean =>
  isMove(one) &&
  one.ordered.verdict?.kind !== 'conflict' &&
  carriedOf(one.ordered.payload) === null &&
  crossAreaMoved.safeParse(one.ordered.payload).data?.to !== undefined;

const placeOf = (placed: readonly Placed[], name: EntryName): number =>
  placed.findIndex(({ ordered }) => sameName(ordered.header, name));

/**
 * What the other office did stands where it stood there: behind the last that it had heard from here, before what it had
 * not heard of yet. Moves keep their place: what the province said of each holds wherever it stands. Where one of them
 * overtook that the dossier was called back and sent anew, what was done on the strength of it stands behind the sending.
 *
 * @param entries of one dossier, in the order of this office
 */
export const inDecidersOrder = <T extends Placed>(entries: readonly T[]): readonly T[] => {
  const placed: T[] = [];
  let behind = -1;
  for (const entry of entries) {
    const heard = heardOf(entry);
    const known = heard === null ? -1 : placeOf(placed, heard);
    if (known === -1) placed.push(entry);
    else if (isMove(entry)) {
      const sentAnew = placed.findLastIndex(isSending);
      if (sentAnew > known) behind = Math.max(behind, sentAnew);
      placed.push(entry);
    } else {
      behind = Math.max(known, behind) + 1;
      placed.splice(behind, 0, entry);
    }
  }
  return placed;
};
