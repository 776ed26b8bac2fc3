/** The close of the day. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { DayTotals, NamedDifference, OpenNumbers } from '#shared/journal/desk-entries.ts';
import type { PrintState } from './papers.ts';

/** A day whose work no close covers yet. */
export interface UnclosedDay {
  readonly day: LocalDate;
  readonly accepted: number;
  /** Integer đồng. */
  readonly fees: number;
}

export interface CloseDifference {
  readonly kind: NamedDifference['kind'];
  readonly epoch: number;
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly dossier: string | null;
  readonly number: string | null;
}

/** A close of before: what became of it. */
export interface PastClose {
  readonly day: LocalDate;
  readonly closedAt: Instant;
  /** Made without a line. */
  readonly offline: boolean;
  /** `settled`: it stays different, and people have said what they found. */
  readonly state: 'equal' | 'differs' | 'settled' | 'waiting';
  /** When something was said of it last after it was made; null where nothing was. */
  readonly completedAt: Instant | null;
}

/** What is closed beside the run of now: left open in an epoch that has ended. */
export interface EarlierPart {
  readonly epoch: number;
  readonly desk: DayTotals;
  readonly province: DayTotals | null;
}

export interface ClosePreview {
  /** The day that this close bears. */
  readonly day: LocalDate;
  /** Earlier days that nobody has closed, the oldest first; whoever closes today closes them too. */
  readonly forgotten: readonly UnclosedDay[];
  /** Entry by entry, in their order; at most 200. */
  readonly differences: readonly CloseDifference[];
  /** There may be more than those. */
  readonly moreDifferences: boolean;
  /** The newest first. */
  readonly past: readonly PastClose[];
  /** What people compare of the keys with which both sides sign. */
  readonly keys: { readonly desk: string; readonly province: string };
  /** All parts as one; range and hash are those of the run of now. */
  readonly desk: DayTotals;
  /** Null while there is no line. */
  readonly province: DayTotals | null;
  readonly earlier: readonly EarlierPart[];
  /** What a synchronisation has to bring first. */
  readonly missing: readonly number[];
  readonly equal: boolean | null;
  readonly nothingSince: boolean;
  readonly unprintedReceipts: number;
  /** Receipts that may be in citizens' hands after a restore, and that nobody here knows of. */
  readonly openNumbers: readonly OpenNumbers[];
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
