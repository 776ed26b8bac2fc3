/**
 * What the certification counters take in and what it costs: a table of kinds (name, how the book is numbered) and a
 * table of tariffs (a row for each step of pages), as a province's resolution on fees gives them.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { procedureCode } from '#shared/catalogue/decision/read-sheets.ts';
import { certificationRuleFor, type CertificationRule } from '#shared/fee/certification-fee.ts';
import type { CounterKind } from '#shared/intake/certification-counter.ts';
import { writeSeriesNumber } from '#shared/number/series.ts';
import type { CertificationPublication } from '#shared/protocol/certification-publication.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { searchKey } from '#shared/search/search-key.ts';
import type { ColumnNames } from '#shared/table/columns.ts';
import type { Cell, Sheet } from '#shared/table/sheet.ts';
import { textOf } from '#shared/table/sheet.ts';
import { bookUnlike, seriesOf } from './books-of-kinds.ts';
import { wholeNumber } from './cell-number.ts';
import { codeNames } from './read-handled.ts';
import { readTariffs, tariffColumns } from './read-tariffs.ts';
import type { CellRefusalCode, Reading, RefusedCell, TableMissing } from './refused-cell.ts';
import { rowsIn, type SheetRow } from './sheet-rows.ts';

const names = [
  'code',
  'label',
  'english',
  'book',
  'perBook',
  'feeName',
  'identity',
  'receipt',
] as const;
type Column = (typeof names)[number];

const kindColumns: ColumnNames<Column> = new Map<Column, readonly string[]>([
  ['code', codeNames],
  ['label', ['ten goi', 'loai viec', 'ten loai viec', 'ten viec', 'ten']],
  ['english', ['ten tieng anh', 'tieng anh']],
  ['book', ['mau so chung thuc', 'cach ghi so', 'so chung thuc', 'mau so']],
  ['perBook', ['so viec moi quyen', 'moi quyen', 'so dong moi quyen']],
  ['feeName', ['ten khoan thu', 'khoan thu']],
  ['identity', ['phai co so giay to', 'can so giay to', 'phai co can cuoc']],
  ['receipt', ['giay tiep nhan']],
]);

const MAX_TEXT = 120;
const MOST_IN_A_BOOK = 100_000;
const LINES_OF_A_NEW_BOOK = 500;

export interface CertificationScope {
  readonly before: CertificationPublication | null;
  readonly knows: (code: string) => boolean;
  /** The day from which the edition will hold. */
  readonly from: LocalDate;
}

const DOCUMENT = '{{document}}';

/** Behind the name of the charge stands what was certified. */
export const shortFeeName = (feeName: string): string => feeName.replace(`: ${DOCUMENT}`, '');

const feeNameOf = (said: string, otherwise: string): string => {
  const name = said === '' ? otherwise : said;
  return name.includes(DOCUMENT) ? name : `${name}: ${DOCUMENT}`;
};

/** Null: neither. */
const saidYes = (cell: Cell): boolean | null => {
  if (typeof cell === 'boolean') return cell;
  const key = searchKey(textOf(cell));
  if (['co', 'x', 'yes', '1'].includes(key)) return true;
  return ['khong', 'no', '0'].includes(key) ? false : null;
};

const receiptOf = (cell: Cell): CounterKind['receipt'] | null => {
  const key = searchKey(textOf(cell));
  if (key.startsWith('luon')) return 'always';
  return key.startsWith('khi') ? 'on_request' : null;
};

const writesNumbers = (template: string): boolean => {
  const series = { kind: 'certification', agency: 'A', desk: '1', reset: 'year' } as const;
  const number = { series, year: 2026, value: 1 };
  const text = writeSeriesNumber(number, { template, perBook: 1 });
  return text.ok && text.value.length <= MAX_TEXT;
};

/** The kinds of the rows above, and how every row of the file writes its numbers. */
interface Beside {
  readonly above: readonly CounterKind[];
  readonly written: ReadonlySet<string>;
}

