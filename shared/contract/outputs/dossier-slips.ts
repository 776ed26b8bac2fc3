import type { PrintState } from './papers.ts';

/** A paper that was asked for: named, archived, and how its print stands. */
export interface SlipIssued {
  readonly document: string;
  readonly print: PrintState | null;
}
