/** The close of the day. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import type { PrintState } from './papers.ts';

/** A day whose work no close covers yet. */
export interface UnclosedDay {
  readonly day: LocalDate;
  readonly accepted: number;
  /** Integer đồng. */
  readonly fees: number;
}

/** Why the two sides do not hold the same of an entry. */
export type DifferenceKind = 'not_held' | 'held_differently' | 'not_understood';

export interface CloseDifference {
  readonly kind: DifferenceKind;
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
  readonly state: 'equal' | 'differs' | 'waiting';
  /** When the province answered a close that was made without a line; null for all others. */
  readonly completedAt: Instant | null;
}

export interface ClosePreview {
  /** The day that this close bears. */
  readonly day: LocalDate;
  /** Earlier days that nobody has closed, the oldest first; whoever closes today closes them too. */
  readonly forgotten: readonly UnclosedDay[];
  /** Entry by entry, in their order; at most 200. */
  readonly differences: readonly CloseDifference[];
  /** The newest first. */
  readonly past: readonly PastClose[];
  /** What people compare of the keys with which both sides sign. */
  readonly keys: { readonly desk: string; readonly province: string };
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
