/**
 * Many papers in one go: put into a durable row, then handed over one after the other. A paper leaves the row in the
 * transaction before a printer gets it, so that after a crash each is either known to wait or asked about, and none is
 * printed twice by itself. A row that came to a halt goes on at an officer's word only.
 */
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { PrintTrouble, RowBegun, RowState } from '#shared/contract/outputs.ts';
import type { DocumentKind } from '#shared/dossier/documents.ts';
import { sizeOf } from '#shared/printing/printer-profile.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import { lapsedBecause } from '../papers/lapsed-paper.ts';
import type { PrintJob } from '../papers/paper-ports.ts';
import type { Officer, StoreWriter } from '../ports.ts';
import { createNotIssued, type NotIssued } from './not-issued.ts';
import type { IssueOwed } from './owed-prints.ts';
import type { PrintJobs } from './print-jobs.ts';
import { createRowFilling } from './row-filling.ts';
import { createUndrawn } from './undrawn-slips.ts';

/** Papers put into the row again in one turn. */
const AT_ONCE = 10;
const DROPPED_AT_ONCE = 500;
/** Papers after which the windows are told how far it is. */
const TELL_EVERY = 10;
/** One paper of another size is passed over; so many in succession mean that the printer is the wrong one. */
const MOST_UNFIT = 3;

/** Papers wait on because none can be drawn at present. */
const NOT_DRAWN = 'row_not_drawn';

const isTrouble = (detail: string): detail is PrintTrouble =>
  detail === 'printer_gone' || detail === 'printer_stopped' || detail === 'paper_missing';

