/**
 * Lists and papers taken out of the desk as files. Who took what is in the journal before the file has its name: what
 * leaves the desk with citizens in it leaves a trace, and what failed half-way leaves no file: at once, or when the folder
 * can be reached again.
 */
import { localTimeOf, type Instant } from '#shared/calendar/local-time.ts';
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { ListFilter } from '#shared/contract/list-filter.ts';
import type { ListAsked } from '#shared/contract/endpoints/exports.ts';
import type { ExportProgress, FileTaken, ListPrinted } from '#shared/contract/outputs.ts';
import type { Caption, Row } from '#shared/export/table.ts';
import { writeXlsx } from '#shared/export/write-xlsx.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { ok, type Result } from '#shared/result.ts';
import { formatInstant, formatNumber } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import type { RenderRequest } from '../papers/paper-ports.ts';
import { createBegunExports } from './begun-exports.ts';
import { chooseList, type ExportChoice } from './export-choice.ts';
import type { FileOrder } from './export-ports.ts';
import { createPapersFolder } from './papers-folder.ts';
import { isPrintedOnce } from '../printing/print-way.ts';

const words = vi.exports.file;

type ListInput = ParsedInputOf<'exports.list'>;
type Exported = Pick<
  PayloadOf<'data.exported'>,
  'what' | 'format' | 'from' | 'to' | 'scope' | 'text' | 'filter' | 'document'
>;

/** Plain letters: sticks go to machines that mangle others. */
const fileName = (parts: readonly string[], at: Instant, ending: string): string => {
  const stamp = localTimeOf(at).slice(0, 16).replace('T', ' ').replace(':', 'h');
  return `${asciiTitle([...parts, stamp].join(' ')).replace(/[\\/:*?"<>|]+/g, '-')}.${ending}`;
};

/** Hashed and written in some milliseconds. */
const PIECE = 512 * 1024;

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

interface Running {
  rows: number;
  stopped: boolean;
  /** Resolved when it is stopped. */
  readonly halt: PromiseWithResolvers<null>;
}

const newRun = (): Running => ({ rows: 0, stopped: false, halt: Promise.withResolvers() });

/** Nothing where the list was narrowed by nothing. */
const narrowedBy = (filter: ListFilter | undefined): Partial<Pick<Exported, 'filter'>> => {
  const text = JSON.stringify(filter ?? {});
  return text === '{}' ? {} : { filter: text };
};

