import type { Result } from '#shared/result.ts';
import type { Refusal } from '../contract.ts';
import type { PrintState } from './papers.ts';

/** A file that was taken out of the desk. */
export interface FileTaken {
  readonly name: string;
  readonly folder: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Where a paper goes as a file when no place is named. */
export interface PapersFolder {
  /** Null where the system names none. */
  readonly folder: string | null;
  /** Somebody chose it. */
  readonly chosen: boolean;
  /** Where they go when nobody chooses; null where the system names no such place. */
  readonly usual: string | null;
}

/** A list that went onto paper. */
export interface ListPrinted {
  readonly rows: number;
  readonly print: PrintState;
}

/** How far the file that is written is, or what became of the last list. */
export interface ExportProgress {
  readonly rows: number;
  /** Null while it is written. */
  readonly ended: Result<FileTaken | ListPrinted, Refusal> | null;
}
