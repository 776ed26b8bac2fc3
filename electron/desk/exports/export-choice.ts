/** Which list was asked for: its name, its period, its lines, and the paper that it becomes. */
import { civilOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { ListAsked } from '#shared/contract/endpoints/exports.ts';
import type { PaperWords } from '#shared/dossier/documents.ts';
import { cellText, type Caption, type Column, type Row } from '#shared/export/table.ts';
import { MOST_XLSX_ROWS } from '#shared/export/write-xlsx.ts';
import type { ListSheetData } from '#shared/forms/list-sheet-data.ts';
import { paperFrameOf, type PaperFrame } from '#shared/forms/paper-frame.ts';
import type { RegisterData } from '#shared/forms/register-data.ts';
import { ok, type Result } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import { refuse, todayOf, type DeskContext } from '../context.ts';
import { listQuery } from '../dossiers/list-query.ts';
import { rowSight } from '../rows.ts';
import type { ListParts, Rest } from './export-lists.ts';
import { certificationParts, daysOfPeriod, intakeParts } from './export-period.ts';
import { inBooks, registerParts } from './export-register.ts';
import { screenFilter } from './screen-filter.ts';
import { screenParts } from './export-screen.ts';
import type { ListKind } from '../papers/list-papers.ts';
import type { RenderRequest } from '../papers/paper-ports.ts';

const words = vi.exports.file;

/** More than a thousand leaves: a year of a busy office. */
export const MOST_PDF_ROWS = 20_000;

export interface ExportChoice {
  /** What it is on paper. */
  readonly kind: ListKind;
  readonly title: string;
  /** Period or filter. */
  readonly under: readonly Caption[];
  readonly columns: readonly Column[];
  readonly pages: () => AsyncIterable<readonly Row[]>;
  readonly sums: () => readonly Caption[];
  /** Whose words its sheets bear. */
  readonly worded: PaperWords[];
  /** Reads the list through, and refuses one too long for paper. */
  readonly paper: (counted: (rows: number) => void) => Promise<Result<RenderRequest, Refusal>>;
}

/** Each part is made ready for paper when it is read: at the end nothing takes long. */
const gathered = async <T, P>(
  lines: AsyncIterable<readonly T[]>,
  onPaper: (line: T) => P,
  counted: (rows: number) => void,
): Promise<Result<P[], Refusal>> => {
  const all: P[] = [];
  for await (const part of lines) {
    for (const line of part) all.push(onPaper(line));
    counted(all.length);
    if (all.length > MOST_PDF_ROWS)
      return refuse('export_pdf_too_long', { values: { most: MOST_PDF_ROWS } });
  }
  return all.length === 0 ? refuse('export_nothing') : ok(all);
};

const choiceOf = <T, P>(
  { columns, lines, row, sums }: ListParts<T>,
  said: Pick<ExportChoice, 'kind' | 'title' | 'under' | 'worded'>,
  onPaper: (line: T) => P,
  draw: (lines: P[]) => RenderRequest,
): ExportChoice => {
  async function* pages(): AsyncGenerator<readonly Row[]> {
    for await (const part of lines()) yield part.map(row);
  }
  return {
    ...said,
    columns,
    pages,
    sums,
    paper: async (counted) => {
      const all = await gathered(lines(), onPaper, counted);
      return all.ok ? ok(draw(all.value)) : all;
    },
  };
};

const onListSheet =
  (
    frame: PaperFrame & Pick<ListSheetData, 'form'>,
    said: Pick<ExportChoice, 'title' | 'under'>,
    parts: ListParts<Row>,
  ) =>
  (rows: ListSheetData['rows']): RenderRequest => {
    const data: ListSheetData = {
      ...frame,
      title: said.title.toLocaleUpperCase('vi'),
      under: said.under.map(({ label, value }) => `${label}: ${value}`),
      columns: parts.columns.map(({ title, kind, width }) => ({
        title,
        share: width,
        right: kind === 'count' || kind === 'money',
      })),
      rows,
      sums: [...parts.sums()],
    };
    return { kind: 'list_sheet', paper: 'A4', data };
  };

/** Titles of the files are Vietnamese, as papers are. */
export const chooseList = (
  context: DeskContext,
  asked: ListAsked,
  rest: Rest,
): Result<ExportChoice, Refusal> => {
  const { store, published } = context;
  const forms = context.forms.reading();
  const today = todayOf(context);
  const office = published.office();
  const formSet = forms.set(today);
  if (office === null || formSet === null) return refuse('paper_data_missing');
  const tryOut = store.read.identity()?.tryOut ?? false;
  const frame = paperFrameOf({
    formSet,
    office: forms.office(office.data, today),
    tryOut,
    issuedOn: today,
  });
  const title = words.names[asked.kind];
  const listed = (under: readonly Caption[], parts: ListParts<Row>): ExportChoice => {
    const form = forms.own('list_sheet', today);
    const said = { kind: 'list_sheet', title, under, worded: forms.words() } as const;
    const asWritten = (row: Row): string[] =>
      parts.columns.map(({ kind }, at) => cellText(kind, row[at]));
    return choiceOf(parts, said, asWritten, onListSheet({ ...frame, form }, said, parts));
  };

  if (asked.kind === 'dossiers') {
    const places = store.read.listedPlaces(listQuery(context, asked));
    if (places.length > MOST_XLSX_ROWS)
      return refuse('export_too_many', { values: { most: MOST_XLSX_ROWS } });
    return ok(
      listed(screenFilter(asked, rowSight(context).nameOf), screenParts(context, places, rest)),
    );
  }

  const { from, to } = asked;
  const days = daysOfPeriod(from, to);
  if (days === null) return refuse('export_period', { field: 'to' });
  const span = fill(words.span, { from: formatDate(from), to: formatDate(to) });
  const under = [{ label: words.period, value: span }];
  if (asked.kind === 'intake') return ok(listed(under, intakeParts(context, days, rest)));
  if (asked.kind === 'certifications')
    return ok(listed(under, certificationParts(context, days, rest)));

  const form = forms.legal('register', today);
  if (form === null) return refuse('paper_data_missing');
  const { year } = civilOf(from);
  const draw = (rows: RegisterData['rows']): RenderRequest => {
    const data: RegisterData = {
      ...frame,
      form,
      year,
      from,
      to,
      ...inBooks(rows, year, words.volume),
    };
    return { kind: 'register', paper: 'A4', data };
  };
  const parts = registerParts(context, form, days, rest);
  const said = { kind: 'register', title, under, worded: forms.words() } as const;
  return ok(choiceOf(parts, said, (line) => line, draw));
};
