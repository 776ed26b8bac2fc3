/** HTML as a tagged template: whatever is put in is escaped, unless it is HTML already. */
declare const safe: unique symbol;

export interface Html {
  readonly [safe]: true;
  readonly text: string;
}

const trusted = (text: string): Html => ({ text }) as Html;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

export type Part = Html | string | number | null | readonly Part[];

const isHtml = (part: Part): part is Html =>
  typeof part === 'object' && part !== null && 'text' in part;

const render = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if (isHtml(part)) return part.text;
  return part.map(render).join('');
};

/** `null` leaves nothing; lists stand one after the other. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  trusted(strings.reduce((text, piece, i) => text + render(parts[i - 1] ?? null) + piece));
