/** Why something was not taken, in the words of the board. */
import type { BoardTexts } from '#shared/text/board.ts';
import { fill } from '#shared/text/fill.ts';

export interface Problem {
  readonly code: keyof BoardTexts['publishing']['problems'];
}

export const problemText = (
  { problems }: BoardTexts['publishing'],
  { code, ...values }: Problem,
): string => fill(problems[code], values);
