/** Dates that move, each with its explanation. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { ChangedDay } from '#shared/calendar/changed-days.ts';
import type { DayStep } from '#shared/calendar/deadline.ts';
import type { DossierRowView } from './dossiers.ts';
import type { PrintState } from './papers.ts';

/** The receiving unit's own part of a procedure that several agencies handle. */
export interface OwnDateMoved {
  readonly before: LocalDateTime;
  /** The same where it stays. */
  readonly after: LocalDateTime;
  /** Day 0 first; empty where it stays, or where the list does not explain. */
  readonly days: readonly DayStep[];
}

/** A date before and after; `after` null: it cannot be walked, `refusal` says why. */
export interface MovedDate {
  readonly row: DossierRowView;
  readonly before: LocalDateTime;
  readonly after: LocalDateTime | null;
  /** Null where the unit that received it handles the whole. */
  readonly own: Omit<OwnDateMoved, 'days'> | null;
  readonly refusal: string | null;
  readonly direction: 'earlier' | 'later' | 'same' | null;
  /** Days between reception and the later of both dates that are something else now. */
  readonly because: readonly ChangedDay[];
}

export interface DeadlineOverview {
  /** Null before the province has published one. */
  readonly calendar: {
    readonly version: number;
    readonly until: LocalDate;
    /** It ends so soon that promises go beyond it. */
    readonly ending: boolean;
  } | null;
  /** Open dossiers that the calendar in force would date otherwise, and that nobody has decided about; the first of them. */
  readonly changed: readonly MovedDate[];
  /** Open dossiers whose date lies beyond the calendar: it may still move. */
  readonly beyond: readonly DossierRowView[];
  /** Open dossiers without a date. */
  readonly undated: readonly DossierRowView[];
  /** How many there are of each, shown or not. */
  readonly totals: {
    readonly changed: number;
    readonly beyond: number;
    readonly undated: number;
  };
}

/** Open dossiers whose date would move; the first of them, and how many there are. */
export interface AffectedDates {
  readonly dates: readonly MovedDate[];
  readonly total: number;
}

export interface DeadlinePreview {
  readonly before: LocalDateTime | null;
  readonly after: LocalDateTime;
  /** Day 0 first; empty where a hand sets the date. */
  readonly days: readonly DayStep[];
  /** Null where the unit that received it handles the whole. */
  readonly own: OwnDateMoved | null;
  /** Codes of `remarks`, with what fills them. */
  readonly warnings: readonly {
    readonly code: string;
    readonly values: Readonly<Record<string, string | number>>;
  }[];
}

export interface DeadlineChanged {
  readonly dueAt: LocalDateTime | null;
  /** Null where no letter was asked for, or it is not drawn yet. */
  readonly print: PrintState | null;
  /** Why the letter could not be drawn. */
  readonly notDrawn: string | null;
}

export interface DatesDecided {
  readonly done: number;
  /** Each that could not be decided, with why. */
  readonly refused: readonly { readonly number: string; readonly code: string }[];
  readonly letters: number;
  /** Letters that could not be drawn. */
  readonly notDrawn: number;
}
