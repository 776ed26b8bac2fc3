/**
 * Paper on its way to the citizen's hand. The machine knows only that it handed a file over; that paper came out
 * is a person's word. A job that may have reached the printer when the power went is asked about, never re-sent:
 * whoever prints again makes a new job, with the next reprint number.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { PrintState, PrintTrouble } from '#shared/contract/outputs.ts';
import type { LapsedMark } from '#shared/dossier/documents.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import { canTake } from '#shared/printing/printer-profile.ts';
import { ok, type Result } from '#shared/result.ts';
import { createArchive } from '../papers/archive.ts';
import { createAskedPapers } from '../papers/asked-papers.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import { createPaperFetch } from '../papers/fetch-paper.ts';
import type { ArchivedDocument, PrintJob } from '../papers/paper-ports.ts';
import type { StoreWriter } from '../ports.ts';
import { markWanted } from './print-mark.ts';
import { DROPPED, isPrintedOnce, isSaid, mayBeSaid, wayOf, type PrintWord } from './print-way.ts';
import { createPrinterChoice } from './printer-choice.ts';
import { createPrinterWatch } from './printer-watch.ts';

/** How long an answer waits for the printer: the usual one has taken the paper by then. */
const SOON_MS = 400;

/** Where somebody asks for something else than is set. */
export interface Order {
  readonly printer?: string;
  readonly copies?: number;
  /** A copy for the files, of a paper that belongs into nobody's hand. */
  readonly marked?: true;
  /** Its turn comes later. */
  readonly waiting?: true;
}

/** What an entry can say of a job: that it waits is nobody's fact. */
interface Handed {
  readonly state: Exclude<PrintJob['state'], 'waiting' | 'queued'>;
  readonly detail: string;
}

const troubles: readonly PrintTrouble[] = ['printer_gone', 'printer_stopped', 'paper_missing'];

/** States in which an officer may look for another way to the paper. */
const STUCK: ReadonlySet<PrintState['state']> = new Set([
  'asking',
  'failed',
  'jammed',
  'no_printer',
]);

