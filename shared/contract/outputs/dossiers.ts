/** Dossiers on the screen: the lists, the morning page, one dossier with its papers and its story. */
import type { Instant, LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { DocumentKind, PaperSize } from '#shared/dossier/documents.ts';
import type { PaperStyle } from '#shared/dossier/paper-style.ts';
import type { FieldSide } from '#shared/dossier/field-sides.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
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
  readonly paper: PaperSize;
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
  readonly voidReason: string | null;
  readonly prints: number;
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
