/** Who in the office still has an entry that the province has lost. */
import { admissionOf, marksOf } from '#electron/desk/dossiers/held-marks.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { nameText } from '#shared/journal/entry.ts';
import type { Workplace, World } from './world.ts';

/** Every entry on a desk's disk. */
export const entriesOn = ({ seat }: Workplace): readonly EntryName[] =>
  seat
    .life()
    ?.sql.all<EntryName>(
      `SELECT chain.desk, chain.epoch, entry.seq FROM entry JOIN chain ON chain.id = entry.chain`,
    ) ?? [];

interface Chain {
  readonly desk: string;
  readonly epoch: number;
}

export const chainText = ({ desk, epoch }: Chain): string => `${desk}/${epoch}`;

const isOf =
  ({ desk, epoch }: Chain) =>
  (other: Chain): boolean =>
    other.desk === desk && other.epoch === epoch;

/** Up to where that desk can prove of a chain what it has of it; 0 for its own, which it brings by itself. */
const provenUpTo = (place: Workplace, chain: Chain, known: ReadonlySet<string>): number => {
  const read = place.seat.life()?.disk.read;
  if (read === undefined) return 0;
  if (!known.has(chainText(chain)) && admissionOf(read, chain) === undefined) return 0;
  const seqs = new Set(
    entriesOn(place)
      .filter(isOf(chain))
      .map(({ seq }) => seq),
  );
  const dense = (seq: number): boolean =>
    Array.from({ length: seq }, (_, nth) => nth + 1).every((one) => seqs.has(one));
  return Math.max(
    0,
    ...marksOf(read)
      .filter(isOf(chain))
      .map(({ seq }) => seq)
      .filter(dense),
  );
};

/**
 * Of these entries, those that no other desk would bring to a province which has lost them; `known`: the chains that it
 * still knows of, others have to be shown.
 */
export const withoutWitness = (
  world: World,
  place: Workplace,
  entries: readonly EntryName[],
  known: ReadonlySet<string>,
): readonly EntryName[] => {
  const others = world.places.filter((other) => other !== place && other.seat.life() !== null);
  const written = new Set(
    others.flatMap((other) => {
      const desk = other.seat.life()?.disk.read.identity()?.desk;
      return entriesOn(other)
        .filter((entry) => entry.desk === desk)
        .map(nameText);
    }),
  );
  return entries.filter(
    (entry) =>
      !written.has(nameText(entry)) &&
      !others.some((other) => provenUpTo(other, entry, known) >= entry.seq),
  );
};
