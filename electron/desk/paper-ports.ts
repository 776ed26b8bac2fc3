/** What the desk needs for its papers: who draws them, where they are kept, who prints them. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { DocumentIssued, PaperSize } from '#shared/dossier/documents.ts';
import type { PrintAssignment } from '#shared/contract/print-page.ts';
import type { Result } from '#shared/result.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type PrintJobState = 'queued' | 'handed_over' | 'confirmed' | 'jammed' | 'failed';

export interface PrintJob {
  readonly id: string;
  readonly document: string;
  readonly printer: string;
  readonly copies: number;
  readonly reprint: number;
  readonly state: PrintJobState;
  readonly createdAt: Instant;
  readonly detail: string;
}

/** A paper of the archive with where it stands. */
export interface ArchivedDocument extends DocumentIssued {
  readonly issuedAt: Instant;
  readonly voidReason: string | null;
}

/** A paper that this desk issued, at its place in the journal. */
export interface OwnPaper {
  readonly entry: number;
  readonly document: string;
  readonly sha256: string;
}

/** Archived files by hash: encrypted, written and fsynced before the entry that names them. */
export interface Blobs {
  readonly put: (bytes: Uint8Array) => { readonly sha256: string; readonly bytes: number };
  readonly get: (sha256: string) => Bytes | null;
  /** Only what no entry names. */
  readonly drop: (sha256: string) => void;
}

/** Draws a document's page and gives the PDF. Lives in the shell; absent in the command-line tool. */
export interface DocumentRenderer {
  readonly render: (document: RenderRequest) => Promise<Result<Bytes, RenderFailure>>;
}

export interface RenderRequest {
  readonly kind: PrintAssignment['kind'];
  readonly paper: PaperSize;
  /** Left out, the type of the paper. */
  readonly type?: PrintAssignment['type'];
  /** The typed data of the form (shared/forms). */
  readonly data: unknown;
}

export interface RenderFailure {
  readonly code: 'render_failed';
  readonly detail: string;
}

export interface PrinterInfo {
  readonly name: string;
  readonly description: string;
  readonly ready: boolean;
}

export interface Printers {
  readonly list: () => Promise<readonly PrinterInfo[]>;
  /** Hands the file to the system's queue; success means handed over, not that paper came out. */
  readonly print: (
    pdf: Bytes,
    options: {
      readonly printer: string;
      readonly copies: number;
      readonly paper: PaperSize;
      readonly title: string;
    },
  ) => Promise<Result<{ readonly systemJob: string }, PrintFailure>>;
}

export interface PrintFailure {
  readonly code: 'no_printer' | 'printer_gone' | 'print_failed';
  readonly detail: string;
}
