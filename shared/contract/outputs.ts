/** What the desk answers, shaped for the screen: plain data, dates as in `#shared/calendar/local-time.ts`. */
import type { Instant, LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { DocumentKind, PaperSize } from '#shared/dossier/documents.ts';
import type { Channel, DeadlinePromise } from '#shared/dossier/intake.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
import type { ReceiptData } from '#shared/forms/receipt-data.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import type { Remark } from '#shared/intake/remarks.ts';
import type { IntakeForm } from './intake-form.ts';

export interface OfficerView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: 'officer' | 'head' | 'administrator';
  readonly hasPin: boolean;
}

export interface Session {
  readonly officer: OfficerView;
  readonly since: Instant;
  readonly locked: boolean;
}

/** What the window shows first. */
export type Stage =
  /** The data cannot be opened; `code` says why and what to do. Nothing was changed. */
  | {
      readonly stage: 'blocked';
      readonly code: string;
      readonly values: Readonly<Record<string, string | number>>;
    }
  | { readonly stage: 'enrol' }
  | { readonly stage: 'confirm_recovery'; readonly recoveryKey: string }
  | {
      readonly stage: 'sign_in';
      readonly officers: readonly OfficerView[];
      readonly tryOutPin: string | null;
      /** The data itself waits for a PIN: nobody else can begin, and the recovery key opens it too. */
      readonly sealed: boolean;
    }
  | {
      readonly stage: 'locked';
      readonly session: Session;
      /** Somebody else may sign in over the covered screen. */
      readonly officers: readonly OfficerView[];
      readonly tryOutPin: string | null;
    }
  | { readonly stage: 'ready'; readonly session: Session };

export interface Enrolled {
  readonly officeName: string;
  readonly deskName: string;
  /** Shown once, printed or written down, confirmed by typing a part. */
  readonly recoveryKey: string;
}

/** The status line at the foot of every screen. */
export interface DeskStatus {
  readonly deskName: string;
  readonly officeName: string;
  readonly tryOut: boolean;
  readonly line: {
    readonly state: 'never' | 'connected' | 'offline' | 'refused';
    readonly since: Instant | null;
    readonly lastContact: Instant | null;
    /** Why the province refuses, a refusal code. */
    readonly code: string | null;
  };
  readonly unsent: { readonly count: number; readonly oldestAt: Instant | null };
  readonly sync: { readonly running: boolean; readonly done: number; readonly total: number };
  readonly printer: { readonly name: string | null; readonly ready: boolean };
  readonly calendar: { readonly completeUntil: LocalDate | null; readonly version: number | null };
  readonly clock: {
    readonly state: 'ok' | 'jumped_back' | 'drift' | 'unproven';
    readonly offsetMs: number | null;
  };
  readonly now: Instant;
}

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
  readonly acceptedToday: number;
  readonly feesToday: number;
  readonly dueToday: { readonly count: number; readonly rows: readonly DossierRowView[] };
  readonly overdue: { readonly count: number; readonly rows: readonly DossierRowView[] };
  readonly dueSoon: { readonly count: number; readonly rows: readonly DossierRowView[] };
  readonly attention: readonly {
    readonly code: string;
    readonly dossier: string | null;
    readonly number: string | null;
    readonly values: Readonly<Record<string, string | number>>;
  }[];
  readonly numbersLeft: number;
  readonly freeDiskBytes: number | null;
  readonly catalogue: { readonly version: number; readonly publishedAt: Instant } | null;
  readonly calendarUntil: LocalDate | null;
  readonly lastClose: { readonly day: LocalDate; readonly equal: boolean | null } | null;
  readonly nextDayOff: { readonly date: LocalDate; readonly name: string } | null;
}

export interface ProcedureHit {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  /** Rule in words is made by the window from this. */
  readonly deadline: DeadlineView;
}

export type DeadlineView =
  | { readonly state: 'same_day' }
  | {
      readonly state: 'amount';
      readonly amount: number;
      readonly unit: 'working_day' | 'day' | 'working_hour' | 'month';
    }
  | { readonly state: 'unconfirmed' };

export interface ProcedureView extends ProcedureHit {
  readonly version: number;
  readonly decision: string;
  readonly channels: readonly {
    readonly channel: Channel;
    readonly deadlines: readonly DeadlineView[];
    readonly fees: readonly string[];
  }[];
  /** Each case chooses its papers, and its deadline where several stand in the channel. */
  readonly cases: readonly {
    readonly name: string;
    readonly papers: readonly {
      readonly name: string;
      readonly originals: number;
      readonly copies: number;
      readonly isNote: boolean;
      readonly form: string | null;
    }[];
  }[];
  /** Deadline alternatives of the confirmed set, in the order of `caseIndex`; empty when there is one only. */
  readonly deadlineCases: readonly { readonly name: string; readonly deadline: DeadlineView }[];
  readonly fees: readonly {
    readonly channel: Channel;
    readonly name: string;
    readonly amount: number | null;
    readonly raw: string;
  }[];
  readonly source: string | null;
}

export interface DraftView {
  readonly id: string;
  readonly form: IntakeForm;
  readonly updatedAt: Instant;
}

export interface DraftSaved {
  readonly id: string;
  readonly savedAt: Instant;
}

export type FormRemark = Remark;

export interface IntakePreview {
  readonly deadline: DeadlinePromise | null;
  readonly remarks: readonly FormRemark[];
  /** Null until a procedure is chosen. */
  readonly receipt: ReceiptData | null;
}

export interface PrintState {
  readonly job: string | null;
  readonly document: string;
  readonly state:
    'queued' | 'handed_over' | 'confirmed' | 'jammed' | 'failed' | 'no_printer' | 'asking';
  readonly printer: string | null;
}

/** A print job as the screen follows it. */
export interface PrintJobView extends PrintState {
  readonly job: string;
  readonly kind: DocumentKind;
  /** Of the dossier that the paper is about; null for papers of the desk itself. */
  readonly number: string | null;
  readonly dossier: string | null;
  readonly createdAt: Instant;
}

export interface Accepted {
  readonly dossier: string;
  readonly number: string;
  readonly dueAt: LocalDateTime | null;
  readonly deadline: DeadlinePromise;
  /** Null while there is no paper. */
  readonly print: PrintState | null;
  /** Why the paper could not be drawn now, a refusal code; it is drawn again by itself. Null when it is there. */
  readonly notDrawn: string | null;
  /** True when this draft had been accepted before: the first answer is given again. */
  readonly repeated: boolean;
}

export interface DocumentView {
  readonly document: string;
  readonly kind: DocumentKind;
  readonly revision: number;
  readonly issuedAt: Instant;
  readonly paper: PaperSize;
  readonly replaces: string | null;
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
}

export interface PdfFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PrinterSettings {
  readonly printers: readonly {
    readonly name: string;
    readonly description: string;
    readonly ready: boolean;
  }[];
  readonly chosen: string | null;
  readonly paper: PaperSize;
  readonly copies: number;
}

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

/** The receipt that counts now, and where it is on its way. */
export interface ReceiptIssued {
  readonly document: string;
  /** Null when another desk issued it. */
  readonly print: PrintState | null;
}

export interface Settings {
  readonly language: 'vi' | 'en';
  readonly idleMinutes: number;
  readonly textSize: 'normal' | 'large';
}
