/**
 * Numbers of identity papers. The 12 digits of a citizen: three for the province of registration in the list of
 * 63 that held until 1 July 2025, one for century and sex, two for the year of birth, six random. There is no
 * check digit, so what the number says can only be compared, never proven (Nghị định 137/2015/NĐ-CP, Điều 13).
 */
import { cleanText } from '#shared/edge/clean-text.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { sexes } from '#shared/dossier/intake.ts';
import { provinceOfPrefix, type RegisteredProvince } from './registered-province.ts';

export type Sex = (typeof sexes)[number];

export type IdentityNumberKind = 'citizen' | 'old' | 'passport';

export interface IdentityNumber {
  readonly kind: IdentityNumberKind;
  /** Without spaces or dots; letters in capitals. */
  readonly number: string;
}

export type IdentityNumberRefusal =
  { readonly code: 'identity_number_empty' } | { readonly code: 'identity_number_form' };

/** 12 digits (căn cước), 9 digits (chứng minh nhân dân), or a passport: letters and digits, at least one letter. */
export const parseIdentityNumber = (
  text: string,
): Result<IdentityNumber, IdentityNumberRefusal> => {
  const number = cleanText(text)
    .replace(/[\s.-]/gu, '')
    .toUpperCase();
  if (number === '') return err({ code: 'identity_number_empty' });
  if (/^\d{12}$/u.test(number)) return ok({ kind: 'citizen', number });
  if (/^\d{9}$/u.test(number)) return ok({ kind: 'old', number });
  if (/^(?=.*[A-Z])[A-Z0-9]{5,15}$/u.test(number)) return ok({ kind: 'passport', number });
  return err({ code: 'identity_number_form' });
};

export interface DecodedNumber {
  /** Null when the first three digits are in no list. */
  readonly province: RegisteredProvince | null;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** Null unless the number has 12 digits. */
export const decodeIdentityNumber = (number: string): DecodedNumber | null => {
  if (!/^\d{12}$/u.test(number)) return null;
  const century = Number(number.charAt(3));
  return {
    province: provinceOfPrefix(number.slice(0, 3)),
    sex: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6)),
  };
};

/** `079198000000` → `079 198 000 000`; anything that is not digits in threes stays as it is. */
export const showIdentityNumber = (number: string): string =>
  /^\d{9}(\d{3})?$/u.test(number) ? number.replace(/(\d{3})(?=\d)/gu, '$1 ') : number;

/** For lists: the last four characters, the rest hidden; short numbers are hidden whole. */
export const maskIdentityNumber = (number: string): string =>
  number.length <= 4
    ? '•'.repeat(number.length)
    : `${'•'.repeat(number.length - 4)}${number.slice(-4)}`;
