/** Papers whose way to the citizen's hand needs somebody: may not have come out, or wait for a printer. */
import type { PrintJobView } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';

/** So many the desk tells of when nobody says how many. */
export const USUAL = 100;

/** A paper that was kept for want of a printer is printed as soon as there is one. */
const needsHand =
  (hasPrinter: boolean) =>
  ({ state }: PrintJobView): boolean =>
    state === 'asking' ||
    state === 'jammed' ||
    state === 'failed' ||
    (state === 'no_printer' && hasPrinter);

export interface UnsettledPapers {
  readonly papers: readonly PrintJobView[];
  /** Without a printer all papers wait for the same thing: that is one thing to do. */
  readonly withoutPrinter: number;
  readonly total: number;
  /** There may be more than were asked for. */
  readonly more: boolean;
}

/** @param most papers asked for at a time; left out, as many as everybody asks for */
export const useUnsettledPapers = (most?: number): UnsettledPapers => {
  const { data: jobs = [] } = useAsk('documents.jobs', most === undefined ? {} : { most }, {
    keepLast: true,
  });
  const { data: status } = useAsk('desk.status', {});
  const hasPrinter = status !== undefined && status.printer.name !== null;
  const papers = jobs.filter(needsHand(hasPrinter));
  const withoutPrinter = hasPrinter ? 0 : jobs.filter(({ state }) => state === 'no_printer').length;
  const more = jobs.filter(({ state }) => state !== 'handed_over').length >= (most ?? USUAL);
  return { papers, withoutPrinter, total: papers.length + (withoutPrinter > 0 ? 1 : 0), more };
};
