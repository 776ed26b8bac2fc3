import type { Result } from '#shared/result.ts';
import type { Refusal } from '../contract.ts';

/** A file that was taken out of the desk. */
export interface FileTaken {
  readonly name: string;
  readonly folder: string;
  readonly rows: number;
  readonly bytes: number;
}

/** How far the file that is written is, or what became of the last list. */
export interface ExportProgress {
  readonly rows: number;
  /** Null while it is written. */
  readonly ended: Result<FileTaken, Refusal> | null;
}
