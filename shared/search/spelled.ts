/**
 * Words that were typed with accents find what is spelled so: `Thử` finds no `thủ tục`. What was typed bears its marks;
 * what was left without one may bear any, since a word is typed letter by letter. A text that was written down without any
 * accent (`NGUYEN THI THU`, as passports have it) is read without them.
 */
import { matchesKey, searchKey } from './search-key.ts';

const TONE = /[\u{0300}\u{0301}\u{0303}\u{0309}\u{0323}]/gu;
const MARK = /\p{M}/u;
const LETTER = /[^\p{M}]\p{M}*/gu;

/** `đ` as a `d` that bears a mark of its own. */
const STROKE = '\u{0335}';

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', `d${STROKE}`)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');

interface Spelled {
  readonly tone: string;
  /** Base letter and, without the tone, what it bears. */
  readonly letters: readonly (readonly [base: string, mark: string])[];
}

const spelled = (word: string): Spelled => ({
  tone: (word.match(TONE) ?? []).join(''),
  letters: (word.replaceAll(TONE, '').match(LETTER) ?? []).map((letter) => [
    letter.charAt(0),
    letter.slice(1),
  ]),
});

const begins = (typed: Spelled, word: Spelled): boolean =>
  (typed.tone === '' || typed.tone === word.tone) &&
  typed.letters.every(([base, mark], place) => {
    const [ofWord, marked] = word.letters[place] ?? [];
    return base === ofWord && (mark === '' || mark === marked);
  });

/** Those of the typed words that bear an accent. */
export const accented = (text: string): readonly string[] =>
  wordsOf(text).filter((word) => MARK.test(word));

/** Whether each of the words of `accented` begins a word of some text as it is spelled there. */
export const isSpelledIn = (typed: readonly string[], texts: readonly string[]): boolean =>
  typed.every((one) => {
    const wanted = spelled(one);
    return texts.some((text) => {
      const words = wordsOf(text);
      return words.some((word) => MARK.test(word))
        ? words.some((word) => begins(wanted, spelled(word)))
        : matchesKey(searchKey(text), one);
    });
  });
