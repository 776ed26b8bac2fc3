/** What is wrong with a text that somebody wrote for a form, so that no paper ever prints it. */
import { lengthOf } from '#shared/edge/clean-text.ts';
import limits from './text-limits.json' with { type: 'json' };
import type { FormText } from './text-places.ts';

export type TextProblem =
  /** The form has no such place. */
  | { readonly code: 'form_text_unknown' }
  | { readonly code: 'form_text_empty' }
  | { readonly code: 'form_text_long'; readonly max: number }
  | { readonly code: 'form_lines_count'; readonly count: number }
  | { readonly code: 'form_lines_many'; readonly max: number }
  /** A brace without its partner. */
  | { readonly code: 'form_token_broken' }
  /** A place to fill in that this text never had: nothing would ever fill it. */
  | { readonly code: 'form_token_unknown'; readonly token: string }
  /** A place to fill in that is gone: the paper would no longer say it. */
  | { readonly code: 'form_token_missing'; readonly token: string };

const TOKEN = /\{+[^{}]*\}+/g;

const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

const linesOf = (text: FormText): readonly string[] => (typeof text === 'string' ? [text] : text);

/** The same places to fill in as in the text that came with the form, each at least once. */
const tokenProblem = (text: FormText, original: FormText): TextProblem | null => {
  const written = linesOf(text).flatMap(tokensOf);
  const wanted = linesOf(original).flatMap(tokensOf);
  if (linesOf(text).some((line) => /[{}]/.test(line.replaceAll(TOKEN, ''))))
    return { code: 'form_token_broken' };
  const unknown = written.find((token) => !wanted.includes(token));
  if (unknown !== undefined) return { code: 'form_token_unknown', token: unknown };
  const missing = wanted.find((token) => !written.includes(token));
  return missing === undefined ? null : { code: 'form_token_missing', token: missing };
};

/** How a place may be filled beyond what every text must hold to. */
export interface PlaceRule {
  /** May be left out of the paper. */
  readonly optional: boolean;
  /** As many lines as the original: one for each copy or part of the paper. */
  readonly sameCount: boolean;
}

/** @param text clean; `original`: as it came with the form; null when it may stand as it is */
export const textProblem = (
  text: FormText,
  original: FormText,
  { optional, sameCount }: PlaceRule,
): TextProblem | null => {
  const lines = linesOf(text);
  if (Array.isArray(text) !== Array.isArray(original)) return { code: 'form_text_unknown' };
  if (sameCount && lines.length !== original.length)
    return { code: 'form_lines_count', count: original.length };
  if (lines.length > limits.lines) return { code: 'form_lines_many', max: limits.lines };
  if (!optional && (lines.length === 0 || lines.includes(''))) return { code: 'form_text_empty' };
  const longest = Math.max(0, ...linesOf(original).map(lengthOf));
  const max = longest > limits.line / 4 ? limits.sentence : limits.line;
  if (lines.some((line) => lengthOf(line) > max)) return { code: 'form_text_long', max };
  return tokenProblem(text, original);
};
