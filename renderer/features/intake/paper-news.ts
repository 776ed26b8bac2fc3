/** What the strip says of the last citizen's paper, and whether somebody should look. Pure. */
import type { Accepted, PrintJobView } from '#shared/contract/outputs.ts';
import type { Texts } from '#shared/text/vi.ts';
import { notDrawnWords, printWords } from '#renderer/features/print/print-words.ts';

export interface PaperNews {
  readonly words: string;
  /** There is no paper yet: it can be drawn again by hand. */
  readonly missing: boolean;
}

/**
 * `job`: the paper's open job, where there is one. `jobsKnown`: the list of open jobs is younger than the paper, so
 * that a job which is not in it was confirmed or dropped by an officer.
 */
export const paperNews = (
  { print, notDrawn, number }: Pick<Accepted, 'print' | 'notDrawn' | 'number'>,
  job: PrintJobView | undefined,
  jobsKnown: boolean,
  texts: Texts,
): PaperNews => {
  if (job !== undefined) return { words: printWords(job, texts, number, true), missing: false };
  if (print !== null) {
    const words = jobsKnown ? texts.print.confirmed : printWords(print, texts, number, true);
    return { words, missing: false };
  }
  return notDrawn === null
    ? { words: '', missing: false }
    : { words: notDrawnWords(notDrawn, texts), missing: true };
};
