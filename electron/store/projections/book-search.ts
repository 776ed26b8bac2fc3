/**
 * Finding a line of a certification book by what stands on the certified copy: `12 quyển 1`, `quyển 1 số 12 Q2/2026`,
 * or the whole text of the line.
 */
import { searchWords } from '#shared/search/search-key.ts';
import type { Sql } from '../sql.ts';

const NUMBER = /^\d{1,9}$/;
/** Said before a number, and not in the book. */
const SAID = new Set(['so', 'stt']);

const isNumber = (word: string): boolean => NUMBER.test(word);

/** Numbers are whole; a number behind a word stands behind it in the book too. */
const isIn = (typed: readonly string[], book: readonly string[]): boolean =>
  typed.every((word, at) => {
    const before = typed[at - 1];
    const bound = isNumber(word) && before !== undefined && !isNumber(before);
    return book.some((one, place) => {
      const same = isNumber(word) ? one === word : one.startsWith(word);
      return same && (!bound || book[place - 1]?.startsWith(before) === true);
    });
  });

interface Line {
  readonly row: number;
  readonly book: string;
}

/** Rows of the dossiers that the lines belong to, the last taken in first; none where nothing names a book. */
export const rowsInBooks = (sql: Sql, text: string): readonly number[] => {
  const words = searchWords(text).filter((word) => !SAID.has(word));
  const values = words.filter(isNumber);
  // A word of the book has to be there: bare numbers are looked for everywhere.
  if (values.length === 0 || !words.some((word) => /^\p{L}{2}/u.test(word))) return [];
  const lines = sql.all<Line>(
    `SELECT dossier.row, certification.book
       FROM certification JOIN dossier ON dossier.id = certification.dossier
      WHERE certification.value IN (SELECT value FROM json_each(?))
      ORDER BY dossier.row DESC`,
    `[${values.map(Number).join(',')}]`,
  );
  const found = lines.filter(({ book }) => isIn(words, searchWords(book)));
  return [...new Set(found.map(({ row }) => row))];
};