export const createPrintRow = (
  context: DeskContext,
  printJobs: PrintJobs,
  issueOwed: IssueOwed,
) => {
  const { store, after, emit, log } = context;
  let running = false;
  let stopping = false;
  /** The program ends: what waits goes on another day. */
  let closed = false;
  /** What the printer has when the row is given up does not wait any more, either. */
  let givenUp = false;
  /** What waits is being taken out: nothing new comes in between. */
  let dropping = false;
  /** What could not be issued is put into a row again. */
  let refilling = false;
  /** Takes everything of this run at an officer's word, whatever is set. */
  let instead: string | null = null;
  let unfit = 0;
  let done = 0;
  let failed = 0;
  let lapsed = 0;
  const notIssued = createNotIssued(context);
  const filling = createRowFilling(context, printJobs);
  const undrawn = createUndrawn();
  let halted: RowState['halted'] = null;

  /** Where the paper at which the row stands could go now. */
  const elsewhere = (): string | null => {
    const byPrinter = halted !== null && (isTrouble(halted) || halted === 'print_failed');
    const [next] = !byPrinter || running ? [] : store.read.waitingPrints(1);
    if (next === undefined) return null;
    const owed = store.read.owedPrint(next.id);
    const paper = owed === null ? store.read.document(next.document)?.paper : sizeOf(owed.kind);
    return paper === undefined ? null : printJobs.watch.another(next.printer, paper);
  };

  const state = (): RowState => ({
    running: running || refilling || filling.isBusy(),
    waiting: store.read.waitingPrintCount() + filling.toCome(),
    done,
    failed,
    lapsed,
    notIssued: notIssued.view(),
    notIssuedCount: notIssued.count(),
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

  /** What is still to be drawn is drawn at its turn; what no dossier can have leaves the row, and is named. */
  const withPaper = async (job: PrintJob, by: Officer | null): Promise<PrintJob | null> => {
    const owed = store.read.owedPrint(job.id);
    if (owed === null) return job;
    const issued = by === null ? refuse('not_signed_in') : await issueOwed(owed, job, by);
    if (issued.ok) {
      undrawn.drawn();
      return issued.value;
    }
    if (givenUp) return null;
    const { code } = issued.error;
    const verdict = undrawn.judge(job.id, code);
    if (verdict === 'halt') halted = code === 'render_failed' ? NOT_DRAWN : code;
    if (verdict !== 'own') return null;
    store.write((tx) => {
      tx.dropWaitingPrint(job.id);
      tx.saveNotIssued({ ...owed, copies: job.copies, because: code, at: nowOf(context) });
    });
    return null;
  };

  /** False where the row comes to a halt. */
  const printOne = async (waiting: PrintJob, by: Officer | null): Promise<boolean> => {
    const job = await withPaper(waiting, by);
    if (job === null || stopping) return halted === null;
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
    printJobs.record(now, handed, by?.id ?? null);
    if (handed.state === 'handed_over') done += 1;
    else failed += 1;
    if (handed.detail === 'print_failed') halted = 'print_failed';
    return halted === null;
  };

  const nextInRow = (): PrintJob | undefined =>
    store.read.waitingPrints(undrawn.heldCount() + 1).find(({ id }) => !undrawn.isHeld(id));

  const run = async (toward: string | null): Promise<void> => {
    if (running || closed || dropping || refilling || filling.isBusy()) return;
    running = true;
    stopping = false;
    givenUp = false;
    instead = toward;
    unfit = 0;
    undrawn.clear();
    halted = null;
    const officer = context.session.current()?.officer ?? null;
    try {
      await filling.fill();
      for (let printed = 1; !stopping; printed += 1) {
        const next = nextInRow();
        if (next === undefined || !(await printOne(next, officer))) break;
        if (printed % TELL_EVERY === 0) tell();
      }
      if (!stopping && halted === null && undrawn.heldCount() > 0) halted = NOT_DRAWN;
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

  /** Nothing waits and nothing is on its way. */
  const mayBegin = (kinds: readonly DocumentKind[]): Result<null, Refusal> => {
    const ended =
      !running &&
      !dropping &&
      !refilling &&
      !filling.isBusy() &&
      !filling.isOpen() &&
      store.read.waitingPrintCount() === 0;
    if (!ended) return refuse('row_not_ended');
    if (kinds.some((kind) => printJobs.chosen(kind).printer === null))
      return refuse('no_printer', { field: 'printer' });
    return ok(null);
  };

  /** Until it is given up; false where none of them can be issued. What is not put in stays named. */
  const refill = async (papers: readonly NotIssued[]): Promise<boolean> => {
    let some = false;
    refilling = true;
    givenUp = false;
    try {
      for (let from = 0; from < papers.length && !givenUp && !closed; from += AT_ONCE) {
        const put = store.write((tx) =>
          papers
            .slice(from, from + AT_ONCE)
            .map(({ dossier, kind, copies }) => filling.put(tx, dossier, kind, copies)),
        );
        some ||= put.some((one) => one !== null);
        await breathe();
      }
    } finally {
      refilling = false;
    }
    return some;
  };

  const countAnew = (): void => {
    done = 0;
    failed = 0;
    lapsed = 0;
  };

  return {
    state,
    struck: notIssued.struck,

    /** `noted` is written together with the row: from there on the row is owed, and whatever asked for it is not. */
    begin: async (
      order: ParsedInputOf<'printing.row'>,
      noted: (tx: StoreWriter) => void = () => undefined,
    ): Promise<Result<RowBegun, Refusal>> => {
      const free = mayBegin(order.kinds);
      if (!free.ok) return free;
      countAnew();
      givenUp = false;
      store.write((tx) => {
        filling.note(tx, order);
        noted(tx);
      });
      const { papers, without } = await filling.fill();
      if (papers === 0) return refuse('row_empty');
      if (!closed) tell();
      // Given up while it was filled: nothing prints after that.
      if (!givenUp) goOn(null);
      return ok({ papers, without });
    },

    /** Into a row of their own; what no dossier can have any more stays where it is named. */
    issueAgain: async (): Promise<Result<RowState, Refusal>> => {
      const papers = store.read.notIssued(notIssued.count());
      if (papers.length === 0) return refuse('nothing_to_issue');
      const free = mayBegin(papers.map(({ kind }) => kind));
      if (!free.ok) return free;
      if (!(await refill(papers)) && !givenUp) return refuse('none_to_issue');
      countAnew();
      tell();
      if (!givenUp) goOn(null);
      return ok(state());
    },

    strike: (
      papers: ParsedInputOf<'printing.rowStrike'>['papers'],
      reason: string,
    ): Result<RowState, Refusal> => {
      const struck = notIssued.strike(papers, reason);
      return struck.ok ? ok(state()) : struck;
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
      dropping = true;
      try {
        store.write(filling.strike);
        while (store.read.waitingPrintCount() > 0) {
          store.write((tx) => tx.dropWaitingPrints(DROPPED_AT_ONCE));
          await breathe();
        }
      } finally {
        dropping = false;
      }
      tell();
      return state();
    },

    stop: (): void => {
      stopping = true;
      closed = true;
      filling.stop();
    },
  };
};

export type PrintRow = ReturnType<typeof createPrintRow>;
