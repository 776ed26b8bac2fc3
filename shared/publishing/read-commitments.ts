/** Deadlines shorter than the law's, to which a province or an office binds itself, as its decision lists them. */
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { isPlainlyLonger, type CommittedDeadline } from '#shared/catalogue/commitment.ts';
import { deadlineOfRecord } from '#shared/catalogue/deadline.ts';
import { procedureCode } from '#shared/catalogue/decision/read-sheets.ts';
import { channelsIn, statedTime } from '#shared/catalogue/decision/time-words.ts';
import type { ChannelOffer, Procedure } from '#shared/catalogue/procedure.ts';
import { channels as allChannels, type Channel } from '#shared/dossier/intake.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { searchKey } from '#shared/search/search-key.ts';
import type { ColumnNames } from '#shared/table/columns.ts';
import { textOf, type Cell, type Sheet } from '#shared/table/sheet.ts';
import { dayIn } from './cell-date.ts';
import { codeNames } from './read-handled.ts';
import type { Reading, RefusedCell, TableMissing } from './refused-cell.ts';
import { rowsIn, type SheetRow } from './sheet-rows.ts';

const kinds = ['code', 'case', 'channel', 'deadline', 'decision', 'from', 'until'] as const;
type Column = (typeof kinds)[number];

const columns: ColumnNames<Column> = new Map<Column, readonly string[]>([
  ['code', codeNames],
  ['case', ['truong hop']],
  ['channel', ['cach nop', 'hinh thuc nop', 'cach thuc thuc hien', 'cach thuc', 'kenh nop']],
  [
    'deadline',
    [
      'thoi han cam ket',
      'thoi gian cam ket',
      'thoi han rut ngan con',
      'thoi gian sau cat giam',
      'thoi han sau cat giam',
      'thoi han',
    ],
  ],
  ['decision', ['so quyet dinh', 'quyet dinh', 'so van ban', 'van ban', 'can cu']],
  ['from', ['tu ngay', 'ap dung tu ngay', 'ap dung tu', 'hieu luc tu']],
  ['until', ['den ngay', 'den het ngay', 'ap dung den']],
]);

const MAX_DECISION = 400;

export interface CommitmentScope {
  /** In force as the catalogue has it, the province's confirmed deadlines in their place. */
  readonly procedure: (code: string) => Procedure | null;
  /** Where a row names none. */
  readonly decision: string;
  readonly from: LocalDate;
}

/** What certainly stands in words: an amount with its unit, or the day itself. */
const ruleIn = (cell: Cell): DeadlineRule | null => {
  const time = statedTime(cell);
  const deadline = deadlineOfRecord(time);
  return !time.varies && deadline.state === 'record' ? deadline.rule : null;
};

/** Null where it names no channel that there is; `[null]` for all of them. */
const channelsOf = (words: string): readonly (Channel | null)[] | null => {
  if (words === '' || searchKey(words).startsWith('moi cach')) return [null];
  const named = channelsIn(words);
  if (named.length === 0) return null;
  return named.length === allChannels.length ? [null] : named;
};

const offersOf = (
  { channels }: Procedure,
  channel: Channel | null,
  caseName: string | null,
): readonly ChannelOffer[] =>
  channels.filter(
    (offer) =>
      (channel === null || offer.channel === channel) &&
      (caseName === null || offer.caseName === caseName),
  );

const isLonger = (rule: DeadlineRule, { deadline }: ChannelOffer): boolean =>
  deadline.state !== 'needs_confirmation' && isPlainlyLonger(rule, deadline.rule);

const commitmentsOf = (
  row: SheetRow<Column>,
  scope: CommitmentScope,
): Result<readonly CommittedDeadline[], RefusedCell> => {
  const found = row.text('code');
  if (found === '') return err(row.refusal('code', 'cell_missing'));
  const code = procedureCode(row.cell('code'));
  if (code === null) return err(row.refusal('code', 'code_malformed', { found }));
  const procedure = scope.procedure(code);
  if (procedure === null) return err(row.refusal('code', 'code_unknown', { found: code }));
  const words = row.text('case');
  const caseName =
    procedure.channels.find((offer) => searchKey(offer.caseName ?? '') === searchKey(words))
      ?.caseName ?? null;
  if (words !== '' && caseName === null)
    return err(row.refusal('case', 'case_unknown', { found: words }));
  const channels = channelsOf(row.text('channel'));
  if (channels === null)
    return err(row.refusal('channel', 'channel_unclear', { found: row.text('channel') }));
  if (row.cell('deadline') === null) return err(row.refusal('deadline', 'cell_missing'));
  const rule = ruleIn(row.cell('deadline'));
  if (rule === null)
    return err(row.refusal('deadline', 'time_unclear', { found: row.text('deadline') }));
  const offers = channels.flatMap((channel) => offersOf(procedure, channel, caseName));
  if (offers.some((offer) => isLonger(rule, offer)))
    return err(row.refusal('deadline', 'time_longer_than_law', { found: row.text('deadline') }));
  const decision = row.text('decision') || scope.decision;
  if (decision === '') return err(row.refusal('decision', 'cell_missing'));
  if (decision.length > MAX_DECISION)
    return err(row.refusal('decision', 'text_too_long', { max: MAX_DECISION }));
  const from = row.cell('from') === null ? scope.from : dayIn(row.cell('from'));
  if (from === null) return err(row.refusal('from', 'date_unclear', { found: row.text('from') }));
  const until = row.cell('until') === null ? null : dayIn(row.cell('until'));
  if (until === null && row.cell('until') !== null)
    return err(row.refusal('until', 'date_unclear', { found: textOf(row.cell('until')) }));
  if (until !== null && until < from) return err(row.refusal('until', 'period_reversed'));
  return ok(
    channels.map((channel) => ({ code, channel, case: caseName, rule, decision, from, until })),
  );
};

/** What a commitment is about; two of them from one day would contradict each other. */
export const commitmentKey = ({ code, channel, case: name, from }: CommittedDeadline): string =>
  JSON.stringify([code, channel, name, from]);

export const readCommitments = (
  sheets: readonly Sheet[],
  scope: CommitmentScope,
): Result<Reading<readonly CommittedDeadline[]>, TableMissing> => {
  const { tables, rows, ignored } = rowsIn(sheets, columns, ['code', 'deadline']);
  if (tables === 0) return err({ code: 'table_missing' });
  const items: CommittedDeadline[] = [];
  const refused: RefusedCell[] = [];
  const before = new Map<string, number>();
  for (const row of rows) {
    const read = commitmentsOf(row, scope);
    if (!read.ok) {
      refused.push(read.error);
      continue;
    }
    const twice = read.value.find((one) => before.has(commitmentKey(one)));
    if (twice !== undefined) {
      const first = before.get(commitmentKey(twice)) ?? 0;
      refused.push(row.refusal('code', 'row_twice', { before: first }));
      continue;
    }
    for (const one of read.value) before.set(commitmentKey(one), row.row);
    items.push(...read.value);
  }
  return ok({ items, refused, ignoredSheets: ignored.map(({ name }) => name) });
};
