/**
 * The key by which everything is found: what an officer types without accents must meet what is stored with them.
 *
 * `Đăng ký khai sinh` → `dang ky khai sinh`; `Hoà` and `Hòa` → `hoa`; `1.001193` → `1 001193`;
 * `H15.50.05.13-261008-0975` → `h15 50 05 13 261008 0975`. Letters and digits of any script stay, every mark goes,
 * everything else separates words, so each part of a code can be typed alone.
 */

/** Letters with a stroke have no decomposition; `ð` is what some old keyboards produce for `đ`. */
const STROKED = /[đðɖ]/gu;
const MARKS = /\p{M}+/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

const withoutMarks = (text: string): string => text.normalize('NFKD').replace(MARKS, '');

/** NFC or NFD in, lower case without accents out; single spaces, none at the ends. Idempotent. */
export const searchKey = (text: string): string =>
  withoutMarks(withoutMarks(text).toLowerCase())
    .replace(STROKED, 'd')
    .replace(SEPARATORS, ' ')
    .trim();

export const searchWords = (text: string): readonly string[] => {
  const key = searchKey(text);
  return key === '' ? [] : key.split(' ');
};

/** Each word of the query begins some word of the key, in any order; an empty query matches all. */
export const matchesKey = (key: string, query: string): boolean => {
  const words = key.split(' ');
  return searchWords(query).every((wanted) => words.some((word) => word.startsWith(wanted)));
};

const TONES = /[\u{0300}\u{0301}\u{0303}\u{0309}\u{0323}]/gu;

/**
 * For telling apart what the search key folds together: accents stay, but it no longer matters over which vowel
 * a tone stands. `Hoà Thành` equals `HÒA THÀNH` and differs from `Hoà Thạnh`.
 */
export const spellingKey = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map((word) =>
      `${word.replace(TONES, '')}${(word.match(TONES) ?? []).join('')}`.normalize('NFC'),
    )
    .join(' ');
