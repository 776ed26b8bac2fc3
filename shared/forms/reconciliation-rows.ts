/** The lines of the minutes: each figure of the desk beside the province's, with what lies between them. */
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { fill } from '#shared/text/fill.ts';
import { formatMoney, formatNumber } from '#shared/text/format.ts';
import type { EarlierFigures } from './reconciliation-data.ts';
import type { ReconciliationForm } from './reconciliation-form.ts';

export interface ReconciliationRow {
  readonly name: string;
  readonly desk: string;
  /** Empty in one-sided minutes. */
  readonly province: string;
  /** Empty in one-sided minutes. */
  readonly difference: string;
  readonly equal: boolean;
}

/** First and last six letters: enough to compare by eye, short enough to read aloud. */
export const shortHash = (hash: string): string =>
  hash.length <= 13 ? hash : `${hash.slice(0, 6)}…${hash.slice(-6)}`;

const rangeOf = ({ from, to }: DayTotals): string =>
  to < from ? '–' : `${formatNumber(from)} – ${formatNumber(to)}`;

const signed = (value: number, written: (value: number) => string): string =>
  value > 0 ? `+${written(value)}` : written(value);

/** Differences are the province's figure less the desk's. `earlier`: of epochs that have ended, before the run of now. */
export const reconciliationRows = (
  desk: DayTotals,
  province: DayTotals | null,
  form: ReconciliationForm,
  earlier: readonly EarlierFigures[] = [],
): readonly ReconciliationRow[] => {
  const { rows, sentences, types } = form;
  const text = (name: string, mine: string, theirs: string, equal: boolean): ReconciliationRow => ({
    name,
    desk: mine,
    province: province === null ? '' : theirs,
    difference: province === null ? '' : equal ? sentences.equalMark : sentences.differentMark,
    equal: province === null || equal,
  });
  const figure = (
    name: string,
    mine: number,
    theirs: number,
    written: (value: number) => string = formatNumber,
  ): ReconciliationRow => {
    const row = text(name, written(mine), written(theirs), mine === theirs);
    return row.equal ? row : { ...row, difference: signed(theirs - mine, written) };
  };
  const other = province ?? desk;
  const typeNames = [...new Set([...Object.keys(desk.byType), ...Object.keys(other.byType)])];
  const range = (name: string, mine: DayTotals, theirs: DayTotals): ReconciliationRow =>
    text(name, rangeOf(mine), rangeOf(theirs), mine.from === theirs.from && mine.to === theirs.to);
  const hash = (name: string, mine: DayTotals, theirs: DayTotals): ReconciliationRow =>
    text(name, shortHash(mine.hash), shortHash(theirs.hash), mine.hash === theirs.hash);
  const ofEpoch = (words: string, row: typeof range) =>
    earlier.map((part) =>
      row(fill(words, { epoch: part.epoch }), part.desk, part.province ?? part.desk),
    );
  return [
    ...ofEpoch(rows.earlierRange, range),
    range(rows.range, desk, other),
    figure(rows.count, desk.count, other.count),
    figure(rows.accepted, desk.accepted, other.accepted),
    figure(rows.fees, desk.fees, other.fees, formatMoney),
    ...typeNames
      .toSorted()
      .map((type) => figure(types[type] ?? type, desk.byType[type] ?? 0, other.byType[type] ?? 0)),
    ...ofEpoch(rows.earlierHash, hash),
    hash(rows.hash, desk, other),
  ];
};
