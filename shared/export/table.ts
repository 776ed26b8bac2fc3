/** A list on its way out of the desk: what each column holds, so that a spreadsheet and a paper both show it right. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import { formatDate, formatDateTime, formatNumber } from '#shared/text/format.ts';

/** `text` keeps leading zeros and is never reckoned with; `date` is a local date, `time` a local time, `money` integer đồng. */
export type ColumnKind = 'text' | 'count' | 'money' | 'date' | 'time';

export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In letters, as spreadsheets measure it; on paper in proportion. */
  readonly width: number;
}

/** Null where nothing is known; a number only in columns of numbers. */
export type Cell = string | number | null;
export type Row = readonly Cell[];

/** Said about the list beside its rows. */
export interface Caption {
  readonly label: string;
  readonly value: string;
}

/** As people write it. */
export const cellText = (kind: ColumnKind, cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return formatNumber(cell);
  if (cell === '') return '';
  // Columns of times hold what the desk itself has written.
  if (kind === 'date') return formatDate(cell as LocalDate);
  return kind === 'time' ? formatDateTime(cell as LocalDateTime) : cell;
};
