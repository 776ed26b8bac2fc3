/** What stands against the clock, as a sentence. Pure. */
import type { ClockView } from '#shared/contract/outputs.ts';
import { unreachable } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import type { Texts } from '#shared/text/vi.ts';
import { spanWords } from '#renderer/app/status-words.ts';

export const clockSentence = ({ state, byMs }: ClockView, texts: Texts): string => {
  const words = texts.clock.state;
  const span = spanWords(Math.abs(byMs ?? 0), texts);
  switch (state) {
    case 'ok':
    case 'unproven':
      return words[state];
    case 'jumped_back':
    case 'leapt_ahead':
      return fill(words[state], { span });
    case 'drift':
      return fill((byMs ?? 0) > 0 ? words.slow : words.fast, { span });
    default:
      return unreachable(state);
  }
};