const kindOf = (
  row: SheetRow<Column>,
  { before, knows }: CertificationScope,
  { above, written }: Beside,
): Result<CounterKind, RefusedCell> => {
  const refuse = (column: Column, code: CellRefusalCode, values = {}) =>
    err(row.refusal(column, code, values));
  const found = row.text('code');
  if (found === '') return refuse('code', 'cell_missing');
  const code = procedureCode(row.cell('code'));
  if (code === null) return refuse('code', 'code_malformed', { found });
  if (!knows(code)) return refuse('code', 'code_unknown', { found: code });
  const was = before?.kinds.find(({ procedure }) => procedure === code);
  const label = row.text('label');
  if (label === '') return refuse('label', 'cell_missing');
  const template = row.text('book');
  if (template === '') return refuse('book', 'cell_missing');
  if (!writesNumbers(template)) return refuse('book', 'book_pattern_wrong', { found: template });
  for (const column of ['label', 'english', 'feeName'] as const)
    if (row.text(column).length > MAX_TEXT)
      return refuse(column, 'text_too_long', { max: MAX_TEXT });
  const lines = row.cell('perBook');
  const known = before?.kinds ?? [];
  const book = [...above, ...known].find(({ pattern }) => pattern.template === template) ?? was;
  const perBook =
    lines === null ? (book?.pattern.perBook ?? LINES_OF_A_NEW_BOOK) : wholeNumber(lines);
  if (perBook === null || perBook < 1 || perBook > MOST_IN_A_BOOK)
    return refuse('perBook', 'number_unclear', { found: row.text('perBook') });
  // What a row does not say of a kind that there was stays as it was.
  const needed = row.cell('identity');
  const identity = needed === null ? (was?.identity ?? false) : saidYes(needed);
  if (identity === null)
    return refuse('identity', 'yes_or_no_unclear', { found: row.text('identity') });
  const printed = row.cell('receipt');
  const receipt = printed === null ? (was?.receipt ?? 'on_request') : receiptOf(printed);
  if (receipt === null) return refuse('receipt', 'receipt_unclear', { found: row.text('receipt') });
  return ok({
    procedure: code,
    label: { vi: label, en: row.text('english') || (was?.label.en ?? label) },
    series: seriesOf({ code, template, written, before: known, above }),
    pattern: { template, perBook },
    feeName: feeNameOf(row.text('feeName'), was?.feeName ?? label),
    identity,
    receipt,
  });
};

const readKinds = (rows: readonly SheetRow<Column>[], scope: CertificationScope) => {
  const kinds: CounterKind[] = [];
  const places = new Map<string, SheetRow<Column>>();
  const refused: RefusedCell[] = [];
  const written = new Set(rows.map((row) => row.text('book')));
  for (const row of rows) {
    const kind = kindOf(row, scope, { above: kinds, written });
    if (!kind.ok) {
      refused.push(kind.error);
      continue;
    }
    const first = places.get(kind.value.procedure);
    const unlike = bookUnlike(kind.value, kinds);
    if (first !== undefined) refused.push(row.refusal('code', 'row_twice', { before: first.row }));
    else if (unlike !== null)
      refused.push(row.refusal('book', 'books_unlike', { other: unlike.label.vi }));
    else {
      places.set(kind.value.procedure, row);
      kinds.push(kind.value);
    }
  }
  return { kinds, places, refused };
};

/**
 * A file with one of the two tables leaves the other as it was. Each is the whole list: a kind that no tariff of the
 * file is for could not be taken in any more.
 */
export const readCertification = (
  sheets: readonly Sheet[],
  scope: CertificationScope,
): Result<Reading<CertificationPublication>, TableMissing> => {
  const kindRows = rowsIn(sheets, kindColumns, ['code', 'label', 'book']);
  const tariffRows = rowsIn(sheets, tariffColumns, ['code', 'amount']);
  if (kindRows.tables + tariffRows.tables === 0) return err({ code: 'table_missing' });
  const read = readKinds(kindRows.rows, scope);
  const kinds = kindRows.tables === 0 ? (scope.before?.kinds ?? []) : read.kinds;
  const offered = new Set(kinds.map(({ procedure }) => procedure));
  const priced = readTariffs(tariffRows.rows, offered, scope.from);
  const tariffs: readonly CertificationRule[] =
    tariffRows.tables === 0
      ? (scope.before?.tariffs ?? []).filter(({ procedure }) => offered.has(procedure))
      : priced.tariffs;
  const refused = [...read.refused, ...priced.refused];
  // Where rows were refused already, a missing tariff may only be one of those.
  const unpriced =
    refused.length > 0
      ? []
      : kinds.flatMap(({ procedure: found }) => {
          const refusal = read.places.get(found)?.refusal ?? tariffRows.headings[0];
          return refusal === undefined || certificationRuleFor(tariffs, found, scope.from) !== null
            ? []
            : [refusal('code', 'kind_without_tariff', { found })];
        });
  return ok({
    items: { kinds, tariffs: [...tariffs] },
    refused: [...refused, ...unpriced],
    ignoredSheets: sheets
      .filter((sheet) => kindRows.ignored.includes(sheet) && tariffRows.ignored.includes(sheet))
      .map(({ name }) => name),
  });
};
