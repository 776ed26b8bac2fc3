/**
 * Many papers in one go: put into a durable row, then handed over one after the other. A paper leaves the row in the
 * transaction before a printer gets it, so that after a crash each is either known to wait or asked about, and none is
 * printed twice by itself. A row that came to a halt goes on at an officer's word only.
 */
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { RowBegun, RowState } from '#shared/contract/outputs.ts';
import type { DocumentKind } from '#shared/dossier/documents.ts';
import { sizeOf } from '#shared/printing/printer-profile.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse, type DeskContext } from '../context.ts';
import type { StoreWriter } from '../ports.ts';
import { createNotIssued, type NotIssued } from './not-issued.ts';
import type { IssueOwed } from './owed-prints.ts';
import type { PrintJobs } from './print-jobs.ts';
import { createRowFilling } from './row-filling.ts';
import { createRowTurns, isTrouble, NOT_DRAWN } from './row-turns.ts';

/** Papers put into the row again in one turn. */
const AT_ONCE = 10;
const DROPPED_AT_ONCE = 500;
/** Papers after which the windows are told how far it is. */
const TELL_EVERY = 10;

/** Of a row that has just begun. */
const NONE_YET: Pick<RowState, 'done' | 'failed' | 'lapsed' | 'without'> = {
  done: 0,
  failed: 0,
  lapsed: 0,
  without: 0,
};

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
  let counts = NONE_YET;
  const notIssued = createNotIssued(context);
  const filling = createRowFilling(context, printJobs);
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
    ...counts,
    notIssued: notIssued.view(),
    notIssuedCount: notIssued.count(),
    halted,
    elsewhere: elsewhere(),
  });

  const tell = (): void => emit('changed', { rooms: ['print', 'dossiers', 'sync'] });
  const breathe = (): Promise<void> => new Promise((resolve) => void after(0, resolve));

  const run = async (toward: string | null): Promise<void> => {
    if (running || closed || dropping || refilling || filling.isBusy()) return;
    running = true;
    stopping = false;
    givenUp = false;
    halted = null;
    const turns = createRowTurns(context, printJobs, issueOwed, {
      toward,
      by: context.session.current()?.officer ?? null,
      isStopping: () => stopping,
      isGivenUp: () => givenUp,
    });
    try {
      // It was cut off while it was filled: what there was not is told by this word, no window has heard it.
      const { without } = await filling.fill();
      counts = { ...counts, without: counts.without + without };
      for (let printed = 1; !stopping && halted === null; printed += 1) {
        const next = turns.next();
        if (next === undefined) break;
        const turn = await turns.take(next);
        if (turn.became !== null) counts = { ...counts, [turn.became]: counts[turn.became] + 1 };
        if (turn.halted !== null) halted = turn.halted;
        if (printed % TELL_EVERY === 0) tell();
      }
      if (!stopping && halted === null && turns.isAnyHeld()) halted = NOT_DRAWN;
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
      counts = NONE_YET;
      givenUp = false;
      store.write((tx) => {
        filling.note(tx, order);
        noted(tx);
      });
      const { papers, without } = await filling.fill();
      if (papers === 0) return refuse('row_empty');
      counts = { ...NONE_YET, without };
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
      counts = NONE_YET;
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
