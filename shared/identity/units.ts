/**
 * Provinces and communes in force (34 and 3,321). Names carry old and new tone placement (Hoà, Hòa) and repeat
 * from province to province: they are compared by search key and chosen by code.
 */
import { matchesKey, searchKey, spellingKey } from '#shared/search/search-key.ts';
import data from './units.json' with { type: 'json' };

export interface Province {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** Prefix of the identification codes of its agencies on the national data exchange, e.g. `H26`. */
  readonly agencyPrefix: string;
}

export interface Commune {
  readonly code: string;
  readonly name: string;
  /** `xã`, `phường` or `đặc khu`. */
  readonly type: string;
  readonly province: Province;
}

/** A commune with its keys, made once: 3,321 names are compared on every keystroke. */
interface KeyedCommune {
  readonly commune: Commune;
  readonly nameKey: string;
  readonly fullKey: string;
}

const keyed = (line: string, province: Province): KeyedCommune => {
  const [code = '', type = '', name = ''] = line.split('|');
  const nameKey = searchKey(name);
  return {
    commune: { code, type, name, province },
    nameKey,
    fullKey: `${nameKey} ${searchKey(`${type} ${province.name}`)}`,
  };
};

const allProvinces: readonly Province[] = data.provinces.map(
  ({ code, name, type, agencyPrefix }) => ({ code, name, type, agencyPrefix }),
);

const allCommunes: readonly KeyedCommune[] = data.provinces.flatMap((province, place) => {
  const owner = allProvinces[place];
  return owner === undefined ? [] : province.communes.map((line) => keyed(line, owner));
});

/** In the order of their codes. */
export const provinces = (): readonly Province[] => allProvinces;

export const communes = (): readonly Commune[] => allCommunes.map(({ commune }) => commune);

/** "Xã Thử Nghiệm, tỉnh Thử" without capitals decided by us: type and name, as addresses write them. */
export const showCommune = ({ type, name, province }: Commune): string =>
  `${type} ${name}, ${province.type} ${province.name}`;

/**
 * At most `limit` communes whose type, name or province have words that begin as typed; names that begin so
 * come first. `provinceCode` narrows to one province.
 */
export const findCommunes = (
  text: string,
  limit: number,
  provinceCode: string | null = null,
): readonly Commune[] => {
  const query = searchKey(text);
  const hits = allCommunes.filter(
    ({ commune, fullKey }) =>
      (provinceCode === null || commune.province.code === provinceCode) &&
      matchesKey(fullKey, query),
  );
  const starting = hits.filter(({ nameKey }) => nameKey.startsWith(query));
  const others = hits.filter(({ nameKey }) => !nameKey.startsWith(query));
  return [...starting, ...others].slice(0, limit).map(({ commune }) => commune);
};

const PROVINCE_WORDS = ['thành phố', 'tỉnh', 'tp'];
const COMMUNE_WORDS = ['đặc khu', 'phường', 'xã', 'p', 'x'];

/** How a part of an address may be spelt: as it stands ("Xa Dung"), and without the word for its kind. */
const spellings = (
  part: string,
  words: readonly string[],
  keyOf: (text: string) => string,
): readonly string[] => {
  const key = keyOf(part);
  const word = words.map(keyOf).find((one) => key.startsWith(`${one} `));
  return word === undefined ? [key] : [key, key.slice(word.length + 1)];
};

/**
 * The present commune in which an address ends ("Tổ 3, phường Ba Đình, Hà Nội"), or null: then the address is
 * from before the merger of 1 July 2025, foreign, or written in another way. Accents decide where they are
 * written ("Tân Thành", "Tân Thạnh"); without them nothing is guessed between two.
 */
export const communeOfAddress = (address: string): Commune | null => {
  const parts = address.split(',');
  for (const keyOf of [spellingKey, searchKey]) {
    const provinceKeys = spellings(parts.at(-1) ?? '', PROVINCE_WORDS, keyOf);
    const communeKeys = spellings(parts.at(-2) ?? '', COMMUNE_WORDS, keyOf);
    const named = allProvinces.filter(({ name }) => provinceKeys.includes(keyOf(name)));
    const found = allCommunes.filter(
      ({ commune }) =>
        named.includes(commune.province) && communeKeys.includes(keyOf(commune.name)),
    );
    const [only] = found;
    if (only !== undefined && found.length === 1) return only.commune;
  }
  return null;
};
