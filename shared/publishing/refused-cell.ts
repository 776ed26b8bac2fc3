/** A row of somebody's table that cannot be taken: where it stands, and why. */
import type { Place } from '#shared/catalogue/decision/proposal.ts';
import type { TextValues } from '#shared/text/fill.ts';

/** As the spreadsheet letters it, and as the table heads it. */
export interface NamedColumn {
  readonly letter: string;
  readonly title: string;
}

export const cellRefusals = [
  'cell_missing',
  'text_too_long',
  'number_unclear',
  'yes_or_no_unclear',
  'receipt_unclear',
  'date_unclear',
  'period_reversed',
  'range_too_long',
  'day_kind_unclear',
  'day_part_unclear',
  'day_status_unclear',
  'day_twice',
  'day_off_and_worked',
  'day_outside',
  'day_worked_anyway',
  'code_malformed',
  'code_unknown',
  'row_twice',
  'channel_unclear',
  'case_unknown',
  'time_unclear',
  'time_longer_than_law',
  'per_unclear',
  'book_pattern_wrong',
  'books_unlike',
  'first_page_missing',
  'tariffs_overlap',
  'tariff_without_kind',
  'kind_without_tariff',
] as const;
export type CellRefusalCode = (typeof cellRefusals)[number];

export interface RefusedCell {
  readonly place: Place;
  /** Null where the table has no such column, or the whole row is meant. */
  readonly column: NamedColumn | null;
  readonly code: CellRefusalCode;
  readonly values: TextValues;
}

/** What a file says, and the rows of it that were not taken. */
export interface Reading<T> {
  readonly items: T;
  readonly refused: readonly RefusedCell[];
  /** Sheets without the columns that are needed. */
  readonly ignoredSheets: readonly string[];
}

/** No sheet has the columns without which nothing can be read. */
export interface TableMissing {
  readonly code: 'table_missing';
}
