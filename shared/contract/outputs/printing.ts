/** Printers and how papers lie on them, and long rows of papers. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { SlipKind } from '#shared/dossier/slips-issued.ts';
import type { DrawnSize } from '#shared/printing/drawn-sizes.ts';
import type { PrinterProfile, PrintUse } from '#shared/printing/printer-profile.ts';

export interface PrinterView {
  readonly name: string;
  readonly description: string;
  readonly ready: boolean;
  /** Null where its driver does not say. */
  readonly sizes: readonly DrawnSize[] | null;
  readonly trays: readonly string[];
  readonly darkness: readonly string[];
}

/** One type of paper with the printer that takes it. */
export interface RouteView {
  readonly use: PrintUse;
  /** Null for all papers when none was chosen. */
  readonly printer: string | null;
  /** Null when the system does not know the printer any more. */
  readonly ready: boolean | null;
  readonly profile: PrinterProfile;
}

export interface PrintingView {
  readonly printers: readonly PrinterView[];
  /** All papers first, then those that go their own way. */
  readonly routes: readonly RouteView[];
}

export interface ProfileView {
  readonly profile: PrinterProfile;
}

export interface MarkedAll {
  readonly dossiers: readonly string[];
  /** There are more than one row takes. */
  readonly more: boolean;
}

export interface RowBegun {
  readonly papers: number;
  /** Dossiers that have no such paper, or whose paper holds no more. */
  readonly without: number;
}

export interface NotIssuedView {
  readonly dossier: string;
  /** Null where it bears none. */
  readonly number: string | null;
  readonly kind: SlipKind;
  /** A refusal code. */
  readonly because: string;
}

/** Nobody misses it any more. */
export interface StruckView extends Omit<NotIssuedView, 'because'> {
  readonly reason: string;
  readonly at: Instant;
  /** The officer's name. */
  readonly by: string;
}

export interface RowState {
  readonly running: boolean;
  /** Papers whose turn has not come. */
  readonly waiting: number;
  /** Of the present row: taken by the printer; those that could not be printed. */
  readonly done: number;
  readonly failed: number;
  /** Papers that became void while they waited, and were not printed. */
  readonly lapsed: number;
  /** Papers of the present row that there are not, or that hold no more: not put into it. */
  readonly without: number;
  /** Papers that could not be issued, of this row and of earlier ones: the first of them, and how many there are. */
  readonly notIssued: readonly NotIssuedView[];
  readonly notIssuedCount: number;
  /** Why it came to a halt before its end: a refusal code. */
  readonly halted: string | null;
  /** A printer that would take the rest; null where there is none, and while nothing has come to a halt. */
  readonly elsewhere: string | null;
}
