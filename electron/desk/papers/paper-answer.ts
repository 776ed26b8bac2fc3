/** What a command says of its paper: where it is on its way, or the code of why it could not be drawn. */
import type { PrintState } from '#shared/contract/outputs.ts';

export interface PaperAnswer {
  readonly print: PrintState | null;
  readonly notDrawn: string | null;
}

/** Nothing was asked for, or nobody is owed it any more. */
export const noPaper: PaperAnswer = { print: null, notDrawn: null };
