/** Which list was asked for: its name, its period, its lines, and the paper that it becomes. */
import { civilOf, dateOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { ListAsked } from '#shared/contract/endpoints/exports.ts';
import { cellText, type Caption, type Column, type Row } from '#shared/export/table.ts';
import { MOST_XLSX_ROWS } from '#shared/export/write-xlsx.ts';
import { listSheetTexts, type ListSheetData } from '#shared/forms/list-sheet-data.ts';
import { paperFrameOf, type PaperFrame } from '#shared/forms/paper-frame.ts';
import type { RegisterData } from '#shared/forms/register-data.ts';
import { ok, type Result } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import { listQuery } from '../dossiers/dossiers.ts';
import type { ListParts, Rest } from './export-lists.ts';
import { certificationParts, daysOfPeriod, intakeParts } from './export-period.ts';
import { inBooks, registerParts } from './export-register.ts';
import { screenParts } from './export-screen.ts';
import type { RenderRequest } from '../papers/paper-ports.ts';

const words = vi.exports.file;

/** More than a thousand leaves: a year of a busy office. */
export const MOST_PDF_ROWS = 20_000;

export interface ExportChoice {
  readonly title: string;
  /** Period or filter. */
  readonly under: readonly Caption[];
  readonly columns: readonly Column[];
  readonly pages: () => AsyncIterable<readonly Row[]>;
  readonly sums: () => readonly Caption[];
  /** Reads the list through, and refuses one too long for paper. */
  readonly paper: (counted: (rows: number) => void) => Promise<Result<RenderRequest, Refusal>>;
}

const gathered = async <T>(
  lines: AsyncIterable<readonly T[]>,
  counted: (rows: number) => void,
): Promise<Result<readonly T[], Refusal>> => {
  const all: T[] = [];
  for await (const part of lines) {
    all.push(...part);
    counted(all.length);
    if (all.length > MOST_PDF_ROWS)
      return refuse('export_pdf_too_long', { values: { most: MOST_PDF_ROWS } });
  }
  return all.length === 0 ? refuse('export_nothing') : ok(all);
};

const choiceOf = <T>(
  { columns, lines, row, sums }: ListParts<T>,
  said: Pick<ExportChoice, 'title' | 'under'>,
  draw: (lines: readonly T[]) => RenderRequest,
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
      const all = await gathered(lines(), counted);
      return all.ok ? ok(draw(all.value)) : all;
    },
  };
};

const onListSheet =
  (frame: PaperFrame, said: Pick<ExportChoice, 'title' | 'under'>, parts: ListParts<Row>) =>
  (rows: readonly Row[]): RenderRequest => {
    const data: ListSheetData = {
      ...frame,
      form: listSheetTexts,
      title: said.title.toLocaleUpperCase('vi'),
      under: said.under.map(({ label, value }) => `${label}: ${value}`),
      columns: parts.columns.map(({ title, kind, width }) => ({
        title,
        share: width,
        right: kind === 'count' || kind === 'money',
      })),
      rows: rows.map((row) => parts.columns.map(({ kind }, at) => cellText(kind, row[at]))),
      sums: [...parts.sums()],
    };
    return { kind: 'list_sheet', paper: 'A4', data };
  };

const screenFilter = ({
  scope,
  text,
}: Extract<ListAsked, { readonly kind: 'dossiers' }>): readonly Caption[] => [
  { label: words.filter, value: vi.dossiers.scopes[scope] },
  ...(text.trim() === '' ? [] : [{ label: words.search, value: text.trim() }]),
];

/** Titles of the files are Vietnamese, as papers are. */
export const chooseList = (
  context: DeskContext,
  asked: ListAsked,
  rest: Rest,
): Result<ExportChoice, Refusal> => {
  const { store, published, forms } = context;
  const today = dateOf(localTimeOf(nowOf(context)));
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
    const said = { title, under };
    return choiceOf(parts, said, onListSheet(frame, said, parts));
  };

  if (asked.kind === 'dossiers') {
    const places = store.read.listedPlaces(listQuery(context, asked));
    if (places.length > MOST_XLSX_ROWS)
      return refuse('export_too_many', { values: { most: MOST_XLSX_ROWS } });
    return ok(listed(screenFilter(asked), screenParts(context, places, rest)));
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
    const data: RegisterData = { ...frame, form, year, from, to, ...inBooks(rows, words.volume) };
    return { kind: 'register', paper: 'A4', data };
  };
  const parts = registerParts(context, form, days, rest);
  return ok(choiceOf(parts, { title, under }, (rows) => draw([...rows])));
};
