/**
 * Finds procedures on every keystroke: by code, name, field and nickname, without accents, each typed word the
 * beginning of some word, in any order. "ks" finds "khai sinh" by its initials, "khaisinh" by its letters.
 *
 * The index is built once per catalogue; a search touches only the words that begin as typed.
 */
import { searchKey, searchWords } from '#shared/search/search-key.ts';
import { shownName } from './offer.ts';
import type { Procedure } from './procedure.ts';

/** Best first. What the officer used lately or marked stands above other names, below what was typed exactly. */
const ranks = {
  exactCode: 0,
  exactNickname: 1,
  familiar: 2,
  nickname: 3,
  codeStart: 4,
  nameStart: 5,
  phraseInName: 6,
  wordsInName: 7,
  elsewhere: 8,
} as const;

interface Nickname {
  /** The key, and its letters without spaces. */
  readonly full: readonly string[];
  /** First letters of its words; null for a single word. */
  readonly initials: string | null;
}

interface Entry {
  readonly procedure: Procedure;
  readonly name: string;
  readonly nameWords: readonly string[];
  readonly nicknames: readonly Nickname[];
  readonly digits: string;
}

export interface CatalogueIndex {
  readonly entries: readonly Entry[];
  /** Every word of the catalogue, sorted, with the entries that have it. */
  readonly words: readonly string[];
  readonly postings: readonly (readonly number[])[];
}

export interface SearchHabits {
  /** Codes, latest first. */
  readonly recent: readonly string[];
  readonly favourites: readonly string[];
}

export const noHabits: SearchHabits = { recent: [], favourites: [] };

const digitsOf = (text: string): string => text.replace(/\D+/gu, '');

const nicknameOf = (text: string): Nickname => {
  const words = searchWords(text);
  return {
    full: [words.join(' '), words.join('')],
    initials: words.length > 1 ? words.map((word) => word.charAt(0)).join('') : null,
  };
};

const formsOf = ({ full, initials }: Nickname): readonly string[] =>
  initials === null ? full : [...full, initials];

const entryOf = (procedure: Procedure): Entry => {
  const name = searchKey(shownName(procedure.name));
  return {
    procedure,
    name,
    nameWords: name.split(' '),
    nicknames: procedure.nicknames.map(nicknameOf),
    digits: digitsOf(procedure.code),
  };
};

const wordsOf = (entry: Entry): ReadonlySet<string> =>
  new Set([
    ...searchWords(entry.procedure.name),
    ...searchWords(entry.procedure.field),
    ...searchWords(entry.procedure.code),
    entry.digits,
    ...entry.nicknames.flatMap(formsOf).flatMap((form) => form.split(' ')),
  ]);

export const catalogueIndex = (procedures: readonly Procedure[]): CatalogueIndex => {
  const entries = procedures.map(entryOf);
  const byWord = new Map<string, number[]>();
  entries.forEach((entry, place) => {
    for (const word of wordsOf(entry)) {
      const places = byWord.get(word);
      if (places === undefined) byWord.set(word, [place]);
      else places.push(place);
    }
  });
  const sorted = [...byWord].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    entries,
    words: sorted.map(([word]) => word),
    postings: sorted.map(([, places]) => places),
  };
};

/** First place in the sorted words that is not before `wanted`. */
const lowerBound = (words: readonly string[], wanted: string): number => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Entries in which every wanted word begins some word. */
const matching = (index: CatalogueIndex, wanted: readonly string[]): readonly number[] => {
  const met = new Uint8Array(index.entries.length);
  wanted.forEach((start, nth) => {
    for (
      let at = lowerBound(index.words, start);
      index.words[at]?.startsWith(start) === true;
      at += 1
    ) {
      for (const place of index.postings[at] ?? []) if (met[place] === nth) met[place] = nth + 1;
    }
  });
  const places: number[] = [];
  met.forEach((count, place) => {
    if (count === wanted.length) places.push(place);
  });
  return places;
};

interface Query {
  readonly key: string;
  readonly words: readonly string[];
  readonly digits: string;
  /** Only digits and dots: a code, or its beginning. */
  readonly isCode: boolean;
}

const rankOf = (entry: Entry, query: Query, familiar: boolean): number => {
  if (query.key === '') {
    return familiar
      ? ranks.familiar
      : entry.nicknames.length > 0
        ? ranks.nickname
        : ranks.elsewhere;
  }
  if (query.isCode && entry.digits === query.digits) return ranks.exactCode;
  if (entry.nicknames.some(({ full }) => full.includes(query.key))) return ranks.exactNickname;
  if (familiar) return ranks.familiar;
  if (entry.nicknames.flatMap(formsOf).some((form) => form.startsWith(query.key))) {
    return ranks.nickname;
  }
  if (query.isCode && entry.digits.startsWith(query.digits)) return ranks.codeStart;
  if (entry.name.startsWith(query.key)) return ranks.nameStart;
  if (` ${entry.name}`.includes(` ${query.key}`)) return ranks.phraseInName;
  const inName = query.words.every((wanted) =>
    entry.nameWords.some((word) => word.startsWith(wanted)),
  );
  return inName ? ranks.wordsInName : ranks.elsewhere;
};

/** Favourites in their order, then recent ones, latest first; everything else after them. */
const familiarity = ({ recent, favourites }: SearchHabits): ReadonlyMap<string, number> =>
  new Map([...new Set([...favourites, ...recent])].map((code, place) => [code, place]));

/** At most `limit` procedures, best first; an empty query lists the familiar ones, then the well-known ones. */
export const findProcedures = (
  index: CatalogueIndex,
  text: string,
  habits: SearchHabits,
  limit: number,
): readonly Procedure[] => {
  const key = searchKey(text);
  const query: Query = {
    key,
    words: key === '' ? [] : [...new Set(key.split(' '))].slice(0, 100),
    digits: digitsOf(key),
    isCode: /^[\d .]+$/u.test(key),
  };
  const familiar = familiarity(habits);
  const places = new Set(matching(index, query.words));
  return [...places]
    .flatMap((place) => {
      const entry = index.entries[place];
      if (entry === undefined) return [];
      const { code } = entry.procedure;
      return [{ entry, rank: rankOf(entry, query, familiar.has(code)), code }];
    })
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        (familiar.get(a.code) ?? familiar.size) - (familiar.get(b.code) ?? familiar.size) ||
        a.entry.name.length - b.entry.name.length ||
        (a.code < b.code ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ entry }) => entry.procedure);
};
