/**
 * Many papers in one go: put into a durable row, then handed over one after the other. A paper leaves the row in the
 * transaction before a printer gets it, so that after a crash each is either known to wait or asked about, and none is
 * printed twice by itself. A row that came to a halt goes on at an officer's word only.
 */
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { PrintTrouble, RowBegun, RowState } from '#shared/contract/outputs.ts';
import type { DocumentKind } from '#shared/dossier/documents.ts';
import { isValid, type Dossier } from '#shared/dossier/dossier.ts';
import { isRestyled } from '#shared/dossier/restyled-copies.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import { lapsedBecause } from '../papers/lapsed-paper.ts';
import type { PrintJob } from '../papers/paper-ports.ts';
import type { StoreWriter } from '../ports.ts';
import type { PrintJobs } from './print-jobs.ts';

/** Dossiers folded in one turn: others ask the desk in between. */
const AT_ONCE = 10;
const DROPPED_AT_ONCE = 500;
/** Papers after which the windows are told how far it is. */
const TELL_EVERY = 10;
/** One paper of another size is passed over; so many in succession mean that the printer is the wrong one. */
const MOST_UNFIT = 3;

const isTrouble = (detail: string): detail is PrintTrouble =>
  detail === 'printer_gone' || detail === 'printer_stopped' || detail === 'paper_missing';

/** As it was first printed: a copy in another style was for one reader. */
const paperOf = (dossier: Dossier, kind: DocumentKind): string | null => {
  if (dossier.voided !== null) return null;
  const valid = dossier.documents.filter((paper) => paper.kind === kind && isValid(paper));
  const own = valid.findLast((paper) => !isRestyled(paper, dossier)) ?? valid.at(-1);
  return own?.document ?? null;
};

