/** Papers and printers. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { DocumentKind, PaperSize } from '#shared/dossier/documents.ts';

export interface PrintState {
  readonly job: string | null;
  readonly document: string;
  readonly state:
    | 'waiting'
    | 'queued'
    | 'handed_over'
    | 'confirmed'
    | 'jammed'
    | 'failed'
    | 'no_printer'
    | 'asking';
  readonly printer: string | null;
  /** Why its printer gave or gives no paper, where that is known. */
  readonly because?: PrintTrouble;
  /** The next printer that takes such a paper now, where the paper's own gives none. */
  readonly elsewhere?: string;
  /** It may come out once only: it leaves the desk as no file. */
  readonly printedOnce?: true;
}

/** What stands between a paper and its printer. */
export type PrintTrouble = 'printer_gone' | 'printer_stopped' | 'paper_missing';

/** A print job as the screen follows it. */
export interface PrintJobView extends PrintState {
  readonly job: string;
  readonly kind: DocumentKind;
  /** Of the dossier that the paper is about; null for papers of the desk itself. */
  readonly number: string | null;
  readonly dossier: string | null;
  readonly createdAt: Instant;
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
  /** Where receipts go, which may be elsewhere. */
  readonly receipt: {
    readonly printer: string | null;
    readonly paper: PaperSize;
    readonly copies: number;
  };
}

/** The receipt that counts now, and where it is on its way. */
export interface ReceiptIssued {
  readonly document: string;
  /** Null when another desk issued it. */
  readonly print: PrintState | null;
}
