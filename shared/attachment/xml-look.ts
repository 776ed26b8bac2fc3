/**
 * Whether a file is XML that a program can read and that does nothing by itself: well-formed, UTF-8, without a document
 * type (which can name other files, or grow without end) and without a style sheet (which can run).
 */

export type XmlDoubt = 'xml_broken' | 'xml_active';

const NAME = '[\\p{L}_:][\\p{L}\\p{N}_:.\\-]*';
const ATTRIBUTE = `\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
/** A comment, data as it stands, an instruction, a tag; or a bare `<`, which is none of them; or text. */
const TOKEN = new RegExp(
  [
    '<!--(?:(?!--)[\\s\\S])*-->',
    '<!\\[CDATA\\[(?<data>(?:(?!\\]\\]>)[\\s\\S])*)\\]\\]>',
    '<\\?(?:(?!\\?>)[\\s\\S])*\\?>',
    `<(?<close>/?)(?<name>${NAME})(?<attributes>(?:${ATTRIBUTE})*)\\s*(?<empty>/?)>`,
    '(?<bare><)',
    '(?<text>[^<]+)',
  ].join('|'),
  'gu',
);
const STRAY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/iu;

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const isWellFormed = (text: string): boolean => {
  const open: string[] = [];
  let roots = 0;
  for (const { groups = {} } of text.matchAll(TOKEN)) {
    const { close, name, attributes, empty, bare, text: between, data } = groups;
    if (bare !== undefined || STRAY.test(attributes ?? '') || STRAY.test(between ?? ''))
      return false;
    if (open.length === 0 && (data !== undefined || (between ?? '').trim() !== '')) return false;
    if (name === undefined) continue;
    if (close === '/') {
      if (empty === '/' || attributes !== '' || open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (empty !== '/') open.push(name);
  }
  return open.length === 0 && roots === 1;
};

/** Null when nothing speaks against it. */
export const doubtOfXml = (bytes: Uint8Array): XmlDoubt | null => {
  const text = textOf(bytes);
  if (text === null) return 'xml_broken';
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text) || /<\?xml-stylesheet/iu.test(text)) return 'xml_active';
  return isWellFormed(text) ? null : 'xml_broken';
};
