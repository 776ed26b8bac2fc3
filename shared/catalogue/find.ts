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
} as const;

/** All that is asked of an entry at every key is made once. */
interface Entry {
  readonly procedure: Procedure;
  readonly name: string;
  readonly nameWords: readonly string[];
  /** Of every nickname the key and its letters without spaces. */
  readonly nicknames: readonly string[];
  /** These, and the first letters of their words. */
  readonly nicknameForms: readonly string[];
  readonly digits: string;
}

export interface CatalogueIndex {
  /** Among equals the shorter name comes first: in that order. */
  readonly entries: readonly Entry[];
  /** Every word of the catalogue, sorted, with the entries that have it. */
  readonly words: readonly string[];
  readonly postings: readonly (readonly number[])[];
}

export interface SearchHabits {
  /** Codes, latest first. */
  readonly recent: readonly string[];
  readonly favourites: readonly string[];
  /** Codes that the office takes in; all others are found only after them. Null or left out: it takes in all. */
  readonly handled?: ReadonlySet<string> | null;
}

export const noHabits: SearchHabits = { recent: [], favourites: [] };

const digitsOf = (text: string): string => text.replace(/\D+/gu, '');

/** Null for a single word. */
const initialsOf = (words: readonly string[]): string | null =>
  words.length > 1 ? words.map((word) => word.charAt(0)).join('') : null;

const entryOf = (procedure: Procedure): Entry => {
  const name = searchKey(shownName(procedure.name));
  const nicknames = procedure.nicknames.map(searchWords);
  const full = nicknames.map((words) => [words.join(' '), words.join('')]);
  return {
    procedure,
    name,
    nameWords: name.split(' '),
    nicknames: full.flat(),
    nicknameForms: nicknames.flatMap((words, nth) => {
      const initials = initialsOf(words);
      return [...(full[nth] ?? []), ...(initials === null ? [] : [initials])];
    }),
    digits: digitsOf(procedure.code),
  };
};

const wordsOf = (entry: Entry): ReadonlySet<string> =>
  new Set([
    ...searchWords(entry.procedure.name),
    ...searchWords(entry.procedure.field),
    ...searchWords(entry.procedure.code),
    entry.digits,
    ...entry.nicknameForms.flatMap((form) => form.split(' ')),
  ]);

export const catalogueIndex = (procedures: readonly Procedure[]): CatalogueIndex => {
  const entries = procedures
    .map(entryOf)
    .toSorted(
      (a, b) => a.name.length - b.name.length || (a.procedure.code < b.procedure.code ? -1 : 1),
    );
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

/** Places of the entries in which every wanted word begins some word, ascending. */
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
  /** As it stands within a name: after another word. */
  readonly within: string;
  /** Only digits and dots: a code, or its beginning. */
  readonly isCode: boolean;
}

/** Null for what stands below all ranks. */
const rankOf = (entry: Entry, query: Query, familiar: boolean): number | null => {
  if (query.key === '') {
    if (familiar) return ranks.familiar;
    return entry.nicknames.length > 0 ? ranks.nickname : null;
  }
  if (query.isCode && entry.digits === query.digits) return ranks.exactCode;
  if (entry.nicknames.includes(query.key)) return ranks.exactNickname;
  if (familiar) return ranks.familiar;
  if (entry.nicknameForms.some((form) => form.startsWith(query.key))) return ranks.nickname;
  if (query.isCode && entry.digits.startsWith(query.digits)) return ranks.codeStart;
  return entry.name.startsWith(query.key) ? ranks.nameStart : null;
};

type Belongs = (entry: Entry, query: Query) => boolean;

const phraseInName: Belongs = ({ name }, { within }) => name.includes(within);
const wordsInName: Belongs = ({ nameWords }, { words }) =>
  words.every((wanted) => nameWords.some((word) => word.startsWith(wanted)));
const anywhere: Belongs = () => true;

/** Below the ranks, best first: asked one after the other, and no further than the list is long. */
const below = ({ key }: Query): readonly Belongs[] =>
  key === '' ? [anywhere] : [phraseInName, wordsInName, anywhere];

/** Favourites in their order, then recent ones, latest first; everything else after them. */
const familiarity = ({ recent, favourites }: SearchHabits): ReadonlyMap<string, number> =>
  new Map([...new Set([...favourites, ...recent])].map((code, place) => [code, place]));

/** Within a rank; the others stay as they stood. */
const familiarFirst = (
  entries: readonly Entry[],
  familiar: ReadonlyMap<string, number>,
): readonly Entry[] => {
  if (familiar.size === 0) return entries;
  const place = ({ procedure }: Entry): number => familiar.get(procedure.code) ?? familiar.size;
  const known = entries.filter(({ procedure }) => familiar.has(procedure.code));
  if (known.length === 0) return entries;
  const others = entries.filter(({ procedure }) => !familiar.has(procedure.code));
  return [...known.toSorted((a, b) => place(a) - place(b)), ...others];
};

/** The best of `places`, at most `limit`. */
const bestOf = (
  { entries }: CatalogueIndex,
  places: readonly number[],
  query: Query,
  familiar: ReadonlyMap<string, number>,
  limit: number,
): readonly Entry[] => {
  const byRank: Entry[][] = Object.keys(ranks).map(() => []);
  let others: Entry[] = [];
  for (const place of places) {
    const entry = entries[place];
    if (entry === undefined) continue;
    const rank = rankOf(entry, query, familiar.has(entry.procedure.code));
    (rank === null ? others : byRank[rank])?.push(entry);
  }
  const found = byRank.flatMap((equals) => familiarFirst(equals, familiar));
  for (const belongs of below(query)) {
    const left: Entry[] = [];
    for (const entry of others) {
      if (found.length >= limit) break;
      (belongs(entry, query) ? found : left).push(entry);
    }
    others = left;
  }
  return found.slice(0, limit);
};

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
    within: ` ${key}`,
    isCode: /^[\d .]+$/u.test(key),
  };
  const familiar = familiarity(habits);
  const { handled = null } = habits;
  const isHandled = (place: number): boolean =>
    handled === null || handled.has(index.entries[place]?.procedure.code ?? '');
  const places = matching(index, query.words);
  const own = bestOf(index, places.filter(isHandled), query, familiar, limit);
  const elsewhere =
    handled === null || own.length >= limit
      ? []
      : bestOf(
          index,
          places.filter((place) => !isHandled(place)),
          query,
          familiar,
          limit - own.length,
        );
  return [...own, ...elsewhere].map(({ procedure }) => procedure);
};
