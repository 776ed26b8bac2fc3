/**
 * Text from outside (keyboard, scanner, file, network) before anything else sees it: NFC, one line, no control or
 * invisible formatting characters, single spaces. What is pasted from a web page or mangled by a terminal must
 * neither break a receipt nor hide in a name.
 */
import { err, ok, type Result } from '#shared/result.ts';

/** Control, formatting (zero width, bidi, soft hyphen, byte order mark), lone surrogates, non-characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u{FFFE}\u{FFFF}]/gu;
/** Every kind of space and line break; zero-width ones are not spaces and go without a trace. */
const SPACES = /[\t-\r\u{0085}\p{Z}]+/gu;

export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/ {2,}/gu, ' ')
    .trim();

/** Characters as people count them: code points, not UTF-16 units. */
export const lengthOf = (text: string): number => Array.from(text).length;

export type TextRefusal =
  | { readonly code: 'text_empty' }
  | { readonly code: 'text_too_long'; readonly max: number; readonly length: number };

/** Cleans, then refuses what is empty or longer than `max` characters; never cuts silently. */
export const textWithin = (text: string, max: number): Result<string, TextRefusal> => {
  const clean = cleanText(text);
  if (clean === '') return err({ code: 'text_empty' });
  const length = lengthOf(clean);
  return length > max ? err({ code: 'text_too_long', max, length }) : ok(clean);
};
