/** What the desk needs for its papers: who draws them, where they are kept, who prints them. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { DocumentIssued, LapsedMark } from '#shared/dossier/documents.ts';
import type { DrawFailure, PrintAssignment } from '#shared/contract/print-page.ts';
import type { DrawnSize } from '#shared/printing/drawn-sizes.ts';
import type { Placement } from '#shared/printing/printer-profile.ts';
import type { Result } from '#shared/result.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type PrintJobState =
  /** In a long row, its turn not yet come: it has certainly not been printed. */
  'waiting' | 'queued' | 'handed_over' | 'confirmed' | 'jammed' | 'failed';

/** Bytes. Papers of dossiers are far below it, lists of a year above: what is done with those is done in pieces. */
export const LARGE_FILE = 1024 * 1024;

export interface PrintJob {
  readonly id: string;
  readonly document: string;
  readonly printer: string;
  readonly copies: number;
  readonly reprint: number;
  readonly state: PrintJobState;
  readonly createdAt: Instant;
  readonly detail: string;
  /** What stands across every page; left out of a paper as it was issued. */
  readonly mark?: LapsedMark;
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
  /** As `put`, of a file that takes longer: others are answered in between. */
  readonly putLarge: (
    bytes: Uint8Array,
  ) => Promise<{ readonly sha256: string; readonly bytes: number }>;
  readonly get: (sha256: string) => Bytes | null;
  /** The same of a file that takes longer; null also where it is damaged, of which `get` has more to say. */
  readonly getLarge: (sha256: string) => Promise<Bytes | null>;
  /** Whether it was put here and still lies there; what it holds is not looked at. */
  readonly has: (sha256: string) => boolean;
  /** Only what no entry names. */
  readonly drop: (sha256: string) => void;
}

/** Draws a document's page and gives the PDF. Lives in the shell; absent in the command-line tool. */
export interface DocumentRenderer {
  readonly render: (document: RenderRequest) => Promise<Result<Bytes, RenderFailure>>;
  /** The list for an export that is being drawn is let go, so that the next one need not wait; no other drawing is. */
  readonly callOffLists?: () => void;
}

export interface RenderRequest {
  readonly kind: PrintAssignment['kind'];
  readonly paper: DrawnSize;
  /** Left out, the type of the paper. */
  readonly type?: PrintAssignment['type'];
  /** The typed data of the form (shared/forms). */
  readonly data: unknown;
}

export interface RenderFailure {
  readonly code: DrawFailure;
  readonly detail: string;
}

/** What a printer can be told, as far as its driver says. */
export interface PrinterFeatures {
  /** Null where the system does not know: it is then given whatever is asked for. */
  readonly sizes: readonly DrawnSize[] | null;
  /** Where it takes its leaves from, each in its own word: `InputSlot=Tray2`. */
  readonly trays: readonly string[];
  /** How dark it burns, each in its own word; empty where it does not burn. */
  readonly darkness: readonly string[];
}

export interface PrinterInfo extends PrinterFeatures {
  readonly name: string;
  readonly description: string;
  readonly ready: boolean;
}

export interface PrintOrder {
  readonly printer: string;
  readonly copies: number;
  readonly paper: DrawnSize;
  readonly title: string;
  /** Where the page lands on the leaf; left out, as it was drawn. */
  readonly placement?: Placement;
  /** What stands across every page; left out, nothing. */
  readonly mark?: LapsedMark;
  /** The printer's own words for what else it shall do. */
  readonly options?: readonly string[];
}

export interface Printers {
  readonly list: () => Promise<readonly PrinterInfo[]>;
  /**
   * Hands the file to the system's queue; success means handed over, not that paper came out. A queue that stands is
   * given nothing: what lies in it would come out at a time of its own.
   */
  readonly print: (
    pdf: Bytes,
    order: PrintOrder,
  ) => Promise<Result<{ readonly systemJob: string }, PrintFailure>>;
  /** Takes back what still waits in the system's queue; whether it was there. */
  readonly withdraw: (systemJob: string) => Promise<boolean>;
}

export interface PrintFailure {
  readonly code:
    'no_printer' | 'printer_gone' | 'printer_stopped' | 'paper_missing' | 'print_failed';
  readonly detail: string;
}

/** Closes the copy of a dossier that a receipt bears, and opens it again. */
export interface PaperCopies {
  /** @param key the office's, base64 */
  readonly seal: (text: string, dictionary: Bytes, key: string) => Bytes;
  /** Null with another key or dictionary than it was sealed with. */
  readonly open: (sealed: Bytes, dictionary: Bytes, key: string) => string | null;
}
