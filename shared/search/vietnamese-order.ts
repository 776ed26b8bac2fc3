/** The order of people's names in a Vietnamese list: given name first, then family name, then what is between. */

const collator = new Intl.Collator('vi', { sensitivity: 'variant', numeric: true });

const partsOf = (name: string): { given: string; family: string; middle: string } => {
  const words = name
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const given = words.at(-1) ?? '';
  const family = words.length > 1 ? (words[0] ?? '') : '';
  return { given, family, middle: words.slice(1, -1).join(' ') };
};

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** For `sort`: Vietnamese collation (a ă â b c d đ …; tones in dictionary order), total and stable across machines. */
export const compareVietnameseNames = (a: string, b: string): number => {
  const left = partsOf(a);
  const right = partsOf(b);
  return (
    collator.compare(left.given, right.given) ||
    collator.compare(left.family, right.family) ||
    collator.compare(left.middle, right.middle) ||
    byCodePoint(a.normalize('NFC'), b.normalize('NFC'))
  );
};

/** For titles, fields and places: plain Vietnamese collation, ties broken by code point. */
export const compareVietnamese = (a: string, b: string): number =>
  collator.compare(a, b) || byCodePoint(a.normalize('NFC'), b.normalize('NFC'));
