/**
 * Paper on its way to the citizen's hand. The machine knows only that it handed a file over; that paper came out
 * is a person's word. A job that may have reached the printer when the power went is asked about, never re-sent.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { PrinterSettings, PrintJobView, PrintState } from '#shared/contract/outputs.ts';
import { paperSizes, type PaperSize } from '#shared/dossier/documents.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, refuse, type DeskContext } from './context.ts';
import { newId } from './identifiers.ts';
import type { ArchivedDocument, PrintJob, StoreWriter } from './ports.ts';

const PRINTER = 'print.printer';
const PAPER = 'print.paper';
const COPIES = 'print.copies';
const OPEN = ['queued', 'handed_over', 'jammed', 'failed', 'asking'] as const;

export const printState = (job: PrintJob): PrintState => ({
  job: job.id,
  document: job.document,
  state: job.state === 'queued' && job.printer === '' ? 'no_printer' : job.state,
  printer: job.printer === '' ? null : job.printer,
});

export const createPrintJobs = (context: DeskContext) => {
  const { store, printers, blobs, emit, log } = context;

  const chosen = () => {
    const paper = store.read.setting(PAPER);
    return {
      printer: store.read.setting(PRINTER),
      paper: paperSizes.find((size) => size === paper) ?? ('A4' satisfies PaperSize),
      copies: Number(store.read.setting(COPIES) ?? '1'),
    };
  };

  const changed = (): void => emit('changed', { rooms: ['print', 'dossiers', 'sync'] });

  const note = (tx: StoreWriter, job: PrintJob, document: ArchivedDocument): void => {
    tx.savePrintJob(job);
    if (job.state === 'queued' || job.state === 'asking') return;
    const payload = {
      document: job.document,
      dossiers: document.dossiers,
      job: job.id,
      printer: job.printer,
      copies: job.copies,
      outcome: job.state,
      reprint: job.reprint,
      detail: job.detail,
    };
    tx.append({
      type: 'document.printed',
      payload,
      dossier: null,
      officer: context.session.current()?.officer.id ?? null,
      at: nowOf(context),
    });
  };

  const move = (job: PrintJob, state: PrintJob['state'], detail: string): PrintJob => {
    const document = store.read.document(job.document);
    const moved: PrintJob = { ...job, state, detail };
    if (document !== null) store.write((tx) => note(tx, moved, document));
    changed();
    return moved;
  };

  /** Inside the transaction that issues the document: from here on the job survives anything. */
  const queue = (tx: StoreWriter, document: string, reprint: number): PrintJob => {
    const { printer, copies } = chosen();
    const job: PrintJob = {
      id: newId(context.surroundings),
      document,
      printer: printer ?? '',
      copies,
      reprint,
      state: 'queued',
      createdAt: nowOf(context),
      detail: '',
    };
    tx.savePrintJob(job);
    return job;
  };

  const handOver = async (job: PrintJob): Promise<PrintJob> => {
    const document = store.read.document(job.document);
    if (job.printer === '' || printers === null || document === null) return job;
    const pdf = blobs.get(document.sha256);
    if (pdf === null) return move(job, 'failed', 'archive_missing');
    const handed = await printers.print(pdf, {
      printer: job.printer,
      copies: job.copies,
      paper: document.paper,
      title: asciiTitle(titleOf(document)),
    });
    if (handed.ok) return move(job, 'handed_over', handed.value.systemJob);
    log('a paper could not be handed to the printer', handed.error);
    return move(job, 'failed', handed.error.code);
  };

  const titleOf = (document: ArchivedDocument): string => {
    const [first] = document.dossiers;
    const number = first === undefined ? null : store.read.dossier(first)?.number;
    return `${document.kind} ${number ?? document.document}`;
  };

  return {
    chosen,
    queue,
    handOver,

    /** At start: what was on its way when the desk ended may have come out already. */
    askAboutInterrupted: (): void => {
      for (const job of store.read.printJobs(['queued'])) {
        if (job.printer !== '') store.write((tx) => tx.savePrintJob({ ...job, state: 'asking' }));
      }
    },

    /** Every print after the first is "in lại lần n". */
    print: async (document: string): Promise<Result<PrintState, Refusal>> => {
      const archived = store.read.document(document);
      if (archived === null) return refuse('document_unknown');
      if (chosen().printer === null) return refuse('no_printer', { field: 'printer' });
      const reprint = store.read.printsOf(document);
      const job = store.write((tx) => queue(tx, document, reprint));
      return ok(printState(await handOver(job)));
    },

    outcome: async (
      id: string,
      outcome: 'confirmed' | 'jammed' | 'again' | 'dropped',
    ): Promise<Result<PrintState, Refusal>> => {
      const job = store.read.printJob(id);
      if (job === null) return refuse('print_job_unknown');
      switch (outcome) {
        case 'confirmed':
        case 'jammed':
          return ok(printState(move(job, outcome, job.detail)));
        case 'dropped':
          return ok(printState(move(job, 'failed', 'dropped')));
        case 'again': {
          const printer = chosen().printer ?? '';
          return ok(printState(await handOver({ ...job, printer })));
        }
      }
    },

    jobs: (): readonly PrintJobView[] =>
      store.read.printJobs(OPEN).flatMap((job) => {
        const document = store.read.document(job.document);
        if (document === null || job.detail === 'dropped') return [];
        const [dossier] = document.dossiers;
        return [
          {
            ...printState(job),
            job: job.id,
            kind: document.kind,
            dossier: dossier ?? null,
            number: dossier === undefined ? null : (store.read.dossier(dossier)?.number ?? null),
            createdAt: job.createdAt,
          },
        ];
      }),

    settings: async (): Promise<PrinterSettings> => {
      const { printer, paper, copies } = chosen();
      const found = printers === null ? [] : await printers.list();
      return { printers: found, chosen: printer, paper, copies };
    },

    choose: (input: { printer: string | null; paper: PaperSize; copies: number }): void => {
      store.write((tx) => {
        if (input.printer === null) tx.deleteSetting(PRINTER);
        else tx.saveSetting(PRINTER, input.printer);
        tx.saveSetting(PAPER, input.paper);
        tx.saveSetting(COPIES, String(input.copies));
      });
      emit('changed', { rooms: ['print', 'settings'] });
    },
  };
};

export type PrintJobs = ReturnType<typeof createPrintJobs>;
