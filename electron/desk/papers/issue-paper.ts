/**
 * Issuing a paper: drawn, archived, then named by an entry together with its print job. The archive is exactly what
 * is handed out. One at a time: two callers must not draw the same receipt twice. Printers are not waited for here.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { DocumentIssued } from '#shared/dossier/documents.ts';
import { slipKinds } from '#shared/dossier/slips-issued.ts';
import { ok, type Result } from '#shared/result.ts';
import { clockNote } from '../clock.ts';
import { refuse, type DeskContext } from '../context.ts';
import { noPaper, type PaperAnswer } from './paper-answer.ts';
import { LARGE_FILE, type PrintJob, type RenderRequest } from './paper-ports.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import { storeFailureOf } from '../store-failure.ts';

type Named = Pick<
  DocumentIssued,
  | 'document'
  | 'kind'
  | 'revision'
  | 'dossiers'
  | 'formSet'
  | 'words'
  | 'replaces'
  | 'corrections'
  | 'redraws'
  | 'style'
  | 'appointment'
  | 'fee'
  | 'handOver'
  | 'series'
  | 'list'
> & {
  /** Copies for different hands that the file holds; two where nothing else is said. */
  readonly copies?: number;
};

export interface NewPaper {
  readonly paper: Named;
  readonly render: RenderRequest;
  readonly officer: string | null;
  readonly at: Instant;
  /** Whether what is drawn still holds, asked in the transaction that issues it: drawing takes its time. */
  readonly holds: (reader: StoreReader) => boolean;
  /** How many sheets of it are printed; left out, as many as is set. */
  readonly sheets?: number;
  /** What else is true from then on, in that same transaction. */
  readonly settle?: (tx: StoreWriter) => void;
  /** Resolves when nobody waits for it any longer: what is not named by then never will be. */
  readonly calledOff?: Promise<null>;
}

export type Issued = { readonly outcome: 'issued'; readonly job: PrintJob } | NotIssued;

export type NotIssued =
  | { readonly outcome: 'overtaken' }
  /** With a refusal code. */
  | { readonly outcome: 'failed'; readonly code: string };

export const createPaperIssue = (context: DeskContext, printJobs: PrintJobs) => {
  const { store, blobs, renderer, log, emit } = context;
  let line: Promise<unknown> = Promise.resolve();

  /** `beside`: what belongs into the transaction that names the file. */
  const draw = async <T>(
    { paper, render, officer, at, holds, settle, calledOff }: NewPaper,
    beside: (tx: StoreWriter) => T,
  ): Promise<{ readonly outcome: 'named'; readonly beside: T } | NotIssued> => {
    if (renderer === null) return { outcome: 'failed', code: 'render_failed' };
    const drawn = await Promise.race([
      renderer.render(render),
      ...(calledOff === undefined ? [] : [calledOff]),
    ]);
    if (drawn === null) return { outcome: 'failed', code: 'export_stopped' };
    if (!drawn.ok) {
      log('a paper could not be drawn', drawn.error.detail);
      return { outcome: 'failed', code: drawn.error.code };
    }
    const file = drawn.value;
    const { sha256, bytes } =
      file.length > LARGE_FILE ? await blobs.putLarge(file) : blobs.put(file);
    const named = store.write((tx) => {
      if (!holds(tx)) return null;
      const note = clockNote(context);
      const payload = { copies: 2, ...paper, sha256, bytes, paper: render.paper, ...note };
      const [dossier] = paper.dossiers;
      tx.append({ type: 'document.issued', payload, dossier: dossier ?? null, officer, at });
      const slip = slipKinds.find((kind) => kind === paper.kind);
      if (slip !== undefined)
        for (const one of paper.dossiers) tx.dropNotIssued({ dossier: one, kind: slip });
      settle?.(tx);
      return { beside: beside(tx) };
    });
    if (named === null) return { outcome: 'overtaken' };
    emit('changed', { rooms: ['dossiers', 'print', 'sync'] });
    return { outcome: 'named', ...named };
  };

  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work);
    line = turn.catch(() => undefined);
    return turn;
  };

  const issue = async (paper: NewPaper): Promise<Issued> => {
    const drawn = await draw(paper, (tx) =>
      printJobs.queue(
        tx,
        paper.paper.document,
        0,
        paper.sheets === undefined ? {} : { copies: paper.sheets },
      ),
    );
    return drawn.outcome === 'named' ? { outcome: 'issued', job: drawn.beside } : drawn;
  };

  /** What is already durable stays so: a fault on the way to the paper is logged and told by its code. */
  const codeOf = (fault: unknown): string => {
    log('a paper could not be issued', fault instanceof Error ? fault.stack : fault);
    return storeFailureOf(fault)?.code ?? 'desk_fault';
  };

  /** Drawn anew as often as another paper took its number, or its dossier moved on, meanwhile. */
  const drawOwed = async (
    prepare: () => Result<NewPaper | null, Refusal>,
  ): Promise<Result<PaperAnswer, Refusal>> => {
    for (;;) {
      const paper = prepare();
      if (!paper.ok) return paper;
      if (paper.value === null) return ok(noPaper);
      const issued = await issue(paper.value);
      if (issued.outcome === 'failed') return refuse(issued.code);
      if (issued.outcome === 'issued')
        return ok({ print: await printJobs.send(issued.job), notDrawn: null });
    }
  };

  return {
    inLine,
    issue,

    /** Into the place of a job that waits for it in a long row; overtaken where it waits no more. */
    issueInto: async (paper: NewPaper, job: PrintJob): Promise<Issued> => {
      const { document } = paper.paper;
      const waits = (reader: StoreReader): boolean => reader.printJob(job.id)?.state === 'waiting';
      const holds = (reader: StoreReader): boolean => waits(reader) && paper.holds(reader);
      const drawn = await draw({ ...paper, holds }, (tx) => tx.fillOwedPrint(job.id, document));
      return drawn.outcome === 'named' ? { outcome: 'issued', job: { ...job, document } } : drawn;
    },

    codeOf,

    /**
     * The paper that a command owes, drawn and on its way to the printer. Never rejects: what it follows has been durable
     * before. `prepare` looks again each time; null where nobody is owed it any more.
     */
    issueOwed: async (prepare: () => Result<NewPaper | null, Refusal>): Promise<PaperAnswer> => {
      try {
        const drawn = await inLine(() => drawOwed(prepare));
        return drawn.ok ? drawn.value : { print: null, notDrawn: drawn.error.code };
      } catch (fault) {
        return { print: null, notDrawn: codeOf(fault) };
      }
    },

    /** Another image of a paper that is in somebody's hand: nothing is printed. */
    redraw: (paper: NewPaper): Promise<{ readonly outcome: 'named' } | NotIssued> =>
      draw(paper, () => null),
  };
};

export type PaperIssue = ReturnType<typeof createPaperIssue>;
