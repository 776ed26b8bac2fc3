/** Where the two sides of a close differ, entry by entry, each named by its dossier. */
import type { CloseDifference, DifferenceKind } from '#shared/contract/outputs.ts';
import type { Range } from './close-range.ts';
import type { StoreReader } from '../ports.ts';
import { stillParked } from '../dossiers/parked-entries.ts';

const SHOWN = 200;

type Reader = Pick<
  StoreReader,
  'head' | 'identity' | 'openEntriesAfter' | 'dossierRow' | 'quarantined' | 'setting'
>;

/** `missing`: what the province says it does not hold of the range. */
export const closeDifferences = (
  read: Reader,
  { from, to }: Range,
  missing: readonly number[],
): readonly CloseDifference[] => {
  const { epoch } = read.head();
  const desk = read.identity()?.desk;
  const kinds = new Map<number, DifferenceKind>();
  for (const { seq } of stillParked(read).filter((entry) => entry.epoch === epoch))
    kinds.set(seq, 'not_understood');
  for (const entry of read.quarantined())
    if (entry.desk === desk && entry.epoch === epoch && entry.reason === 'mismatch')
      kinds.set(entry.seq, 'held_differently');
  for (const seq of missing) kinds.set(seq, 'not_held');
  return [...kinds]
    .filter(([seq]) => seq >= from && seq <= to)
    .toSorted(([a], [b]) => a - b)
    .slice(0, SHOWN)
    .flatMap(([seq, kind]) => {
      const [entry] = read.openEntriesAfter(epoch, seq - 1, 1);
      if (entry === undefined || entry.header.seq !== seq) return [];
      const { type, at, dossier } = entry.header;
      const number = dossier === null ? null : (read.dossierRow(dossier)?.number ?? null);
      return [{ kind, seq, type, at, dossier, number }];
    });
};
