/** Rows of a tariff: per case with one amount, or per page with a row for each page from which another amount holds. */
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { procedureCode } from '#shared/catalogue/decision/read-sheets.ts';
import type { CertificationRule } from '#shared/fee/certification-fee.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { searchKey } from '#shared/search/search-key.ts';
import type { ColumnNames } from '#shared/table/columns.ts';
import { textOf, type Cell } from '#shared/table/sheet.ts';
import { dayIn } from './cell-date.ts';
import { wholeNumber } from './cell-number.ts';
import { codeNames } from './read-handled.ts';
import type { RefusedCell } from './refused-cell.ts';
import type { SheetRow } from './sheet-rows.ts';

const names = ['code', 'per', 'fromPage', 'amount', 'most', 'from', 'until', 'source'] as const;
type Column = (typeof names)[number];

export const tariffColumns: ColumnNames<Column> = new Map<Column, readonly string[]>([
  ['code', codeNames],
  ['per', ['tinh theo', 'don vi tinh', 'cach tinh']],
  ['fromPage', ['tu trang', 'tu trang thu']],
  ['amount', ['muc thu', 'so tien', 'don gia', 'muc phi']],
  ['most', ['toi da moi ban', 'toi da', 'muc toi da']],
  ['from', ['tu ngay', 'ap dung tu ngay', 'ap dung tu', 'hieu luc tu']],
  ['until', ['den ngay', 'den het ngay', 'ap dung den']],
  ['source', ['can cu', 'van ban', 'nghi quyet', 'quyet dinh']],
]);

const MAX_SOURCE = 400;
/** More than any copy costs; what is typed with three zeros too many is noticed. */
const MOST_DONG = 100_000_000;

interface Step {
  readonly row: SheetRow<Column>;
  readonly procedure: string;
  readonly per: CertificationRule['per'];
  readonly fromPage: number;
  readonly amount: number;
  readonly most: number | null;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly source: string;
}

const perOf = (cell: Cell): CertificationRule['per'] | null => {
  const key = searchKey(textOf(cell));
  if (/\btrang\b/u.test(key)) return 'page';
  return /\b(?:viec|truong hop|ho so|lan|ban)\b/u.test(key) ? 'case' : null;
};

const stepOf = (
  row: SheetRow<Column>,
  offered: ReadonlySet<string>,
  day: LocalDate,
): Result<Step, RefusedCell> => {
  const found = row.text('code');
  if (found === '') return err(row.refusal('code', 'cell_missing'));
  const procedure = procedureCode(row.cell('code'));
  if (procedure === null) return err(row.refusal('code', 'code_malformed', { found }));
  if (!offered.has(procedure))
    return err(row.refusal('code', 'tariff_without_kind', { found: procedure }));
  const per = perOf(row.cell('per'));
  if (per === null) return err(row.refusal('per', 'per_unclear', { found: row.text('per') }));
  const counted = (column: 'amount' | 'fromPage' | 'most') => wholeNumber(row.cell(column));
  const unclear = (column: 'amount' | 'fromPage' | 'most') =>
    err(row.refusal(column, 'number_unclear', { found: row.text(column) }));
  const amount = counted('amount');
  if (amount === null || amount > MOST_DONG) return unclear('amount');
  const fromPage = row.cell('fromPage') === null ? 1 : counted('fromPage');
  if (fromPage === null || fromPage < 1) return unclear('fromPage');
  const most = row.cell('most') === null ? null : counted('most');
  if (row.cell('most') !== null && (most === null || most > MOST_DONG)) return unclear('most');
  const from = row.cell('from') === null ? day : dayIn(row.cell('from'));
  if (from === null) return err(row.refusal('from', 'date_unclear', { found: row.text('from') }));
  const until = row.cell('until') === null ? null : dayIn(row.cell('until'));
  if (until === null && row.cell('until') !== null)
    return err(row.refusal('until', 'date_unclear', { found: row.text('until') }));
  if (until !== null && until < from) return err(row.refusal('until', 'period_reversed'));
  const source = row.text('source');
  if (source.length > MAX_SOURCE)
    return err(row.refusal('source', 'text_too_long', { max: MAX_SOURCE }));
  return ok({ row, procedure, per, fromPage, amount, most, from, until, source });
};

