/**
 * One paper on another printer, at an officer's word. What the first printer's queue still holds of it is taken back
 * before, so that it does not come out there as well when that printer is mended.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { PrintState } from '#shared/contract/outputs.ts';
import type { Result } from '#shared/result.ts';
import { refuse, type DeskContext } from '../context.ts';
import type { PrintJob } from '../papers/paper-ports.ts';
import type { PrintJobs } from './print-jobs.ts';

/** The detail of a job that was taken back out of the system's queue. */
const WITHDRAWN = 'withdrawn';

export const createPrintElsewhere = (context: DeskContext, printJobs: PrintJobs) => {
  const { store, printers, session } = context;

  const takeBack = async (job: PrintJob): Promise<void> => {
    if (printers === null || (job.state !== 'handed_over' && job.state !== 'jammed')) return;
    if (!(await printers.withdraw(job.detail))) return;
    const officer = session.current()?.officer.id ?? null;
    printJobs.record(job, { state: 'failed', detail: WITHDRAWN }, officer);
  };

  return async (id: string): Promise<Result<PrintState, Refusal>> => {
    const job = store.read.printJob(id);
    if (job === null || !printJobs.isLatest(job)) return refuse('print_job_unknown');
    await printJobs.watch.look();
    const { state, elsewhere } = printJobs.printState(job);
    if (state === 'queued') return refuse('print_in_progress');
    if (elsewhere === undefined) return refuse('no_other_printer');
    await takeBack(job);
    return printJobs.print(job.document, {
      ...printJobs.asBefore(job),
      printer: elsewhere,
      copies: job.copies,
    });
  };
};
