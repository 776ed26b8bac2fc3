/**
 * Which entries a close covers: those since the last close, up to now or, for a day that the office forgot, up to
 * the end of that day. A range goes by the order of the journal; a day only says where it ends.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { UnclosedDay } from '#shared/contract/outputs.ts';
import type { OrderedEntry } from '#shared/journal/entry.ts';
import { dossiersOf } from '#shared/journal/entry-types.ts';
import type { JournalDay, StoreReader } from '../ports.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

type Reader = Pick<StoreReader, 'lastClose' | 'head' | 'openEntriesAfter' | 'daysOf' | 'totals'>;

const PAGE = 500;

const everything = (read: Reader): Range => {
  const last = read.lastClose();
  const { epoch, seq } = read.head();
  const from = last === null || last.header.epoch !== epoch ? 1 : last.payload.totals.to + 1;
  return { from, to: seq };
};

function* entriesOf(read: Reader, { from, to }: Range): Generator<OrderedEntry> {
  const { epoch } = read.head();
  for (let after = from - 1; after < to; after += PAGE) {
    yield* read.openEntriesAfter(epoch, after, Math.min(PAGE, to - after));
  }
}

/** Up to the end of a day; up to now without one, and for a day that lies ahead. */
export const rangeThrough = (read: Reader, through: LocalDate | null): Range => {
  const range = everything(read);
  if (through === null) return range;
  const last = read.daysOf(range.from, range.to).findLast(({ day }) => day <= through);
  return { from: range.from, to: last?.to ?? range.from - 1 };
};

/** Nothing that concerns a citizen: sign-ins, the last close and its own minutes. */
export const isIdle = (read: Reader, range: Range): boolean => {
  for (const entry of entriesOf(read, range)) if (dossiersOf(entry).length > 0) return false;
  return true;
};

/** As many as anybody reads; whoever has forgotten more closes them together. */
const SHOWN = 31;

/** Days before `today` with work that no close covers, the oldest first. */
const forgotten = (read: Reader, today: LocalDate): readonly JournalDay[] => {
  const { from, to } = everything(read);
  return read
    .daysOf(from, to)
    .filter(({ day, worked }) => worked && day < today)
    .slice(0, SHOWN);
};

export const forgottenDays = (read: Reader, today: LocalDate): readonly LocalDate[] =>
  forgotten(read, today).map(({ day }) => day);

/** The same with what was done on them. */
export const unclosedDays = (read: Reader, today: LocalDate): readonly UnclosedDay[] =>
  forgotten(read, today).map(({ day, from, to }) => {
    const { accepted, fees } = read.totals(from, to);
    return { day, accepted, fees };
  });
