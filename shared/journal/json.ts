/** Values of JSON as the journal holds them: equal regardless of the order of keys, and of clean text. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ownValue = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Whether two values say the same once written as JSON; a key that is undefined is no key. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => sameValue(ownValue(a, key), ownValue(b, key)));
  }
  return a === b;
};

/** Control characters other than line breaks, and halves of surrogate pairs. */
const FOREIGN = /[^\P{Cc}\n]|\p{Cs}/u;

const isCleanText = (text: string): boolean =>
  text.normalize('NFC') === text && !FOREIGN.test(text);

/**
 * Where in a value the first text stands that is not NFC or holds control characters, as `papers.0.name`; null
 * when all is clean. Edges clean; this is the last look before something becomes bytes for ever.
 */
export const uncleanAt = (value: unknown): string | null => {
  if (typeof value === 'string') return isCleanText(value) ? null : '';
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const inside = isCleanText(key) ? uncleanAt(item) : '';
    if (inside !== null) return inside === '' ? key : `${key}.${inside}`;
  }
  return null;
};
