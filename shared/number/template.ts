/** `{token}` between plain text, taken apart once so that writing and reading cannot disagree. */
import { err, ok, type Result } from '#shared/result.ts';

export type TemplatePart<Token extends string> =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'token'; readonly token: Token };

/** Refused with the first name in braces that is none of `tokens`; a lone brace is plain text. */
export const templateParts = <Token extends string>(
  template: string,
  tokens: readonly Token[],
): Result<readonly TemplatePart<Token>[], { readonly unknown: string }> => {
  const parts: TemplatePart<Token>[] = [];
  for (const [piece, name] of template.matchAll(/\{([^{}]*)\}|[^{}]+|[{}]/g)) {
    const token = tokens.find((known) => known === name);
    if (token !== undefined) parts.push({ kind: 'token', token });
    else if (name === undefined) parts.push({ kind: 'text', text: piece });
    else return err({ unknown: name });
  }
  return ok(parts);
};

export const tokensOf = <Token extends string>(
  parts: readonly TemplatePart<Token>[],
): readonly Token[] => parts.flatMap((part) => (part.kind === 'token' ? [part.token] : []));

/** The text, with each token in the words of `write`. */
export const filledTemplate = <Token extends string>(
  parts: readonly TemplatePart<Token>[],
  write: (token: Token) => string,
): string => parts.map((part) => (part.kind === 'text' ? part.text : write(part.token))).join('');
