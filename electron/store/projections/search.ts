/**
 * Search as you type. The words of a dossier are folded when it is written, the officer's words when they are
 * typed; each word typed begins some word of the dossier. Only letters and digits reach the query language.
 */
import type { Party } from '#shared/dossier/intake.ts';
import { knownBy } from '#shared/dossier/known-by.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { matchesKey, searchWords } from '#shared/search/search-key.ts';
import type { Sql } from '../sql.ts';

const MAX_WORDS = 12;

/** A number that people write in groups is found by its beginning, whichever way it is grouped. */
const ungrouped = (text: string): string => text.replaceAll(/[\s.\-()+]/g, '');

const ofParty = (party: Pick<Party, 'name' | 'idNumber' | 'phone'>): readonly string[] => [
  party.name,
  ungrouped(party.idNumber),
  ungrouped(party.phone),
];

/** Number, people with their identity numbers and telephones, procedure: each word once. */
export const wordsOf = (
  dossier: Pick<Dossier, 'intake' | 'refusal' | 'registration' | 'numbers'>,
): string => {
  const { procedure, submitter, owner } = knownBy(dossier);
  const texts = [
    ...dossier.numbers,
    ...[submitter, owner].flatMap((party) => (party === null ? [] : ofParty(party))),
    ...(procedure === null ? [] : [procedure.code, procedure.name]),
  ];
  return [...new Set(texts.flatMap(searchWords))].join(' ');
};

/** The words typed; digits in groups also as one number. */
const typedWords = (
  text: string,
): { readonly words: readonly string[]; readonly joined: string | null } => {
  const words = searchWords(text).slice(0, MAX_WORDS);
  const grouped = words.length > 1 && words.every((word) => /^\d+$/.test(word));
  return { words, joined: grouped ? words.join('') : null };
};

/** What the index would say, of one dossier's words. */
export const matchesWords = (words: string, text: string): boolean => {
  const typed = typedWords(text);
  return (
    matchesKey(words, typed.words.join(' ')) ||
    (typed.joined !== null && matchesKey(words, typed.joined))
  );
};

const prefix = (word: string): string => `"${word}"*`;

/** The words as an FTS5 query, or null when nothing was typed that can be looked for. */
export const queryOf = (text: string): string | null => {
  const { words, joined } = typedWords(text);
  if (words.length === 0) return null;
  const each = words.map(prefix).join(' AND ');
  return joined === null ? each : `(${each}) OR ${prefix(joined)}`;
};

/** The index is told the words that it held, since it keeps no copy. */
export const reindex = (sql: Sql, row: number, before: string | null, after: string): void => {
  if (before === after) return;
  if (before !== null)
    sql.run(`INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)`, row, before);
  sql.run('INSERT INTO search (rowid, words) VALUES (?, ?)', row, after);
};
