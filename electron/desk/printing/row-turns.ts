/**
 * One paper of a long row at its turn: drawn where nobody has asked for it yet, taken out of the row, and given to a
 * printer. What became of it is answered; the row counts it, or comes to a halt.
 */
import type { PrintTrouble } from '#shared/contract/outputs.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import { lapsedBecause } from '../papers/lapsed-paper.ts';
import type { PrintJob } from '../papers/paper-ports.ts';
import type { Officer } from '../ports.ts';
import type { IssueOwed } from './owed-prints.ts';
import type { PrintJobs } from './print-jobs.ts';
import { createUndrawn } from './undrawn-slips.ts';

/** One paper of another size is passed over; so many in succession mean that the printer is the wrong one. */
const MOST_UNFIT = 3;

/** Papers wait on because none can be drawn at present. */
export const NOT_DRAWN = 'row_not_drawn';

export const isTrouble = (detail: string): detail is PrintTrouble =>
  detail === 'printer_gone' || detail === 'printer_stopped' || detail === 'paper_missing';

export interface Turn {
  /** `lapsed`: void since it was put into the row. Null where it is not counted, or waits on. */
  readonly became: 'done' | 'failed' | 'lapsed' | null;
  /** Why the row can go no further: a refusal code. */
  readonly halted: string | null;
}

const NOTHING: Turn = { became: null, halted: null };

/** Of one run of a row, from an officer's word to its end or its halt. */
export interface RowRun {
  /** The printer that takes everything, whatever is set; null where the chosen ones do. */
  readonly toward: string | null;
  readonly by: Officer | null;
  /** No paper is given to a printer any more. */
  readonly isStopping: () => boolean;
  /** What a printer has does not wait any more, either. */
  readonly isGivenUp: () => boolean;
}

export const createRowTurns = (
  context: DeskContext,
  printJobs: PrintJobs,
  issueOwed: IssueOwed,
  { toward, by, isStopping, isGivenUp }: RowRun,
) => {
  const { store } = context;
  const undrawn = createUndrawn();
  let unfit = 0;

  /**
   * From here on it may come out, and is asked about after a crash. Null where the paper has become void since it was
   * put into the row, as overnight: then it leaves the row, and nothing is left of it. The printer is the one that is
   * set now: somebody may have chosen another because the first one stands.
   */
  const leaveRow = (job: PrintJob): PrintJob | null =>
    store.write((tx) => {
      const paper = tx.document(job.document);
      if (paper !== null && lapsedBecause(paper, tx) !== null) {
        tx.dropWaitingPrint(job.id);
        return null;
      }
      const reprint = tx.printsOf(job.document);
      const printer = toward ?? printJobs.chosen(paper?.kind).printer ?? job.printer;
      const createdAt = nowOf(context);
      const now: PrintJob = { ...job, printer, reprint, state: 'queued', createdAt };
      tx.savePrintJob(now);
      return now;
    });

  /** The printer was given nothing: the paper waits on, and nothing has happened to be entered. */
  const waitOn = (job: PrintJob, trouble: PrintTrouble): Turn => {
    store.write((tx) => {
      tx.savePrintJob({ ...job, state: 'waiting' });
      if (isGivenUp()) tx.dropWaitingPrint(job.id);
    });
    return isGivenUp() ? NOTHING : { became: null, halted: trouble };
  };

  /** What is still to be drawn is drawn at its turn; what no dossier can have leaves the row, and is named. */
  const withPaper = async (job: PrintJob): Promise<PrintJob | Turn> => {
    const owed = store.read.owedPrint(job.id);
    if (owed === null) return job;
    const issued = by === null ? refuse('not_signed_in') : await issueOwed(owed, job, by);
    if (issued.ok) {
      undrawn.drawn();
      return issued.value;
    }
    if (isGivenUp()) return NOTHING;
    const { code } = issued.error;
    const verdict = undrawn.judge(job.id, code);
    if (verdict === 'halt')
      return { became: null, halted: code === 'render_failed' ? NOT_DRAWN : code };
    if (verdict === 'own')
      store.write((tx) => {
        tx.dropWaitingPrint(job.id);
        tx.saveNotIssued({ ...owed, copies: job.copies, because: code, at: nowOf(context) });
      });
    return NOTHING;
  };

  return {
    /** The first whose turn it is; those that could not be drawn a moment ago come after the others. */
    next: (): PrintJob | undefined =>
      store.read.waitingPrints(undrawn.heldCount() + 1).find(({ id }) => !undrawn.isHeld(id)),

    /** Some could not be drawn, and nobody knows yet whether it is by their own fault. */
    isAnyHeld: (): boolean => undrawn.heldCount() > 0,

    take: async (waiting: PrintJob): Promise<Turn> => {
      const drawn = await withPaper(waiting);
      if ('became' in drawn) return drawn;
      if (isStopping()) return NOTHING;
      const job = leaveRow(drawn);
      if (job === null) return { became: 'lapsed', halted: null };
      const handed = await printJobs.tellPrinter(job);
      unfit = handed.detail === 'paper_missing' ? unfit + 1 : 0;
      const passedOver = unfit > 0 && unfit < MOST_UNFIT && !isGivenUp();
      if (handed.state === 'failed' && isTrouble(handed.detail) && !passedOver)
        return waitOn(job, handed.detail);
      printJobs.record(job, handed, by?.id ?? null);
      return {
        became: handed.state === 'handed_over' ? 'done' : 'failed',
        halted: handed.detail === 'print_failed' ? handed.detail : null,
      };
    },
  };
};