export const createPrintJobs = (context: DeskContext) => {
  const { store, printers, emit, log, after } = context;
  const archive = createArchive(context);
  const choice = createPrinterChoice(context);
  const watch = createPrinterWatch(context);
  const fetchPaper = createPaperFetch(context);
  /** The jobs that a printer has at this moment. */
  const withPrinter = new Set<string>();
  /** Papers that are about to be queued. */
  const fetching = new Set<string>();

  const way = (job: PrintJob) => wayOf(job, withPrinter.has(job.id));

  /** What the printer said, or what has become of it since it took the paper. */
  const troubleOf = (job: PrintJob): PrintTrouble | null => {
    const said = troubles.find((trouble) => job.state === 'failed' && trouble === job.detail);
    if (said !== undefined) return said;
    if (job.state !== 'handed_over' || watch.isReady(job.printer) !== false) return null;
    return watch.infoOf(job.printer) === null ? 'printer_gone' : 'printer_stopped';
  };

  const printState = (job: PrintJob): PrintState => {
    const state = way(job);
    const because = troubleOf(job);
    const { paper, kind } = store.read.document(job.document) ?? {};
    const elsewhere =
      paper !== undefined && (because !== null || STUCK.has(state))
        ? watch.another(job.printer, paper)
        : null;
    return {
      job: job.id,
      document: job.document,
      state,
      printer: job.printer === '' ? null : job.printer,
      ...(because === null ? {} : { because }),
      ...(elsewhere === null ? {} : { elsewhere }),
      ...(isPrintedOnce(kind) ? { printedOnce: true } : {}),
    };
  };

  const changed = (): void => emit('changed', { rooms: ['print', 'dossiers', 'sync'] });

  /** A paper may come out when the desk is closed already and nobody hears of it. */
  const tellChanged = (): void => {
    try {
      changed();
    } catch (fault) {
      log('a print could not be told', fault instanceof Error ? fault.stack : fault);
    }
  };

  /** The job as it now stands, and the fact of it. */
  const record = (job: PrintJob, handed: Handed, officer: string | null): PrintJob => {
    const recorded = { ...job, ...handed };
    store.write((tx) => {
      tx.savePrintJob(recorded);
      const document = tx.document(job.document);
      if (document === null) return;
      const payload = {
        document: job.document,
        dossiers: document.dossiers,
        job: job.id,
        printer: job.printer,
        copies: job.copies,
        outcome: handed.state,
        reprint: job.reprint,
        detail: handed.detail,
        ...(job.mark === undefined ? {} : { mark: job.mark }),
      };
      tx.append({ type: 'document.printed', payload, dossier: null, officer, at: nowOf(context) });
    });
    return recorded;
  };

  const officerNow = (): string | null => context.session.current()?.officer.id ?? null;

  /** Inside the transaction that issues the document: from here on the job survives anything. */
  const queue = (
    tx: StoreWriter,
    document: string,
    reprint: number,
    order: Order = {},
    mark: LapsedMark | null = null,
  ): PrintJob => {
    const paper = tx.document(document);
    const { printer, copies } = choice.chosen(paper?.kind);
    const job: PrintJob = {
      id: newId(context.surroundings),
      document,
      printer: order.printer ?? printer ?? '',
      copies: mark !== null || isPrintedOnce(paper?.kind) ? 1 : (order.copies ?? copies),
      reprint,
      state: order.waiting === true ? 'waiting' : 'queued',
      createdAt: nowOf(context),
      detail: '',
      ...(mark === null ? {} : { mark }),
    };
    tx.savePrintJob(job);
    return job;
  };

  const titleOf = (document: ArchivedDocument): string => {
    const [first] = document.dossiers;
    const number = first === undefined ? null : store.read.dossierRow(first)?.number;
    return `${document.kind} ${number ?? document.document}`;
  };

  /** Whoever looks for another printer shall be offered one that is there. */
  const lookAround = async (): Promise<void> => {
    try {
      await watch.look();
    } catch (fault) {
      log('the printers could not be asked for', fault);
    }
  };

  /** Never rejects. */
  const tellPrinter = async (job: PrintJob): Promise<Handed> => {
    withPrinter.add(job.id);
    try {
      const document = store.read.document(job.document);
      if (document === null || printers === null)
        return { state: 'failed', detail: 'archive_missing' };
      const pdf = await archive.bytesOf(document);
      if (!pdf.ok) return { state: 'failed', detail: pdf.error.code };
      const { sizes = null } = watch.infoOf(job.printer) ?? {};
      if (!canTake(sizes, document.paper)) return { state: 'failed', detail: 'paper_missing' };
      const { placement, tray, darkness } = choice.profileOn(document.kind, job.printer);
      const handed = await printers.print(pdf.value, {
        printer: job.printer,
        copies: job.copies,
        paper: document.paper,
        title: asciiTitle(titleOf(document)),
        placement,
        ...(job.mark === undefined ? {} : { mark: job.mark }),
        options: [tray, darkness].filter((option) => option !== null),
      });
      // One that was known to stand takes papers again: what was seen of it is out of date.
      if (handed.ok && watch.isReady(job.printer) === false) await lookAround();
      if (handed.ok) return { state: 'handed_over', detail: handed.value.systemJob };
      log('a paper could not be handed to the printer', handed.error);
      await lookAround();
      return { state: 'failed', detail: handed.error.code };
    } catch (fault) {
      log('a printer failed', fault instanceof Error ? fault.stack : fault);
      return { state: 'failed', detail: 'print_failed' };
    } finally {
      withPrinter.delete(job.id);
    }
  };

  /** Never rejects. What cannot be recorded is asked about: the paper may be out. */
  const handOver = async (job: PrintJob): Promise<void> => {
    const officer = officerNow();
    const handed = await tellPrinter(job);
    try {
      record(job, handed, officer);
    } catch (fault) {
      log('a print could not be recorded', fault instanceof Error ? fault.stack : fault);
    }
    tellChanged();
  };

  /** Answers as soon as the printer has the paper, or after a moment: a slow printer goes on behind the answer. */
  const send = async (job: PrintJob): Promise<PrintState> => {
    if (job.printer !== '' && printers !== null) {
      const handed = handOver(job);
      await new Promise<void>((resolve) => {
        const callOff = after(SOON_MS, resolve);
        void handed.then(() => {
          callOff();
          resolve();
        });
      });
    }
    return printState(store.read.printJob(job.id) ?? job);
  };

  /** A paper that another desk keeps is fetched first; two presses shall not be two papers. */
  const fetchOnce = async (paper: ArchivedDocument): Promise<Result<null, Refusal>> => {
    if (fetching.has(paper.document)) return refuse('print_in_progress');
    fetching.add(paper.document);
    try {
      const file = await fetchPaper(paper);
      return !file.ok && file.error.code === 'file_at_other_desk' ? file : ok(null);
    } finally {
      fetching.delete(paper.document);
    }
  };

  /** Every print after the first is "in lại lần n". */
  const print = async (
    document: string,
    order: Order = {},
  ): Promise<Result<PrintState, Refusal>> => {
    const archived = store.read.document(document);
    if (archived === null) return refuse('document_unknown');
    const marked = order.marked === true;
    const before = markWanted(archived, marked, store.read);
    if (!before.ok) return before;
    const printer = order.printer ?? choice.chosen(archived.kind).printer;
    if (printer === null) return refuse('no_printer', { field: 'printer' });
    const fetched = await fetchOnce(archived);
    if (!fetched.ok) return fetched;
    const job = store.write((tx): Result<PrintJob, Refusal> => {
      // It may have been replaced, made void or printed while its file was on the way.
      const mark = markWanted(tx.document(document) ?? archived, marked, tx);
      if (!mark.ok) return mark;
      const last = tx.lastUnmarkedPrint(document);
      if (isPrintedOnce(archived.kind) && last !== null && withPrinter.has(last.id))
        return refuse('print_in_progress');
      return ok(queue(tx, document, tx.printsOf(document), order, mark.value));
    });
    return job.ok ? ok(await send(job.value)) : job;
  };

  /** A copy for the files is printed again as one. */
  const asBefore = ({ mark }: PrintJob): Order => (mark === undefined ? {} : { marked: true });

  const isLatest = (job: PrintJob): boolean => store.read.lastPrintJob(job.document)?.id === job.id;

  return {
    ...choice,
    watch,
    printState,
    queue,
    send,
    print,
    asBefore,
    tellPrinter,
    record,
    isLatest,
    changed,

    outcome: async (id: string, word: PrintWord): Promise<Result<PrintState, Refusal>> => {
      const job = store.read.printJob(id);
      if (job === null) return refuse('print_job_unknown');
      if (isSaid(job, word)) return ok(printState(job));
      const now = way(job);
      if (now === 'queued') return refuse('print_in_progress');
      if (!isLatest(job) || !mayBeSaid(job, now, word)) return refuse('print_job_unknown');
      if (word === 'again') return print(job.document, asBefore(job));
      if (word === 'dropped' && job.state === 'handed_over') await printers?.withdraw(job.detail);
      const said: Handed =
        word === 'dropped'
          ? { state: 'failed', detail: DROPPED }
          : { state: word, detail: job.detail };
      const recorded = record(job, said, officerNow());
      changed();
      return ok(printState(recorded));
    },

    jobs: createAskedPapers(context, { printState, isLatest }),
  };
};

export type PrintJobs = ReturnType<typeof createPrintJobs>;
