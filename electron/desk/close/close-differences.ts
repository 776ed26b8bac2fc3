/** Where the two sides of a close differ, entry by entry, each named by its dossier. */
import type { CloseDifference } from '#shared/contract/outputs.ts';
import type { DayTotals, NamedDifference } from '#shared/journal/desk-entries.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import { heldDifferently } from '../dossiers/held-differently.ts';
import { stillParked } from '../dossiers/parked-entries.ts';
import type { StoreReader } from '../ports.ts';
import { coveredBy, unequalRanges, type Figures, type ProvinceFigures } from './close-figures.ts';
import { rangesOf, type Covered, type Range } from './close-range.ts';
import type { Located } from './locate-differences.ts';

/** The minutes name no more; the figures say how many there are. */
const NAMED = 200;

type Reader = Pick<
  StoreReader,
  | 'identity'
  | 'openEntriesAfter'
  | 'dossierRow'
  | 'quarantined'
  | 'setting'
  | 'ownEpochs'
  | 'totals'
>;

const isWithin = ({ epoch, seq }: OwnReach, range: Range): boolean =>
  epoch === range.epoch && range.from <= seq && seq <= range.to;

/** Of what is missing in the province's books, that which it does not keep apart either. */
export const notHeld = (
  read: Pick<StoreReader, 'ownEpochs'>,
  missing: readonly OwnReach[],
): readonly OwnReach[] => {
  const apart = new Map(read.ownEpochs().map((own) => [own.epoch, own.apart]));
  return missing.filter(({ epoch, seq }) => seq > (apart.get(epoch) ?? 0));
};

/** What is known here of the entries that a close covers. `missing`: what the province says it does not hold. */
const knownDifferences = (
  read: Reader,
  covered: Covered,
  missing: readonly OwnReach[],
): readonly NamedDifference[] => {
  const lacking = new Set(notHeld(read, missing));
  const all: readonly NamedDifference[] = [
    ...stillParked(read).map(({ epoch, seq }) => ({ kind: 'not_understood' as const, epoch, seq })),
    ...missing.map((one) => ({
      kind: lacking.has(one) ? ('not_held' as const) : ('held_apart' as const),
      epoch: one.epoch,
      seq: one.seq,
    })),
    ...heldDifferently(read).map(({ epoch, seq }) => ({
      kind: 'held_differently' as const,
      epoch,
      seq,
    })),
  ];
  const ranges = rangesOf(covered);
  return ranges.flatMap((range) => {
    const within = all.filter((one) => isWithin(one, range)).toSorted((a, b) => a.seq - b.seq);
    // Of an entry the last word counts: what is held differently is missing in the books as well.
    return [...new Map(within.map((one) => [one.seq, one])).values()];
  });
};

export interface Differences {
  readonly named: readonly NamedDifference[];
  /** There may be more than those that are named. */
  readonly more: boolean;
  /** False where nobody answered any more: asked again, there may be more to name. */
  readonly answered: boolean;
}

export const noDifferences: Differences = { named: [], more: false, answered: true };

/** Which entries of a run differ, of the whole of which the two sides say `ours` and `said`. */
export type Locate = (
  range: Range,
  ours: DayTotals | null,
  said: DayTotals | null,
) => Promise<Located>;

/** What people's word on closes covers: what those name, and everything where one could not name all. */
export const settledWithClose = (
  read: Pick<StoreReader, 'settledCloses'>,
): ((entry: OwnReach) => boolean) => {
  const named = new Set<string>();
  const whole: Range[] = [];
  for (const { close, completion } of read.settledCloses()) {
    const { differences = [], moreDifferences = false } = (completion ?? close).payload;
    for (const { epoch, seq } of differences) named.add(`${epoch}/${seq}`);
    const isCut = moreDifferences || differences.length === 0 || differences.length >= NAMED;
    if (isCut) whole.push(...rangesOf(coveredBy(close)));
  }
  return (entry) =>
    named.has(`${entry.epoch}/${entry.seq}`) || whole.some((range) => isWithin(entry, range));
};

/** Names what is known, and asks where the figures differ and nothing known tells why. */
export const findDifferences = async (
  read: Reader,
  locate: Locate,
  covered: Covered,
  mine: Figures,
  theirs: ProvinceFigures,
): Promise<Differences> => {
  const known = knownDifferences(read, covered, theirs.missing);
  const found: NamedDifference[] = [...known];
  let [more, answered] = [false, true];
  for (const { range, ours, said } of unequalRanges(covered, mine, theirs)) {
    if (known.some((one) => isWithin(one, range))) continue;
    const { entries, ended } = await locate(range, ours, said);
    more ||= ended !== 'whole';
    answered &&= ended !== 'unanswered';
    for (const { epoch, seq } of entries) found.push({ kind: 'held_differently', epoch, seq });
  }
  return { named: found.slice(0, NAMED), more: more || found.length > NAMED, answered };
};

/** With the dossier that each is about, as the desk knows it now. */
export const describeDifferences = (
  read: Reader,
  named: readonly NamedDifference[],
): readonly CloseDifference[] =>
  named.flatMap(({ kind, epoch, seq }) => {
    const [entry] = read.openEntriesAfter(epoch, seq - 1, 1);
    if (entry === undefined || entry.header.seq !== seq) return [];
    const { type, at, dossier } = entry.header;
    const number = dossier === null ? null : (read.dossierRow(dossier)?.number ?? null);
    return [{ kind, epoch, seq, type, at, dossier, number }];
  });
