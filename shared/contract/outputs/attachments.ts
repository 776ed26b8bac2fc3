/** Files of papers, and the scanner's folder, as the window sees them. */
export type { AttachedFile } from '#shared/attachment/attachment.ts';

export interface FileContent {
  readonly bytes: Uint8Array;
}

export interface ScannerView {
  /** Null where none was chosen. */
  readonly folder: string | null;
  /** Why the folder cannot be looked into, a refusal code. */
  readonly problem: string | null;
  /** The newest that is whole. */
  readonly newest: { readonly name: string; readonly bytes: number } | null;
  /** How many are whole and not taken. */
  readonly waiting: number;
}
