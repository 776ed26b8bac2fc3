/**
 * How an agency writes its dossier numbers. The pattern is published data:
 * `{agencyCode}-{yymmdd}-{counter}` gives `H15.50.05.13-261008-0975`. Here it is checked once and
 * taken apart; whoever holds a `NumberFormat` can write numbers without two ever being the same.
 */
import { err, ok, type Result } from '#shared/result.ts';
import { plainNumber } from './plain-number.ts';
import { type TemplatePart, templateParts, tokensOf } from './template.ts';

export interface NumberPattern {
  readonly template: string;
  /** Digits of the counter, zeros in front. */
  readonly digits: number;
  /** Counters in a slot; a slot's first one is never given. */
  readonly perSlot: number;
  /** The last of them, kept for paper slips; none where it is left out. */
  readonly slips?: number | undefined;
}

const TOKENS = ['agencyCode', 'yymmdd', 'yyyymmdd', 'counter'] as const;
export type NumberToken = (typeof TOKENS)[number];

export interface NumberFormat {
  readonly parts: readonly TemplatePart<NumberToken>[];
  readonly digits: number;
  readonly perSlot: number;
  /** Counters at the end of each slot that only paper slips bear. */
  readonly slips: number;
}

export type PatternRefusal =
  | { readonly code: 'pattern_unknown_token'; readonly token: string }
  /** Agency, day and counter are needed, once each, or two dossiers could share a number. */
  | { readonly code: 'pattern_token_count'; readonly token: 'agencyCode' | 'yymmdd' | 'counter' }
  /** Beside the agency code stands a character that could belong to it. */
  | { readonly code: 'pattern_agency_not_delimited' }
  /** 2 to 9 digits, at least two slots, at least one number in each beside those of paper slips. */
  | { readonly code: 'pattern_bad_slots' };

/** Letters, digits and dots: `H15.50.05.13`, `000.00.00.H01`. */
export const AGENCY_CODE = '[A-Z0-9]+(?:\\.[A-Z0-9]+)*';

export const numberFormatOf = (pattern: NumberPattern): Result<NumberFormat, PatternRefusal> => {
  const parts = templateParts(pattern.template, TOKENS);
  if (!parts.ok) return err({ code: 'pattern_unknown_token', token: parts.error.unknown });
  const tokens = tokensOf(parts.value);
  const once = (...wanted: readonly NumberToken[]): boolean =>
    tokens.filter((token) => wanted.includes(token)).length === 1;

  if (!once('agencyCode')) return err({ code: 'pattern_token_count', token: 'agencyCode' });
  if (!once('yymmdd', 'yyyymmdd')) return err({ code: 'pattern_token_count', token: 'yymmdd' });
  if (!once('counter')) return err({ code: 'pattern_token_count', token: 'counter' });
  if (!agencyIsDelimited(parts.value)) return err({ code: 'pattern_agency_not_delimited' });

  const { digits, perSlot, slips = 0 } = pattern;
  const whole = [digits, perSlot, slips].every((count) => Number.isInteger(count));
  const roomy = digits >= 2 && digits <= 9 && perSlot >= 2 && 2 * perSlot <= 10 ** digits;
  return whole && roomy && slips >= 0 && slips < perSlot - 1
    ? ok({ parts: parts.value, digits, perSlot, slips })
    : err({ code: 'pattern_bad_slots' });
};

/** Otherwise `H1` before `2…` could be read as `H12`. */
const agencyIsDelimited = (parts: readonly TemplatePart<NumberToken>[]): boolean => {
  const i = parts.findIndex((part) => part.kind === 'token' && part.token === 'agencyCode');
  const [before, after] = [parts[i - 1], parts[i + 1]];
  const closes = (part: TemplatePart<NumberToken> | undefined, edge: RegExp): boolean =>
    part === undefined || (part.kind === 'text' && edge.test(plainNumber(part.text)));
  return closes(before, /[^A-Z0-9.]$/i) && closes(after, /^[^A-Z0-9.]/i);
};
