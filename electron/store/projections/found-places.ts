/** Words in a list that is narrowed by something else as well, if only by how they are spelled. */
import type { FoundPart, WholeList } from '#electron/desk/ports.ts';
import { accented, isSpelledIn } from '#shared/search/spelled.ts';
import type { Sql } from '../sql.ts';
import { rowsInBooks } from './book-search.ts';
import { isEverywhere, isNarrow, selectionOf } from './list-conditions.ts';
import { matchesWords, queryOf } from './search.ts';

/** Nobody reads further: another letter says more than another page. */
export const MOST_FOUND = 500;

/** So many that bear the words are looked at in one go. */
const PART = 1000;

interface Named {
  readonly row: number;
  readonly owner: string;
  readonly submitter: string;
  readonly procedure: string;
}

const NAMES = `owner_name AS owner, submitter_name AS submitter, procedure_name AS procedure`;

/** The index knows no accents: where some were typed, the names themselves are read. */
const asSpelled = <T extends Named>(rows: readonly T[], text: string): readonly T[] => {
  const typed = accented(text);
  return typed.length === 0
    ? rows
    : rows.filter(({ owner, submitter, procedure }) =>
        isSpelledIn(typed, [owner, submitter, procedure]),
      );
};

/** Over the few that a day or a due date leaves: their words are compared one by one. */
const amongFew = (sql: Sql, query: WholeList): readonly number[] => {
  const { where, order, values } = selectionOf(query);
  const bearing = sql
    .all<Named & { readonly words: string }>(
      `SELECT row, words, ${NAMES} FROM dossier ${where} ${order}`,
      ...values,
    )
    .filter(({ words }) => matchesWords(words, query.text));
  return asSpelled(bearing, query.text).map(({ row }) => row);
};

/** Over many: of those that bear the words, the ones that fit the rest. */
const amongMany = (sql: Sql, query: WholeList, words: string, from: number | null): FoundPart => {
  const bearing = sql
    .all<{ readonly place: number }>(
      `SELECT rowid AS place FROM search WHERE search MATCH ? AND rowid < ?
        ORDER BY rowid DESC LIMIT ${PART}`,
      words,
      from ?? Number.MAX_SAFE_INTEGER,
    )
    .map(({ place }) => place);
  const { where, values } = selectionOf(query);
  const rows = sql.all<Named>(
    `SELECT row, ${NAMES} FROM json_each(?) AS found CROSS JOIN dossier ON dossier.row = found.value
      ${where} ORDER BY found.key`,
    JSON.stringify(bearing),
    ...values,
  );
  return {
    places: asSpelled(rows, query.text).map(({ row }) => row),
    next: bearing.length < PART ? null : (bearing.at(-1) ?? null),
  };
};

/** Null where the text holds no letter and no digit: it leaves nothing out. */
export const foundPart = (sql: Sql, query: WholeList, from: number | null): FoundPart | null => {
  const words = queryOf(query.text);
  if (words === null) return null;
  const inBooks = isEverywhere(query) && from === null ? rowsInBooks(sql, query.text) : [];
  if (inBooks.length > 0) return { places: inBooks, next: null };
  return isNarrow(query)
    ? { places: amongFew(sql, query), next: null }
    : amongMany(sql, query, words, from);
};

/** All of them that anybody reads. */
export const foundPlaces = (sql: Sql, query: WholeList): readonly number[] => {
  const places: number[] = [];
  let next: number | null = null;
  do {
    const part = foundPart(sql, query, next);
    places.push(...(part?.places ?? []));
    next = part?.next ?? null;
  } while (next !== null && places.length < MOST_FOUND);
  return isNarrow(query) ? places : places.slice(0, MOST_FOUND);
};
