/**
 * Which entries a close covers: all of this desk that no close covers yet, up to now or, for a day that the office forgot,
 * up to the end of that day. A run goes by the order of the journal; a day only says where it ends. After a restore, a
 * new enrolment or a new key the journal goes on in another epoch: what was left open in those before comes first.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { UnclosedDay } from '#shared/contract/outputs.ts';
import type { OrderedEntry } from '#shared/journal/entry.ts';
import { dossiersOf } from '#shared/journal/entry-types.ts';
import type { JournalDay, StoreReader } from '../ports.ts';

export interface Range {
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

export interface Covered {
  /** In the order of the journal, none of them empty. */
  readonly earlier: readonly Range[];
  /** Of the epoch in which we write; empty where `to` is `from - 1`. */
  readonly last: Range;
}

type Reader = Pick<
  StoreReader,
  'coveredUpTo' | 'ownEpochs' | 'unbrokenTo' | 'head' | 'openEntriesAfter' | 'daysOf' | 'totals'
>;

const PAGE = 500;
/** The province is asked of no more at once. */
const MOST_AT_ONCE = 20_000;

export const rangesOf = ({ earlier, last }: Covered): readonly Range[] => [...earlier, last];

const piecesOf = ({ epoch, from, to }: Range): readonly Range[] => {
  const count = Math.max(1, Math.ceil((to - from + 1) / MOST_AT_ONCE));
  return Array.from({ length: count }, (_, n) => {
    const start = from + n * MOST_AT_ONCE;
    return { epoch, from: start, to: Math.min(to, start + MOST_AT_ONCE - 1) };
  });
};

const everything = (read: Reader): Covered => {
  const closed = new Map(read.coveredUpTo().map(({ epoch, seq }) => [epoch, seq]));
  const { epoch, seq } = read.head();
  const open = (of: number, to: number): readonly Range[] =>
    piecesOf({ epoch: of, from: (closed.get(of) ?? 0) + 1, to });
  const ended = read
    .ownEpochs()
    // Also one with a higher number: a life that was lost with its disk and has come down from the province.
    .filter((own) => own.epoch !== epoch)
    // What lies behind a gap waits: a close counts everything up to its end, or says less than is true for ever.
    .flatMap((own) => open(own.epoch, read.unbrokenTo(own.epoch, closed.get(own.epoch) ?? 0)))
    .filter(({ from, to }) => from <= to);
  const own = open(epoch, seq);
  const last = own.at(-1) ?? { epoch, from: seq + 1, to: seq };
  return { earlier: [...ended, ...own.slice(0, -1)], last };
};

function* entriesOf(read: Reader, { epoch, from, to }: Range): Generator<OrderedEntry> {
  for (let after = from - 1; after < to; after += PAGE) {
    yield* read.openEntriesAfter(epoch, after, Math.min(PAGE, to - after));
  }
}

interface DayRun extends JournalDay {
  readonly range: Range;
}

/** A clock that goes back begins no earlier day again, nor does an epoch that follows another. */
const runsOf = (read: Reader, covered: Covered): readonly DayRun[] => {
  const runs: DayRun[] = [];
  for (const range of rangesOf(covered))
    for (const run of read.daysOf(range.from, range.to, range.epoch)) {
      const before = runs.at(-1)?.day ?? run.day;
      runs.push({ ...run, range, day: before > run.day ? before : run.day });
    }
  return runs;
};

/** Up to the end of a day; up to now without one, and for a day that lies ahead. */
export const rangeThrough = (read: Reader, through: LocalDate | null): Covered => {
  const all = everything(read);
  if (through === null) return all;
  const runs = runsOf(read, all).filter(({ day }) => day <= through);
  const cut = (range: Range): Range => ({
    ...range,
    to: runs.findLast((run) => run.range === range)?.to ?? range.from - 1,
  });
  const earlier = all.earlier.map(cut).filter(({ from, to }) => from <= to);
  const last = cut(all.last);
  if (last.from <= last.to) return { earlier, last };
  // Nothing of what is open now: the next close begins after what this one has of the epoch.
  const isOwn = ({ epoch }: Range): boolean => epoch === last.epoch;
  const begin = (all.earlier.find(isOwn) ?? last).from;
  const from = (earlier.findLast(isOwn)?.to ?? begin - 1) + 1;
  return { earlier, last: { epoch: last.epoch, from, to: from - 1 } };
};

/** Nothing that concerns a citizen: sign-ins, the last close and its own minutes. */
export const isIdle = (read: Reader, covered: Covered): boolean => {
  for (const range of rangesOf(covered))
    for (const entry of entriesOf(read, range)) if (dossiersOf(entry).length > 0) return false;
  return true;
};

/** As many as anybody reads; whoever has forgotten more closes them together. */
const SHOWN = 31;

interface ForgottenDay {
  readonly day: LocalDate;
  readonly runs: readonly DayRun[];
}

/** Days before `today` with work that no close covers, the oldest first. */
const forgotten = (read: Reader, today: LocalDate): readonly ForgottenDay[] =>
  [...Map.groupBy(runsOf(read, everything(read)), ({ day }) => day)]
    .map(([day, runs]) => ({ day, runs }))
    .filter(({ day, runs }) => day < today && runs.some(({ worked }) => worked))
    .slice(0, SHOWN);

export const forgottenDays = (read: Reader, today: LocalDate): readonly LocalDate[] =>
  forgotten(read, today).map(({ day }) => day);

/** The same with what was done on them. */
export const unclosedDays = (read: Reader, today: LocalDate): readonly UnclosedDay[] =>
  forgotten(read, today).map(({ day, runs }) => {
    const figures = runs.map(({ range, from, to }) => read.totals(from, to, range.epoch));
    return {
      day,
      accepted: figures.reduce((sum, { accepted }) => sum + accepted, 0),
      fees: figures.reduce((sum, { fees }) => sum + fees, 0),
    };
  });
