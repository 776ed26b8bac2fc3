/** Work on a dossier as the screen shows it. */
import type { DayStep } from '#shared/calendar/deadline.ts';
import type { Instant, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { ExtraTrip } from '#shared/dossier/extra-trips.ts';
import type { Remaining } from '#shared/dossier/processing.ts';
import type { WorkAct } from '#shared/dossier/work-acts.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import type { OwnDateMoved } from './deadlines.ts';
import type { PrintState } from './papers.ts';

export interface WorkView {
  readonly acts: readonly WorkAct[];
  /** Done as often as the office allows: shown, and why it cannot be done again. */
  readonly spent: readonly WorkAct[];
  /** The last thing that may still be taken back; null where there is none. */
  readonly undo: { readonly entry: EntryName; readonly type: string; readonly at: Instant } | null;
  /** Who has it in hand, by name. */
  readonly holder: string | null;
  /** Whom it can be given to. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string;
  }[];
  /** Departments of the province; those that handle its procedure first. */
  readonly departments: readonly { readonly name: string; readonly handles: boolean }[];
  /** How often the citizen was sent for papers. */
  readonly trips: readonly ExtraTrip[];
  /** Stopping it prints a notice: the form set of its reception has one. */
  readonly hasStopNotice: boolean;
}

/** A date before and, with the clock running again now, after; both null where none was promised. */
export interface WorkDate {
  readonly before: LocalDateTime | null;
  readonly after: LocalDateTime | null;
  /** What was left when the clock stopped; null where nothing was. */
  readonly remaining: Remaining | null;
  /** Day 0 first; empty where the date stays. */
  readonly days: readonly DayStep[];
  /** The receiving unit's own part; null where it handles the whole. */
  readonly own: OwnDateMoved | null;
  /** Codes of `remarks`, with what fills them. */
  readonly warnings: readonly {
    readonly code: string;
    readonly values: Readonly<Record<string, string | number>>;
  }[];
}

export interface WorkDone {
  readonly dueAt: LocalDateTime | null;
  /** Null where no paper follows from it, or it is not drawn yet. */
  readonly print: PrintState | null;
  /** Why the paper could not be drawn now; it is drawn as soon as it can be. */
  readonly notDrawn: string | null;
}

/** Not taken in: where it stands now, and the paper that says why. */
export interface TurnedAway {
  readonly dossier: string;
  readonly print: PrintState | null;
  readonly notDrawn: string | null;
}
