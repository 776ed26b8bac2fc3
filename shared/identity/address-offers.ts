/**
 * The communes that an address being typed may mean: without accents, in old or new tone placement. House number and
 * street before stay as they were typed; what is no present commune is offered nothing and stays as it is.
 */
import { cleanText } from '#shared/edge/clean-text.ts';
import { searchKey, searchWords, spellingKey } from '#shared/search/search-key.ts';
import {
  indexedCommunes,
  provinces,
  showCommune,
  type Commune,
  type IndexedCommune,
} from './units.ts';

export interface AddressOffer {
  readonly commune: Commune;
  /** The whole address as it would stand. */
  readonly address: string;
}

/** Fewer letters of a name would offer everything. */
const LEAST_LETTERS = 2;

/** Words for the kind of a unit as they are written, and the kind that each begins to say. */
const KINDS = ['phuong', 'dac khu', 'xa', 'dk', 'p', 'x'] as const;
const kindMeant = (written: string): string => (written === 'dk' ? 'dac khu' : written);

interface Wanted {
  /** Empty where none was typed. */
  readonly kind: string;
  /** Words of the name, then perhaps of the province. */
  readonly words: readonly string[];
}

const wantedIn = (text: string): Wanted => {
  const words = searchWords(text);
  const key = words.join(' ');
  const written = KINDS.find((one) => key === one || key.startsWith(`${one} `));
  return written === undefined
    ? { kind: '', words }
    : { kind: kindMeant(written), words: words.slice(written.split(' ').length) };
};

/** How many of the wanted words begin words of the name, in their order. */
const metIn = (name: readonly string[], wanted: readonly string[]): number => {
  let met = 0;
  for (const word of name) {
    const next = wanted[met];
    if (next === undefined) break;
    if (word.startsWith(next)) met += 1;
  }
  return met;
};

interface Hit extends IndexedCommune {
  /** Words of the name that were typed. */
  readonly met: number;
}

/** Whatever does not belong to the name has to name the province, in any order: "ha noi tp". */
const hitsOf = ({ words }: Wanted): readonly Hit[] => {
  const hits = indexedCommunes().flatMap((one): readonly Hit[] => {
    const met = metIn(one.nameWords, words);
    if (met === 0) return [];
    const rest = words.slice(met);
    return rest.every((word) => one.provinceWords.some((known) => known.startsWith(word)))
      ? [{ ...one, met }]
      : [];
  });
  const most = Math.max(0, ...hits.map(({ met }) => met));
  return hits.filter(({ met }) => met === most);
};

interface Tail {
  /** What stands before, ready to have the commune put behind it. */
  readonly before: string;
  readonly text: string;
}

const KIND_INSIDE = /(?<=\s)(?:phường|phuong|xã|xa|đặc khu|dac khu)\s/giu;

/** Where the commune may begin: at the start, after each comma, at the word for its kind. The longest tail first. */
const tailsOf = (typed: string): readonly Tail[] => {
  const commas = [...typed.matchAll(/,/gu)].map(({ index }) => index + 1);
  const kinds = [...typed.matchAll(KIND_INSIDE)].map(({ index }) => index);
  return [0, ...commas, ...kinds]
    .toSorted((a, b) => a - b)
    .map((start) => {
      const before = cleanText(typed.slice(0, start)).replace(/[\s,]+$/u, '');
      return { before: before === '' ? '' : `${before}, `, text: typed.slice(start) };
    });
};

/** The province at the end of an address that is none of ours: nothing is put in its place. */
const isProvince = ({ kind, words }: Wanted): boolean => {
  const name = words.join(' ').replace(/^(?:tinh|thanh pho|tp) /u, '');
  return kind === '' && provinces().some((province) => searchKey(province.name) === name);
};

/** Accents that were typed are meant. */
const agrees = ({ name }: Commune, text: string): boolean =>
  spellingKey(text).includes(spellingKey(name));

/** The smaller the sooner. */
const rankOf = (hit: Hit, text: string, { kind, words }: Wanted, near: string | null): number => {
  const begins = hit.nameWords[0]?.startsWith(words[0] ?? '') === true;
  const { met, nameWords } = hit;
  const whole = nameWords.slice(0, met).join(' ') === words.slice(0, met).join(' ');
  const marks = [begins, whole, hit.kind.startsWith(kind), agrees(hit.commune, text)];
  const far = hit.commune.province.code === near ? 0 : 1;
  return marks.reduce((rank, good) => rank * 2 + (good ? 0 : 1), 0) * 2 + far;
};

/**
 * At most `limit`, those of the province `near` (its code) first among equals. Empty where the address says all, where
 * too little is typed, and where no present commune is called so.
 */
export const offerCommunes = (
  typed: string,
  limit: number,
  near: string | null,
): readonly AddressOffer[] => {
  for (const { before, text } of tailsOf(typed)) {
    const wanted = wantedIn(text);
    if (wanted.words.join('').length < LEAST_LETTERS) continue;
    if (before !== '' && isProvince(wanted)) continue;
    const hits = hitsOf(wanted);
    if (hits.length === 0) continue;
    const offers = hits
      .map((hit) => ({ hit, rank: rankOf(hit, text, wanted, near) }))
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ hit: { commune } }) => ({ commune, address: `${before}${showCommune(commune)}` }));
    return offers.some(({ address }) => address === cleanText(typed)) ? [] : offers;
  }
  return [];
};
