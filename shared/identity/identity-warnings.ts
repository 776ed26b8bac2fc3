/** What does not fit together on an identity paper. Every finding is a warning: it is shown and never blocks. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { decodeIdentityNumber, type Sex } from './identity-number.ts';
import { isAfterDay, yearOf, type PartialDate } from './partial-date.ts';

export const identityWarningCodes = [
  'unknown_prefix',
  'number_disagrees_with_sex',
  'number_disagrees_with_birth_year',
  'sex_not_stated',
  'birth_in_future',
  'issued_before_birth',
  'issued_in_future',
  /** The second field of a card is neither empty nor nine digits. */
  'odd_old_number',
] as const;
export type IdentityWarning = (typeof identityWarningCodes)[number];

export interface IdentityFacts {
  readonly number: string;
  readonly sex: Sex | null;
  readonly birthDate: PartialDate | null;
  readonly issuedAt: LocalDate | null;
}

/** `today` is the local date on which the paper is looked at. Numbers other than 12 digits say nothing. */
export const identityWarnings = (
  { number, sex, birthDate, issuedAt }: IdentityFacts,
  today: LocalDate,
): readonly IdentityWarning[] => {
  const warnings: IdentityWarning[] = [];
  const decoded = decodeIdentityNumber(number);
  if (decoded !== null) {
    if (decoded.province === null) warnings.push('unknown_prefix');
    if (sex !== null && sex !== decoded.sex) warnings.push('number_disagrees_with_sex');
    if (birthDate !== null && yearOf(birthDate) !== decoded.birthYear) {
      warnings.push('number_disagrees_with_birth_year');
    }
  }
  if (birthDate !== null && isAfterDay(birthDate, today)) warnings.push('birth_in_future');
  if (issuedAt !== null) {
    if (birthDate !== null && isAfterDay(birthDate, issuedAt)) warnings.push('issued_before_birth');
    if (issuedAt > today) warnings.push('issued_in_future');
  }
  return warnings;
};
