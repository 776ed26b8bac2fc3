/** The guidance slip of somebody who could not be taken in yet. */
import type { PrintState } from './papers.ts';

export interface GuidanceGiven {
  readonly document: string;
  readonly print: PrintState;
}
