/** Dossiers on the screen: the lists, the morning page, one dossier with its papers and its story. */
import type { Instant, LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { DocumentKind } from '#shared/dossier/documents.ts';
import type { DrawnSize } from '#shared/printing/drawn-sizes.ts';
import type { PaperStyle } from '#shared/dossier/paper-style.ts';
import type { FieldSide } from '#shared/dossier/field-sides.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
import type { TripFigures } from './finding.ts';
import type { PastClose } from './close.ts';
import type { SettleItem } from './settle.ts';

export interface DossierRowView {
  readonly id: string;
  readonly number: string;
  readonly ownerName: string;
  readonly submitterName: string;
  readonly procedureName: string;
  readonly procedureCode: string;
  readonly receivedAt: LocalDateTime;
  readonly dueAt: LocalDateTime | null;
  /** Working days left to the due date by date; negative when overdue; null without a date. */
  readonly daysLeft: number | null;
  readonly state: number;
  readonly voided: boolean;
  readonly atProvince: boolean;
  readonly conflict: boolean;
  /** Who took it in, by name; null while nobody has. */
  readonly officer: string | null;
  /** Officer or department that has it in hand, by name. */
  readonly holder: string | null;
  readonly heldSince: LocalDateTime | null;
  /** How often the citizen was sent for papers. */
  readonly trips: number;
}

export interface DossierList {
  readonly rows: readonly DossierRowView[];
  readonly total: number;
}

/** Figures and readiness of the morning page; only what this version can prove. */
export interface HomeOverview {
  readonly today: LocalDate;
  /** Taken in here today, and standing. */
  readonly acceptedToday: number;
  /** Taken in here today, and void by now. */
  readonly voidedToday: number;
  readonly feesToday: number;
  readonly dueToday: { readonly count: number; readonly rows: readonly DossierRowView[] };
  readonly overdue: { readonly count: number; readonly rows: readonly DossierRowView[] };
  readonly dueSoon: { readonly count: number; readonly rows: readonly DossierRowView[] };
  /** Finished, and in nobody's hand yet. */
  readonly resultsWaiting: { readonly count: number; readonly rows: readonly DossierRowView[] };
  /** How many of them nobody has come for in a long time. */
  readonly uncollected: number;
  /** Of the last 30 days. */
  readonly trips: TripFigures;
  readonly attention: readonly {
    readonly code: string;
    readonly dossier: string | null;
    readonly number: string | null;
    readonly values: Readonly<Record<string, string | number>>;
  }[];
  readonly numbersLeft: number;
  /** So few that somebody should act. */
  readonly numbersLow: boolean;
  readonly freeDiskBytes: number | null;
  readonly catalogue: { readonly version: number; readonly publishedAt: Instant } | null;
  readonly calendarUntil: LocalDate | null;
  readonly lastClose: Pick<PastClose, 'day' | 'state'> | null;
  readonly nextDayOff: { readonly date: LocalDate; readonly name: string } | null;
}

export interface DocumentView {
  readonly document: string;
  readonly kind: DocumentKind;
  readonly revision: number;
  readonly issuedAt: Instant;
  readonly paper: DrawnSize;
  readonly replaces: string | null;
  /** Of a receipt that stands in another's place: what it says (`ours`) and what that one said (`theirs`). */
  readonly differences: readonly FieldSide[];
  /** Another image of a paper whose archived file was lost. */
  readonly redrawn: boolean;
  /** In large type, or with English beside it. */
  readonly style: PaperStyle;
  /** A further copy of a paper, in another style. */
  readonly restyled: boolean;
  /** Whose digital signature this file bears; null for a paper as it was drawn. */
  readonly signedBy: string | null;
  readonly signable: boolean;
  /** The document that prescribes its form; null for the desk's own papers and for sets that are not known here. */
  readonly basis: string | null;
  /** From which day the words hold that the province, and the commune, had put over it; null: none. */
  readonly wordedBy: { readonly province: LocalDate | null; readonly commune: LocalDate | null };
  readonly voidReason: string | null;
  readonly prints: number;
}

/** Once for an officer and a day. */
export interface DossierLook {
  readonly officer: string;
  readonly at: Instant;
  readonly desk: string;
}

export interface StoryLine {
  readonly at: Instant;
  readonly officer: string | null;
  readonly type: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly atProvince: boolean;
  readonly skipped: string | null;
}

export interface DossierView {
  readonly dossier: Dossier;
  readonly row: DossierRowView;
  readonly documents: readonly DocumentView[];
  readonly story: readonly StoryLine[];
  /** What of this dossier waits for people. */
  readonly toSettle: readonly SettleItem[];
}
