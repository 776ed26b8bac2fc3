/**
 * Lists and papers taken out of the desk as files. Who took what is in the journal before the file has its name: what
 * leaves the desk with citizens in it leaves a trace, and what failed half-way leaves no file: at once, or when the folder
 * can be reached again.
 */
import { localTimeOf, type Instant } from '#shared/calendar/local-time.ts';
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { ExportProgress, FileTaken } from '#shared/contract/outputs.ts';
import type { Caption, Row } from '#shared/export/table.ts';
import { writeXlsx } from '#shared/export/write-xlsx.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { ok, type Result } from '#shared/result.ts';
import { formatInstant, formatNumber } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { createBegunExports } from './begun-exports.ts';
import { chooseList, type ExportChoice } from './export-choice.ts';
import type { FileOrder } from './export-ports.ts';
import { isPrintedOnce } from '../printing/print-way.ts';

const words = vi.exports.file;

type ListInput = ParsedInputOf<'exports.list'>;
type Exported = Pick<
  PayloadOf<'data.exported'>,
  'what' | 'format' | 'from' | 'to' | 'scope' | 'text' | 'document'
>;

/** Plain letters: sticks go to machines that mangle others. */
const fileName = (parts: readonly string[], at: Instant, ending: string): string => {
  const stamp = localTimeOf(at).slice(0, 16).replace('T', ' ').replace(':', 'h');
  return `${asciiTitle([...parts, stamp].join(' ')).replace(/[\\/:*?"<>|]+/g, '-')}.${ending}`;
};

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

interface Running {
  rows: number;
  stopped: boolean;
  /** Resolved when it is stopped. */
  readonly halt: PromiseWithResolvers<null>;
}

export const createExports = (context: DeskContext, documents: Documents) => {
  const { store, renderer, log, emit } = context;
  const begunExports = createBegunExports(context);
  let running: Running | null = null;
  /** Of the last list: who has left the window meanwhile finds it there. */
  let last: ExportProgress | null = null;

  const rest = (): Promise<void> => {
    const rested = Promise.withResolvers<void>();
    context.after(0, rested.resolve);
    return rested.promise;
  };

  /** One file at a time, from the first row until it lies there. */
  const alone = async (
    work: (run: Running) => Promise<Result<FileTaken, Refusal>>,
  ): Promise<Result<FileTaken, Refusal>> => {
    if (running !== null) return refuse('export_busy');
    running = { rows: 0, stopped: false, halt: Promise.withResolvers() };
    try {
      return await work(running);
    } finally {
      running = null;
    }
  };

  const handOut = async (
    order: Pick<FileOrder, 'folder' | 'name' | 'chunks'>,
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

  const drawing = async (
    choice: ExportChoice,
    run: Running,
  ): Promise<Result<AsyncIterable<Uint8Array>, Refusal>> => {
    const paper = await choice.paper((rows) => {
      run.rows = rows;
    });
    if (!paper.ok) return paper;
    if (run.stopped) return refuse('export_stopped');
    if (renderer === null) return refuse('render_failed');
    // A page that is being drawn cannot be called off: nobody waits for it any longer.
    const drawn = await Promise.race([renderer.render(paper.value), run.halt.promise]);
    if (drawn === null) return refuse('export_stopped');
    if (drawn.ok) return ok(whole(drawn.value));
    log('a list could not be drawn', drawn.error.detail);
    return refuse(drawn.error.code);
  };

  const listExported = ({ list, format }: ListInput): Exported =>
    list.kind === 'dossiers'
      ? { what: 'dossiers', format, scope: list.scope, text: list.text }
      : { what: list.kind, format, from: list.from, to: list.to };

  const list = async (input: ListInput, run: Running): Promise<Result<FileTaken, Refusal>> => {
    const choice = chooseList(context, input.list, rest);
    if (!choice.ok) return choice;
    const { format, folder } = input;
    const at = nowOf(context);
    const chunks =
      format === 'xlsx' ? await workbook(choice.value, run, at) : await drawing(choice.value, run);
    if (!chunks.ok) return chunks;
    const name = fileName([choice.value.title], at, format);
    return handOut({ folder, name, chunks: chunks.value }, run, null, listExported(input));
  };

  return {
    progress: (): ExportProgress | null =>
      running === null ? last : { rows: running.rows, ended: null },

    stop: (): null => {
      if (running !== null) {
        running.stopped = true;
        running.halt.resolve(null);
      }
      return null;
    },

    list: (input: ListInput): Promise<Result<FileTaken, Refusal>> =>
      alone(async (run) => {
        const ended = await list(input, run);
        last = { rows: run.rows, ended };
        return ended;
      }),

    /** The archived bytes, whatever has become of the paper since. */
    paper: ({ document, folder }: ParsedInputOf<'exports.paper'>) =>
      alone(async (run) => {
        const file = documents.pdf(document);
        if (!file.ok) return file;
        const issued = store.read.document(document);
        if (issued === null) return refuse('document_unknown');
        if (isPrintedOnce(issued.kind)) return refuse('slips_not_saved');
        const [dossier = null] = issued.dossiers;
        const number = dossier === null ? null : (store.read.dossier(dossier)?.number ?? null);
        run.rows = 1;
        const parts = [vi.documentNames[issued.kind], ...(number === null ? [] : [number])];
        const name = fileName(parts, nowOf(context), 'pdf');
        const chunks = whole(file.value.bytes);
        const exported: Exported = { what: 'paper', format: 'pdf', document };
        return handOut({ folder, name, chunks }, run, dossier, exported);
      }),
  };
};
