/**
 * Provinces and communes in force (34 and 3,321). Names carry old and new tone placement (Hoà, Hòa) and repeat
 * from province to province: they are compared by search key and chosen by code.
 */
import { searchKey, searchWords, spellingKey } from '#shared/search/search-key.ts';
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

/** A commune with the words by which it is found, made once: 3,321 names are compared on every keystroke. */
export interface IndexedCommune {
  readonly commune: Commune;
  /** Search keys: `['ba', 'dinh']`. */
  readonly nameWords: readonly string[];
  /** `phuong`, `xa` or `dac khu`. */
  readonly kind: string;
  readonly provinceWords: readonly string[];
}

const allProvinces: readonly Province[] = data.provinces.map(
  ({ code, name, type, agencyPrefix }) => ({ code, name, type, agencyPrefix }),
);

/** "TP. HCM": the two letters that everybody writes, and the letters of its name. */
const shortWords = ({ name, type }: Province): readonly string[] => {
  const letters = searchWords(name)
    .map((word) => word.charAt(0))
    .join('');
  return type === 'thành phố' ? ['tp', letters, `tp${letters}`] : [letters];
};

const indexOf = (province: Province, lines: readonly string[]): readonly IndexedCommune[] => {
  const provinceWords = [
    ...searchWords(`${province.type} ${province.name}`),
    ...shortWords(province),
  ];
  return lines.map((line) => {
    const [code = '', type = '', name = ''] = line.split('|');
    const commune = { code, type, name, province };
    return { commune, nameWords: searchWords(name), kind: searchKey(type), provinceWords };
  });
};

let index: readonly IndexedCommune[] | null = null;

/** Made when somebody first types an address, not when the program starts. */
export const indexedCommunes = (): readonly IndexedCommune[] => {
  index ??= data.provinces.flatMap(({ communes: lines }, place) => {
    const province = allProvinces[place];
    return province === undefined ? [] : indexOf(province, lines);
  });
  return index;
};

/** In the order of their codes. */
export const provinces = (): readonly Province[] => allProvinces;

export const communes = (): readonly Commune[] => indexedCommunes().map(({ commune }) => commune);

/** Of an agency's code such as `H26.50.05.13`; null where it is nobody's, as at a desk that tries things out. */
export const provinceOfAgency = (agencyCode: string): Province | null =>
  allProvinces.find(({ agencyPrefix }) => agencyPrefix === agencyCode.split('.')[0]) ?? null;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `Phường Ba Đình, Thành phố Hà Nội`. */
export const showCommune = ({ type, name, province }: Commune): string =>
  `${capital(type)} ${name}, ${capital(province.type)} ${province.name}`;

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
    const found = communes().filter(
      ({ province, name }) => named.includes(province) && communeKeys.includes(keyOf(name)),
    );
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
  }
  return null;
};
