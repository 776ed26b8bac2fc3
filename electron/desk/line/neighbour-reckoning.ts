/** What is on its way with the desk next door, reckoned from what it says it holds. Pure. */
import { epochMsOf } from '#shared/calendar/local-time.ts';
import type { KeptByNeighbour } from '#shared/contract/outputs.ts';
import type { Keeping } from '#shared/protocol/neighbour.ts';
import type { GivenEnvelope } from './neighbour-settings.ts';

/** Own entries of this epoch that the province holds: `1..held`. */
export interface OwnEntries {
  readonly epoch: number;
  readonly held: number;
}

/** What the carrier does not name any more was lost there, or answered and fetched: it is not on its way. */
export const stillKept = (
  given: readonly GivenEnvelope[],
  { envelopes, notices }: Keeping,
): readonly GivenEnvelope[] => {
  const there = new Set([...envelopes, ...notices].map(({ sha256 }) => sha256));
  return given.filter(({ sha256 }) => there.has(sha256));
};

/** Up to where entries need not be sealed again: a range that was lost in the middle is, with all that follow. */
export const onItsWay = (
  given: readonly GivenEnvelope[],
  { epoch, held }: OwnEntries,
): { readonly upTo: number; readonly files: ReadonlySet<string> } => ({
  upTo: given
    .filter((envelope) => envelope.epoch === epoch)
    .toSorted((a, b) => a.from - b.from)
    .reduce((upTo, { from, to }) => (from <= upTo + 1 ? Math.max(upTo, to) : upTo), held),
  files: new Set(given.flatMap(({ files }) => files)),
});

/** Null when the province holds all of it by now. */
export const keptBy = (
  name: string,
  given: readonly GivenEnvelope[],
  { epoch, held }: OwnEntries,
): KeptByNeighbour | null => {
  const seqs = given
    .filter((envelope) => envelope.epoch === epoch && envelope.to > held)
    .toSorted((a, b) => epochMsOf(a.at) - epochMsOf(b.at));
  const [oldest] = seqs;
  if (oldest === undefined) return null;
  let entries = 0;
  let counted = held;
  for (const { from, to } of seqs.toSorted((a, b) => a.from - b.from)) {
    entries += Math.max(0, to - Math.max(from - 1, counted));
    counted = Math.max(counted, to);
  }
  return { name, entries, since: oldest.at };
};

/** Whole minutes that the timer has counted: a clock that is set changes nothing of it. */
export interface MinutesCounted {
  readonly withoutProvince: number;
  readonly sinceGiven: number;
}

/** Time to seal and give without being asked. */
export const isTimeToGive = (
  { withoutProvince, sinceGiven }: MinutesCounted,
  afterMinutes: number,
): boolean => withoutProvince >= afterMinutes && sinceGiven >= afterMinutes;
