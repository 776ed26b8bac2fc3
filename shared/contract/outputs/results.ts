/** Results: who waits for one, and one dossier as the officer who hands it out needs it. */
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { AcceptedPayload, Party } from '#shared/dossier/intake.ts';
import type { ResultPaper, WayToReceive } from '#shared/dossier/result-papers.ts';
import type { DossierRowView } from './dossiers.ts';
import type { PrintState } from './papers.ts';

export interface ResultRow {
  readonly row: DossierRowView;
  /** Null while it is not finished. */
  readonly finishedAt: LocalDateTime | null;
  /** Calendar days since then. */
  readonly daysWaiting: number | null;
  /** Part of it is in somebody's hand already. */
  readonly partly: boolean;
}

export interface ResultList {
  readonly rows: readonly ResultRow[];
  readonly total: number;
}

/** One hand-over, whole or in part, wherever it was written. */
export interface HandedOver {
  readonly whole: boolean;
  readonly returnedAt: LocalDateTime;
  readonly receiver: string;
  /** Names of the documents, with their numbers; empty where nobody listed them. */
  readonly given: readonly string[];
  readonly officer: string;
  readonly desk: string;
  readonly how: WayToReceive;
}

export interface ResultView {
  readonly row: DossierRowView;
  readonly submitter: Party;
  /** Null where it is the submitter's own matter. */
  readonly owner: Party | null;
  /** On what the submitter acts for the owner; null where nobody said. */
  readonly authority: NonNullable<AcceptedPayload['authority']> | null;
  readonly delivery: AcceptedPayload['delivery'];
  readonly step: 'finish' | 'return' | 'none';
  /** Why nothing can be done, where the step is `none`. */
  readonly refusal: {
    readonly code: string;
    readonly values: Readonly<Record<string, string | number>>;
  } | null;
  /** Integer đồng. */
  readonly feeDue: number;
  readonly outcome: {
    readonly outcome: 'granted' | 'denied';
    readonly finishedAt: LocalDateTime;
    readonly note: string;
    readonly results: readonly ResultPaper[];
    readonly files: readonly AttachedFile[];
  } | null;
  /** Places in `results` that nobody has taken yet. */
  readonly left: readonly number[];
  readonly handed: readonly HandedOver[];
  /** Recorded as handed over more than once: the whole result, or some of its documents. */
  readonly twice: 'all' | 'papers' | null;
  /** The note of the last hand-over; null where none was drawn. */
  readonly note: string | null;
}

export interface ResultReturned {
  /** Everything is in somebody's hand now. */
  readonly whole: boolean;
  readonly print: PrintState | null;
  /** Why the note could not be drawn now; it is drawn when asked for. */
  readonly notDrawn: string | null;
}
