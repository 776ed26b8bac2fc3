/**
 * Whether somebody at the counter was there before: by the number of the identity paper, or, where one of the two
 * papers bears none, by name and year of birth. Names compare without accents: old papers were typed in many ways.
 */
import type { PartyForm } from '#shared/contract/intake-form.ts';
import type { Party } from '#shared/dossier/intake.ts';
import { parsePartialDate, yearOf } from '#shared/identity/partial-date.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { partyFormOf } from './party-form.ts';

export type Sameness = 'number' | 'name_and_year' | 'name';

type Marks = Pick<Party, 'kind' | 'name' | 'birthDate' | 'idNumber'>;

const bareNumber = (number: string): string => number.replaceAll(/[\s.-]/gu, '').toUpperCase();

const birthYear = ({ birthDate }: Marks): number | null => {
  const date = birthDate === null ? null : parsePartialDate(birthDate);
  return date?.ok === true ? yearOf(date.value) : null;
};

/** A new card bears twelve digits where the old one bore nine: only numbers of one kind can contradict each other. */
const contradict = (one: string, other: string): boolean =>
  one !== '' && other !== '' && one.length === other.length;

/**
 * Null when they are two, or when nothing says that they are one: a common name alone proves nothing of a person,
 * while an organisation has its name to itself.
 */
export const samenessOf = (one: Marks, other: Marks): Sameness | null => {
  if ((one.kind === 'person') !== (other.kind === 'person')) return null;
  const numbers = [bareNumber(one.idNumber), bareNumber(other.idNumber)] as const;
  if (numbers[0] !== '' && numbers[0] === numbers[1]) return 'number';
  if (contradict(...numbers)) return null;
  const key = searchKey(one.name);
  if (key === '' || key !== searchKey(other.name)) return null;
  if (one.kind !== 'person') return 'name';
  const year = birthYear(one);
  return year !== null && year === birthYear(other) ? 'name_and_year' : null;
};

/** A zone for machines, or a hurried hand, leaves the accents out: the name as it was spelled then is the better one. */
const withAccents = (typed: string, before: string): string =>
  typed.trim() === '' || (searchKey(typed) === searchKey(before) && !/[^\x20-\x7e]/u.test(typed))
    ? before
    : typed;

/** What is typed stays; what is empty is taken from what was said the last time. */
export const filledFrom = (typed: PartyForm, known: Party): PartyForm => {
  const before = partyFormOf(known);
  const or = (field: Exclude<keyof PartyForm, 'kind' | 'sex'>): string =>
    typed[field].trim() === '' ? before[field] : typed[field];
  return {
    kind: typed.kind,
    name: withAccents(typed.name, before.name),
    birthDate: or('birthDate'),
    sex: typed.sex ?? before.sex,
    idNumber: or('idNumber'),
    idIssuedAt: or('idIssuedAt'),
    address: or('address'),
    phone: or('phone'),
    email: or('email'),
  };
};
