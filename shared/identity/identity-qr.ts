/**
 * The text of the QR on a citizen's identity card (căn cước công dân, căn cước):
 *
 *     number | old 9-digit number or nothing | name | ddmmyyyy | sex | address | ddmmyyyy issued | …
 *
 * Newer cards add fields: the first seven are read, the rest kept. The address is as of issue and may name
 * a district or province that is no more.
 */
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { cleanText, lengthOf } from '#shared/edge/clean-text.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { decodeIdentityNumber, type Sex } from './identity-number.ts';
import { identityWarnings, type IdentityWarning } from './identity-warnings.ts';
import { partialDateOf, type PartialDate } from './partial-date.ts';
import { PERSON_NAME_MAX } from './person-name.ts';

export interface IdentityCard {
  /** 12 digits. */
  readonly number: string;
  readonly oldNumber: string | null;
  readonly name: string;
  readonly birthDate: PartialDate;
  readonly sex: Sex | null;
  readonly address: string;
  readonly issuedAt: LocalDate;
  /** Province of registration, name in the old list of 63; null for an unknown prefix. */
  readonly registeredProvince: string | null;
  /** The province it belongs to now, name in the list of 34. */
  readonly presentProvince: string | null;
  /** Fields after the seventh, as they came. */
  readonly extras: readonly string[];
  readonly warnings: readonly IdentityWarning[];
}

export type IdentityQrRefusal =
  | { readonly code: 'identity_qr_empty' }
  /** Not seven fields: another QR, or one read in part. */
  | { readonly code: 'identity_qr_not_a_card' }
  | { readonly code: 'identity_qr_number' }
  | { readonly code: 'identity_qr_name_empty' }
  | { readonly code: 'identity_qr_name_too_long'; readonly max: number; readonly length: number }
  | { readonly code: 'identity_qr_birth_date' }
  | { readonly code: 'identity_qr_address_too_long'; readonly max: number; readonly length: number }
  | { readonly code: 'identity_qr_issue_date' };

const FIELDS = 7;
const ADDRESS_MAX = 1000;
/** A card's text has some 150 characters; anything far longer was not read from one. */
const TEXT_MAX = 8000;

/** ddmmyyyy; unknown day or month stand as 00 or are left out. */
const birthDateOf = (text: string): PartialDate | null => {
  const digits = text.replace(/[/.\s-]/gu, '');
  const match = /^(\d{2})??(\d{2})??(\d{4})$/u.exec(digits);
  if (match === null) return null;
  const day = Number(match[1] ?? '0');
  const month = Number(match[2] ?? '0');
  const date = partialDateOf(Number(match[3]), month === 0 ? null : month, day === 0 ? null : day);
  return date.ok ? date.value : null;
};

const issueDateOf = (text: string): LocalDate | null => {
  const match = /^(\d{2})(\d{2})(\d{4})$/u.exec(text.replace(/[/.\s-]/gu, ''));
  if (match === null) return null;
  const date = parseLocalDate(`${match[3]}-${match[2]}-${match[1]}`);
  return date.ok ? date.value : null;
};

const sexOf = (text: string): Sex | null => {
  const key = searchKey(text);
  return key === 'nam' ? 'male' : key === 'nu' ? 'female' : null;
};

/** `today` is the local date; it serves the warnings alone. */
export const parseIdentityQr = (
  text: string,
  today: LocalDate,
): Result<IdentityCard, IdentityQrRefusal> => {
  if (text.length > TEXT_MAX) return err({ code: 'identity_qr_not_a_card' });
  if (cleanText(text) === '') return err({ code: 'identity_qr_empty' });
  const fields = text.split('|').map(cleanText);
  if (fields.length < FIELDS) return err({ code: 'identity_qr_not_a_card' });
  const [number = '', oldNumber = '', name = '', birth = '', sexWord = '', address = ''] = fields;
  const decoded = decodeIdentityNumber(number);
  if (decoded === null) return err({ code: 'identity_qr_number' });
  if (name === '') return err({ code: 'identity_qr_name_empty' });
  const nameLength = lengthOf(name);
  if (nameLength > PERSON_NAME_MAX) {
    return err({ code: 'identity_qr_name_too_long', max: PERSON_NAME_MAX, length: nameLength });
  }
  const birthDate = birthDateOf(birth);
  if (birthDate === null) return err({ code: 'identity_qr_birth_date' });
  const addressLength = lengthOf(address);
  if (addressLength > ADDRESS_MAX) {
    return err({ code: 'identity_qr_address_too_long', max: ADDRESS_MAX, length: addressLength });
  }
  const issuedAt = issueDateOf(fields[FIELDS - 1] ?? '');
  if (issuedAt === null) return err({ code: 'identity_qr_issue_date' });

  const sex = sexOf(sexWord);
  const warnings: IdentityWarning[] = [];
  if (sex === null) warnings.push('sex_not_stated');
  if (oldNumber !== '' && !/^\d{9}$/u.test(oldNumber)) warnings.push('odd_old_number');
  return ok({
    number,
    oldNumber: oldNumber === '' ? null : oldNumber,
    name,
    birthDate,
    sex,
    address,
    issuedAt,
    registeredProvince: decoded.province?.registered ?? null,
    presentProvince: decoded.province?.present ?? null,
    extras: fields.slice(FIELDS),
    warnings: [...warnings, ...identityWarnings({ number, sex, birthDate, issuedAt }, today)],
  });
};