export const createExports = (context: DeskContext, documents: Documents) => {
  const { store, renderer, log, emit } = context;
  const begunExports = createBegunExports(context);
  const papersFolder = createPapersFolder(context);
  let running: Running | null = null;
  /** Of the last list. */
  let last: ExportProgress | null = null;

  const rest = (): Promise<void> => {
    const rested = Promise.withResolvers<void>();
    context.after(0, rested.resolve);
    return rested.promise;
  };

  /** One file at a time, from the first row until it lies there. */
  const alone = async <T>(
    work: (run: Running) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> => {
    if (running !== null) return refuse('export_busy');
    running = newRun();
    try {
      return await work(running);
    } finally {
      running = null;
    }
  };

  const handOut = async (
    order: Pick<FileOrder, 'folder' | 'own' | 'name' | 'chunks'>,
    run: Running,
    dossier: string | null,
    exported: Exported,
  ): Promise<Result<FileTaken, Refusal>> => {
    const folder = context.exportFolder ?? null;
    if (folder === null) return refuse('export_unavailable');
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const written = await folder.write({
      ...order,
      begun: (name) => begunExports.begun({ folder: order.folder, name }),
      stopped: () => run.stopped,
      proven: ({ sha256, bytes }) =>
        store.write((tx) => {
          const payload = { ...exported, rows: run.rows, sha256, bytes };
          const by = { officer: officer.value.id, at: nowOf(context) };
          tx.append({ type: 'data.exported', payload, dossier, ...by });
        }),
    });
    if (!written.ok) {
      await begunExports.tidy();
      return written;
    }
    begunExports.ended({ folder: order.folder, name: written.value.name });
    emit('changed', { rooms: ['dossiers', 'sync'] });
    const { name, bytes } = written.value;
    return ok({ name, folder: order.folder, rows: run.rows, bytes });
  };

  const captions = (choice: ExportChoice, rows: number, at: Instant): readonly Caption[] => [
    { label: words.title, value: choice.title },
    { label: words.office, value: context.published.office()?.data.name ?? '' },
    { label: words.desk, value: store.read.identity()?.deskName ?? '' },
    ...choice.under,
    { label: words.rows, value: formatNumber(rows) },
    ...choice.sums(),
    { label: words.madeAt, value: formatInstant(at) },
    { label: words.madeBy, value: context.session.current()?.officer.name ?? '' },
  ];

  /** The first part is read before anything is written: an empty list becomes no file. */
  const workbook = async (
    choice: ExportChoice,
    run: Running,
    at: Instant,
  ): Promise<Result<AsyncIterable<Uint8Array>, Refusal>> => {
    const parts = choice.pages()[Symbol.asyncIterator]();
    let first = await parts.next();
    while (first.done !== true && first.value.length === 0) first = await parts.next();
    if (first.done === true) return refuse('export_nothing');
    async function* pages(): AsyncGenerator<readonly Row[]> {
      for (let part = first; part.done !== true && !run.stopped; part = await parts.next()) {
        run.rows += part.value.length;
        yield part.value;
      }
    }
    const { columns } = choice;
    const sheets = [words.sheet, words.aboutSheet] as const;
    return ok(
      writeXlsx({ sheets, columns, pages: pages(), about: () => captions(choice, run.rows, at) }),
    );
  };

  const gathered = async (
    choice: ExportChoice,
    run: Running,
  ): Promise<Result<RenderRequest, Refusal>> => {
    const paper = await choice.paper((rows) => {
      run.rows = rows;
    });
    return paper.ok && run.stopped ? refuse('export_stopped') : paper;
  };

  const drawing = async (
    choice: ExportChoice,
    run: Running,
  ): Promise<Result<AsyncIterable<Uint8Array>, Refusal>> => {
    const paper = await gathered(choice, run);
    if (!paper.ok) return paper;
    if (renderer === null) return refuse('render_failed');
    const drawn = await Promise.race([renderer.render(paper.value), run.halt.promise]);
    if (drawn === null) return refuse('export_stopped');
    if (drawn.ok) return ok(whole(drawn.value));
    log('a list could not be drawn', drawn.error.detail);
    return refuse(drawn.error.code);
  };

  const asked = (list: ListAsked) =>
    list.kind === 'dossiers'
      ? { what: list.kind, scope: list.scope, text: list.text, ...narrowedBy(list.filter) }
      : { what: list.kind, from: list.from, to: list.to };

  const list = async (input: ListInput, run: Running): Promise<Result<FileTaken, Refusal>> => {
    const choice = chooseList(context, input.list, rest);
    if (!choice.ok) return choice;
    const { format, folder } = input;
    const at = nowOf(context);
    const chunks =
      format === 'xlsx' ? await workbook(choice.value, run, at) : await drawing(choice.value, run);
    if (!chunks.ok) return chunks;
    const name = fileName([choice.value.title], at, format);
    const exported: Exported = { ...asked(input.list), format };
    return handOut({ folder, name, chunks: chunks.value }, run, null, exported);
  };

  const onPaper = async (
    wanted: ListAsked,
    run: Running,
  ): Promise<Result<ListPrinted, Refusal>> => {
    const choice = chooseList(context, wanted, rest);
    if (!choice.ok) return choice;
    const printed = await documents.issueList({
      kind: choice.value.kind,
      gather: async () => {
        const paper = await gathered(choice.value, run);
        return paper.ok
          ? ok({
              render: paper.value,
              words: choice.value.worded,
              list: { ...asked(wanted), rows: run.rows },
            })
          : paper;
      },
      calledOff: run.halt.promise,
    });
    return printed.ok ? ok({ rows: run.rows, print: printed.value }) : printed;
  };

  /** Who has left the window meanwhile finds there what became of it. */
  const remembered = <T extends FileTaken | ListPrinted>(
    work: (run: Running) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> =>
    alone(async (run) => {
      const ended = await work(run);
      last = { rows: run.rows, ended };
      return ended;
    });

  return {
    progress: (): ExportProgress | null =>
      running === null ? last : { rows: running.rows, ended: null },

    stop: (): null => {
      if (running !== null) {
        running.stopped = true;
        running.halt.resolve(null);
        // What is being drawn would keep the next list waiting.
        renderer?.callOffLists?.();
      }
      return null;
    },

    list: (input: ListInput) => remembered((run) => list(input, run)),

    print: (wanted: ListAsked) => remembered((run) => onPaper(wanted, run)),

    /** The archived bytes, whatever has become of the paper since. It waits for no list: a citizen may. */
    paper: async ({
      document,
      folder,
      usual,
    }: ParsedInputOf<'exports.paper'>): Promise<Result<FileTaken, Refusal>> => {
      const file = await documents.pdfFromAnywhere(document);
      if (!file.ok) return file;
      const issued = store.read.document(document);
      if (issued === null) return refuse('document_unknown');
      if (isPrintedOnce(issued.kind)) return refuse('slips_not_saved');
      const set = papersFolder.view();
      const isUsual = usual === true || !set.chosen;
      const place = folder ?? (isUsual ? set.usual : set.folder);
      if (place === null) return refuse('export_unavailable');
      const [dossier = null] = issued.dossiers;
      const number = dossier === null ? null : (store.read.dossier(dossier)?.number ?? null);
      const parts = [vi.documentNames[issued.kind], ...(number === null ? [] : [number])];
      const order = {
        folder: place,
        own: folder === undefined && isUsual,
        name: fileName(parts, nowOf(context), 'pdf'),
        chunks: whole(file.value.bytes),
      };
      const exported: Exported = { what: 'paper', format: 'pdf', document };
      return handOut(order, { ...newRun(), rows: 1 }, dossier, exported);
    },
  };
};
