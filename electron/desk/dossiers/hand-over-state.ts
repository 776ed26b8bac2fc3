/** How the hand-over stands that the last key began, and what earlier ones left behind without anybody having seen it. */
import { localTimeOf } from '#shared/calendar/local-time.ts';
import type {
  EarlierHandOver,
  HandOverPaper,
  HandOverState,
} from '#shared/contract/outputs/hand-over.ts';
import type { StoreReader } from '../ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import { openBatches, type Batch } from './hand-over-batches.ts';
import { namedHand, nameLeftOut } from './hand-over-words.ts';
import { isOfOneKey, leftBehind } from './left-behind.ts';

/** What came of one, for whoever looks again. */
export interface Ended {
  readonly batch: Batch;
  readonly paper: HandOverPaper;
}

/** Nothing is known of its paper but what the archive and the printer say. */
export const endedWithout = (batch: Batch): Ended => ({
  batch,
  paper: { list: batch.list, print: null, notDrawn: null, sheetsRefused: null },
});

const sumOf = <T>(all: readonly T[], count: (one: T) => number): number =>
  all.reduce((sum, one) => sum + count(one), 0);

const isAmong =
  (some: readonly Batch[]) =>
  ({ list }: Batch): boolean =>
    some.some((one) => one.list === list);

/** `told`: those that ended in this run of the program. */
export const createHandOverState = (
  read: StoreReader,
  { printState }: Pick<PrintJobs, 'printState'>,
) => {
  /** Printers take and lose papers long after the list is drawn. */
  const paperNow = (paper: HandOverPaper): HandOverPaper => {
    const job = read.lastPrintJob(paper.list);
    return job === null ? paper : { ...paper, print: printState(job), notDrawn: null };
  };

  const earlierOf = (batch: Batch): EarlierHandOver => ({
    list: batch.list,
    way: batch.way,
    at: localTimeOf(batch.at),
    officer: namedHand(read, batch.officer),
    to: namedHand(read, batch.to),
    leftOut: nameLeftOut(read, batch.leftOut),
  });

  return (running: boolean, told: readonly Ended[]): HandOverState | null => {
    const open = openBatches(read);
    const kept = leftBehind(read);
    const [current] = open;
    const shown = current ?? told.at(-1)?.batch ?? kept.at(-1);
    if (shown === undefined) return null;
    const here = told.filter(({ batch }) => isOfOneKey(batch, shown) && !isAmong(open)(batch));
    const known = [...open, ...here.map(({ batch }) => batch)];
    const unseen = kept.filter((batch) => !isAmong(known)(batch));
    const before = unseen.filter((batch) => isOfOneKey(batch, shown));
    const ended = [...before.map(endedWithout), ...here];
    const all = [...ended.map(({ batch }) => batch), ...open.slice(0, 1)];
    return {
      list: shown.list,
      running,
      open: current !== undefined,
      way: shown.way,
      to: namedHand(read, shown.to),
      from: namedHand(read, shown.from),
      total: sumOf(all, ({ total }) => total),
      done: sumOf(all, ({ next, leftOut }) => next - leftOut.length),
      leftOut: nameLeftOut(
        read,
        all.flatMap(({ leftOut }) => leftOut),
      ),
      waiting: sumOf(open.slice(1), ({ total }) => total),
      papers: ended.map(({ paper }) => paperNow(paper)),
      earlier: unseen.filter((batch) => !isOfOneKey(batch, shown)).map(earlierOf),
    };
  };
};