export const createPrintRow = (context: DeskContext, printJobs: PrintJobs) => {
  const { store, after, emit, log } = context;
  let running = false;
  let stopping = false;
  /** What the printer has when the row is given up does not wait any more, either. */
  let givenUp = false;
  /** Takes everything of this run at an officer's word, whatever is set. */
  let instead: string | null = null;
  let unfit = 0;
  let filling = false;
  let done = 0;
  let failed = 0;
  let lapsed = 0;
  let halted: RowState['halted'] = null;

  /** Where the paper at which the row stands could go now. */
  const elsewhere = (): string | null => {
    const [next] = halted === null || running ? [] : store.read.waitingPrints(1);
    const paper = next === undefined ? undefined : store.read.document(next.document)?.paper;
    return next === undefined || paper === undefined
      ? null
      : printJobs.watch.another(next.printer, paper);
  };

  const state = (): RowState => ({
    running: running || filling,
    waiting: store.read.waitingPrintCount(),
    done,
    failed,
    lapsed,
    halted,
    elsewhere: elsewhere(),
  });

  const tell = (): void => emit('changed', { rooms: ['print', 'dossiers', 'sync'] });
  const breathe = (): Promise<void> => new Promise((resolve) => void after(0, resolve));

  /**
   * From here on it may come out, and is asked about after a crash. Null where the paper has become void since it was
   * put into the row, as overnight: then it leaves the row, and nothing is left of it. The printer is the one that is
   * set now: somebody may have chosen another because the first one stands.
   */
  const take = (job: PrintJob): PrintJob | null =>
    store.write((tx) => {
      const paper = tx.document(job.document);
      if (paper !== null && lapsedBecause(paper, tx) !== null) {
        tx.dropWaitingPrint(job.id);
        return null;
      }
      const reprint = tx.printsOf(job.document);
      const printer = instead ?? printJobs.chosen(paper?.kind).printer ?? job.printer;
      const createdAt = nowOf(context);
      const now: PrintJob = { ...job, printer, reprint, state: 'queued', createdAt };
      tx.savePrintJob(now);
      return now;
    });

  /** The printer was given nothing: the paper waits on, and nothing has happened to be entered. */
  const waitOn = (job: PrintJob, trouble: PrintTrouble): void => {
    store.write((tx) => {
      tx.savePrintJob({ ...job, state: 'waiting' });
      if (givenUp) tx.dropWaitingPrint(job.id);
    });
    if (!givenUp) halted = trouble;
  };

  /** False where the row comes to a halt. */
  const printOne = async (job: PrintJob, officer: string | null): Promise<boolean> => {
    const now = take(job);
    if (now === null) {
      lapsed += 1;
      return true;
    }
    const handed = await printJobs.tellPrinter(now);
    unfit = handed.detail === 'paper_missing' ? unfit + 1 : 0;
    const passedOver = unfit > 0 && unfit < MOST_UNFIT && !givenUp;
    if (handed.state === 'failed' && isTrouble(handed.detail) && !passedOver) {
      waitOn(now, handed.detail);
      return false;
    }
    printJobs.record(now, handed, officer);
    if (handed.state === 'handed_over') done += 1;
    else failed += 1;
    if (handed.detail === 'print_failed') halted = 'print_failed';
    return halted === null;
  };

  const run = async (toward: string | null): Promise<void> => {
    if (running) return;
    running = true;
    stopping = false;
    givenUp = false;
    instead = toward;
    unfit = 0;
    halted = null;
    const officer = context.session.current()?.officer.id ?? null;
    try {
      for (let printed = 1; !stopping; printed += 1) {
        const [next] = store.read.waitingPrints(1);
        if (next === undefined || !(await printOne(next, officer))) break;
        if (printed % TELL_EVERY === 0) tell();
      }
    } catch (fault) {
      log('a row of papers broke off', fault instanceof Error ? fault.stack : fault);
      halted = 'print_failed';
    } finally {
      running = false;
    }
    if (!stopping) tell();
  };

  const goOn = (toward: string | null): void => {
    run(toward).catch((fault: unknown) => log('a row of papers could not be told', fault));
  };

  return {
    state,

    begin: async ({
      dossiers,
      kinds,
      copies,
    }: ParsedInputOf<'printing.row'>): Promise<Result<RowBegun, Refusal>> => {
      if (running || filling || store.read.waitingPrintCount() > 0) return refuse('row_not_ended');
      if (kinds.some((kind) => printJobs.chosen(kind).printer === null))
        return refuse('no_printer', { field: 'printer' });
      filling = true;
      done = 0;
      failed = 0;
      lapsed = 0;
      const papers = new Set<string>();
      let without = 0;
      const put = (tx: StoreWriter, id: string): void => {
        const dossier = tx.dossier(id);
        for (const kind of kinds) {
          const paper = dossier === null ? null : paperOf(dossier, kind);
          if (paper === null) without += 1;
          else if (!papers.has(paper)) {
            papers.add(paper);
            printJobs.queue(tx, paper, tx.printsOf(paper), { copies, waiting: true });
          }
        }
      };
      try {
        for (let from = 0; from < dossiers.length; from += AT_ONCE) {
          store.write((tx) => {
            for (const id of dossiers.slice(from, from + AT_ONCE)) put(tx, id);
          });
          await breathe();
        }
      } finally {
        filling = false;
      }
      if (papers.size === 0) return refuse('row_empty');
      tell();
      goOn(null);
      return ok({ papers: papers.size, without });
    },

    /** `toward`: the printer that takes the rest; null where the chosen ones do. */
    goOn: (toward: string | null): RowState => {
      goOn(toward);
      return state();
    },

    /** What a printer has at this moment is not called back. */
    drop: async (): Promise<RowState> => {
      stopping = true;
      givenUp = true;
      halted = null;
      while (store.read.waitingPrintCount() > 0) {
        store.write((tx) => tx.dropWaitingPrints(DROPPED_AT_ONCE));
        await breathe();
      }
      tell();
      return state();
    },

    stop: (): void => {
      stopping = true;
    },
  };
};

export type PrintRow = ReturnType<typeof createPrintRow>;