/** The steps of one procedure from one day are one rule. */
const ruleOf = (steps: readonly Step[]): Result<CertificationRule, RefusedCell> => {
  const [first, ...more] = steps.toSorted((a, b) => a.fromPage - b.fromPage);
  if (first === undefined) throw new Error('a group has a step');
  const { row, procedure, per, from, until, source } = first;
  const dates = { procedure, effectiveFrom: from, effectiveTo: until, source };
  const twice = more.find(
    (step, i) => per === 'case' || step.fromPage === (more[i - 1] ?? first).fromPage,
  );
  if (twice !== undefined) return err(twice.row.refusal('code', 'row_twice', { before: row.row }));
  if (per === 'case') return ok({ ...dates, per, amount: first.amount });
  const other = more.find((step) => step.per !== per || step.until !== until);
  if (other !== undefined)
    return err(other.row.refusal('per', 'tariffs_overlap', { before: row.row }));
  if (first.fromPage !== 1) return err(row.refusal('fromPage', 'first_page_missing'));
  const most = steps.find((step) => step.most !== null)?.most ?? null;
  const tiers = [first, ...more].map(({ fromPage, amount }) => ({ fromPage, amount }));
  if (most === null) return err(row.refusal('most', 'cell_missing'));
  return ok({ ...dates, per, tiers, mostPerCopy: most });
};

interface Priced {
  readonly rule: CertificationRule;
  readonly row: SheetRow<Column>;
}

/** Of one procedure: a tariff that names no end holds until the day before the next; one that does may not reach it. */
const oneAfterAnother = (
  priced: readonly Priced[],
): { readonly tariffs: readonly CertificationRule[]; readonly refused: readonly RefusedCell[] } => {
  const sorted = priced.toSorted((a, b) => (a.rule.effectiveFrom < b.rule.effectiveFrom ? -1 : 1));
  const refused: RefusedCell[] = [];
  const tariffs = sorted.map(({ rule, row }, i): CertificationRule => {
    const next = sorted[i + 1];
    if (next === undefined) return rule;
    if (rule.effectiveTo === null)
      return { ...rule, effectiveTo: addDays(next.rule.effectiveFrom, -1) };
    if (rule.effectiveTo >= next.rule.effectiveFrom)
      refused.push(next.row.refusal('from', 'tariffs_overlap', { before: row.row }));
    return rule;
  });
  return { tariffs, refused };
};

/** `day`: from which a row without a day of its own holds. */
export const readTariffs = (
  rows: readonly SheetRow<Column>[],
  offered: ReadonlySet<string>,
  day: LocalDate,
): { readonly tariffs: readonly CertificationRule[]; readonly refused: readonly RefusedCell[] } => {
  const refused: RefusedCell[] = [];
  const steps: Step[] = [];
  for (const row of rows) {
    const step = stepOf(row, offered, day);
    if (step.ok) steps.push(step.value);
    else refused.push(step.error);
  }
  const priced: Priced[] = [];
  for (const group of Map.groupBy(
    steps,
    ({ procedure, from }) => `${procedure} ${from}`,
  ).values()) {
    const [first] = group;
    const rule = ruleOf(group);
    if (!rule.ok) refused.push(rule.error);
    else if (first !== undefined) priced.push({ rule: rule.value, row: first.row });
  }
  const ordered = [...Map.groupBy(priced, ({ rule }) => rule.procedure).values()].map(
    oneAfterAnother,
  );
  return {
    tariffs: ordered.flatMap(({ tariffs }) => tariffs),
    refused: [...refused, ...ordered.flatMap((one) => one.refused)],
  };
};
