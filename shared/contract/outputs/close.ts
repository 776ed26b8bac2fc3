/** The close of the day. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import type { PrintState } from './papers.ts';

export interface ClosePreview {
  readonly day: LocalDate;
  readonly desk: DayTotals;
  /** Null while there is no line. */
  readonly province: DayTotals | null;
  readonly missing: readonly number[];
  readonly equal: boolean | null;
  readonly nothingSince: boolean;
  readonly unprintedReceipts: number;
  /** Days closed without a line that the province has not answered yet. */
  readonly openDays: readonly LocalDate[];
}

export interface Closed {
  readonly day: LocalDate;
  readonly equal: boolean | null;
  readonly document: string | null;
  readonly print: PrintState | null;
  /** Why there are no minutes, a refusal code: the day is closed all the same. */
  readonly notDrawn: string | null;
}
