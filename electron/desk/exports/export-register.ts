/** The register of dossiers of a period: the lines of the legal form, on its paper and in a spreadsheet. */
import { dateOf, type LocalDate } from '#shared/calendar/local-time.ts';
import { volumeOf, type RegisterPlace } from '#shared/dossier/register-book.ts';
import type { Column } from '#shared/export/table.ts';
import type { RegisterData, RegisterForm } from '#shared/forms/register-data.ts';
import { vi } from '#shared/text/vi.ts';
import type { DeskContext } from '../context.ts';
import type { ListParts, Rest } from './export-lists.ts';
import { noteOf, takenIn, type Taken } from './export-period.ts';

type Line = RegisterData['rows'][number];

/** Under the headings of the form; its column for a signature says nothing in a spreadsheet. */
const columnsOf = ({ columns, labels }: RegisterForm): readonly Column[] => {
  const { address, phone } = vi.exports.file.columns;
  return [
    { title: columns.order, kind: 'count', width: 7 },
    { title: columns.number, kind: 'text', width: 24 },
    { title: columns.procedure, kind: 'text', width: 44 },
    { title: columns.sets, kind: 'count', width: 10 },
    { title: columns.name, kind: 'text', width: 28 },
    { title: address, kind: 'text', width: 40 },
    { title: phone, kind: 'text', width: 14 },
    { title: columns.lead, kind: 'text', width: 28 },
    { title: columns.received, kind: 'date', width: 12 },
    { title: columns.due, kind: 'date', width: 12 },
    { title: columns.returned, kind: 'date', width: 12 },
    { title: columns.delivery, kind: 'text', width: 15 },
    { title: columns.note, kind: 'text', width: 30 },
    { title: labels.volume, kind: 'text', width: 10 },
  ];
};

export const registerParts = (
  { store, published }: Pick<DeskContext, 'store' | 'published'>,
  form: RegisterForm,
  days: readonly LocalDate[],
  rest: Rest,
): ListParts<Line> => {
  const lead = published.office()?.data.name ?? '';
  const nameOfLine = ({ desk, year, value }: RegisterPlace): string => `${desk}/${year}/${value}`;
  const twice = new Set(store.read.doubledRegisterLines().map(nameOfLine));
  const noteOfLine = (taken: Taken): string => {
    const { book } = taken.intake;
    const isTwice = book !== undefined && twice.has(nameOfLine(book));
    return [isTwice ? vi.exports.file.lineTwice : '', noteOf(taken)]
      .filter((part) => part !== '')
      .join('; ');
  };
  const lineOf = (taken: Taken): Line => {
    const { dossier, intake } = taken;
    const { name, address, phone } = intake.owner ?? intake.submitter;
    const { book } = intake;
    return {
      order: book?.value ?? null,
      volume: book === undefined ? null : volumeOf(book),
      number: dossier.number ?? intake.number,
      procedure: intake.procedure.name,
      sets: intake.sets,
      name,
      address,
      phone: phone === '' ? intake.submitter.phone : phone,
      lead: dossier.crossArea?.office ?? lead,
      receivedAt: intake.receivedAt,
      dueAt: dossier.deadline.dueAt,
      returnedAt: dossier.returned?.returnedAt ?? null,
      delivery: intake.delivery.kind,
      note: noteOfLine(taken),
    };
  };
  return {
    columns: columnsOf(form),
    lines: () => takenIn(store.read, days, lineOf, rest),
    row: (line) => [
      line.order,
      line.number,
      line.procedure,
      line.sets,
      line.name,
      line.address,
      line.phone,
      line.lead,
      dateOf(line.receivedAt),
      line.dueAt === null ? null : dateOf(line.dueAt),
      line.returnedAt === null ? null : dateOf(line.returnedAt),
      form.deliveries[line.delivery],
      line.note,
      line.volume,
    ],
    sums: () => [],
  };
};

/** Under a cover that says the year, a book of that year is named by its desk alone. */
const onCover =
  (year: number) =>
  (volume: string): string =>
    volume.endsWith(`/${year}`) ? volume.slice(0, -`/${year}`.length) : volume;

/**
 * The cover names every book of the list; a line says its own only where there are several. Received before lines were
 * given, dossiers are counted as they stand.
 *
 * @param year the cover's
 */
export const inBooks = (
  lines: readonly Line[],
  year: number,
  blank: string,
): { readonly volume: string; readonly rows: RegisterData['rows'] } => {
  const volumes = [...new Set(lines.flatMap(({ volume }) => volume ?? []))];
  if (volumes.length === 0)
    return { volume: blank, rows: lines.map((line, at) => ({ ...line, order: at + 1 })) };
  const several = volumes.length > 1;
  return {
    volume: volumes.toSorted().map(onCover(year)).join(', '),
    rows: lines.map((line) => ({ ...line, volume: several ? line.volume : null })),
  };
};
