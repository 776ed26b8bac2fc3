/** A person or organisation as typed, read into what the journal keeps. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { PartyForm } from '#shared/contract/intake-form.ts';
import type { Party } from '#shared/dossier/intake.ts';
import { cleanText, lengthOf } from '#shared/edge/clean-text.ts';
import { parseBirthEntry, parseDateEntry } from '#shared/identity/date-entry.ts';
import { parseIdentityNumber } from '#shared/identity/identity-number.ts';
import { identityWarnings, type IdentityWarning } from '#shared/identity/identity-warnings.ts';
import { parseOrganisationName, parsePersonName } from '#shared/identity/person-name.ts';
import type { PartialDate } from '#shared/identity/partial-date.ts';
import { normalisePhone } from '#shared/identity/phone.ts';
import { unreachable } from '#shared/result.ts';
import type { Remark } from './remarks.ts';

const MAX_ADDRESS = 500;
const MAX_EMAIL = 200;

interface Reading<T> {
  readonly value: T;
  readonly remarks: readonly Remark[];
}

const invalid = (code: string, field: string, values?: Remark['values']): Remark => ({
  code,
  field,
  level: 'invalid',
  ...(values === undefined ? {} : { values }),
});

const readName = ({ kind, name }: PartyForm, at: string): Reading<string> => {
  const field = `${at}.name`;
  const parsed = kind === 'person' ? parsePersonName(name) : parseOrganisationName(name);
  if (parsed.ok) return { value: parsed.value, remarks: [] };
  const { code, ...values } = parsed.error;
  const level = code === 'name_empty' ? 'missing' : 'invalid';
  return { value: cleanText(name), remarks: [{ code, field, level, values }] };
};

const readBirthDate = (
  { birthDate }: PartyForm,
  at: string,
  today: LocalDate,
): Reading<PartialDate | null> => {
  const parsed = parseBirthEntry(birthDate, today);
  if (parsed.ok) return { value: parsed.value, remarks: [] };
  if (parsed.error.code === 'date_empty') return { value: null, remarks: [] };
  return { value: null, remarks: [invalid(parsed.error.code, `${at}.birthDate`)] };
};

const readIssueDate = ({ idIssuedAt }: PartyForm, at: string): Reading<LocalDate | null> => {
  const parsed = parseDateEntry(idIssuedAt);
  if (parsed.ok) return { value: parsed.value, remarks: [] };
  if (parsed.error.code === 'date_empty') return { value: null, remarks: [] };
  return { value: null, remarks: [invalid(parsed.error.code, `${at}.idIssuedAt`)] };
};

/** A number of any form is taken: an odd one is doubted aloud, because the citizen stands there with it. */
const readIdNumber = ({ kind, idNumber }: PartyForm, at: string): Reading<string> => {
  const field = `${at}.idNumber`;
  const typed = cleanText(idNumber);
  if (lengthOf(typed) > 40) {
    return { value: typed.slice(0, 40), remarks: [invalid('text_too_long', field, { max: 40 })] };
  }
  if (kind !== 'person') return { value: typed, remarks: [] };
  const parsed = parseIdentityNumber(idNumber);
  if (parsed.ok) return { value: parsed.value.number, remarks: [] };
  return { value: typed, remarks: [{ code: parsed.error.code, field, level: 'warning' }] };
};

const readAddress = ({ address }: PartyForm, at: string): Reading<string> => {
  const field = `${at}.address`;
  const value = cleanText(address);
  if (value === '') return { value, remarks: [{ code: 'address_empty', field, level: 'missing' }] };
  if (lengthOf(value) <= MAX_ADDRESS) return { value, remarks: [] };
  return { value, remarks: [invalid('text_too_long', field, { max: MAX_ADDRESS })] };
};

const readPhone = ({ phone }: PartyForm, at: string): Reading<string> => {
  const { phone: value, warnings } = normalisePhone(phone);
  const field = `${at}.phone`;
  const doubts = value === '' ? (['phone_empty'] as const) : warnings;
  const remarks = doubts.map((code): Remark => ({ code, field, level: 'warning' }));
  if (lengthOf(value) <= 40) return { value, remarks };
  return { value: value.slice(0, 40), remarks: [invalid('text_too_long', field, { max: 40 })] };
};

const readEmail = ({ email }: PartyForm, at: string): Reading<string> => {
  const field = `${at}.email`;
  const value = cleanText(email);
  if (lengthOf(value) > MAX_EMAIL) {
    return { value, remarks: [invalid('text_too_long', field, { max: MAX_EMAIL })] };
  }
  const plausible = value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value);
  return { value, remarks: plausible ? [] : [{ code: 'email_odd', field, level: 'warning' }] };
};

/** Where a doubt about an identity paper is said: at the field that most likely holds the slip. */
const doubtedField = (code: IdentityWarning): keyof PartyForm => {
  switch (code) {
    case 'issued_before_birth':
    case 'issued_in_future':
      return 'idIssuedAt';
    case 'birth_in_future':
      return 'birthDate';
    case 'unknown_prefix':
    case 'number_disagrees_with_sex':
    case 'number_disagrees_with_birth_year':
    case 'sex_not_stated':
    case 'odd_old_number':
      return 'idNumber';
    default:
      return unreachable(code);
  }
};

/** `at`: where in the form the party stands (`submitter`, `owner`). `today`: local date. */
export const readParty = (form: PartyForm, at: string, today: LocalDate): Reading<Party> => {
  const name = readName(form, at);
  const birthDate = readBirthDate(form, at, today);
  const idIssuedAt = readIssueDate(form, at);
  const idNumber = readIdNumber(form, at);
  const address = readAddress(form, at);
  const phone = readPhone(form, at);
  const email = readEmail(form, at);
  const doubts =
    form.kind === 'person'
      ? identityWarnings(
          {
            number: idNumber.value,
            sex: form.sex,
            birthDate: birthDate.value,
            issuedAt: idIssuedAt.value,
          },
          today,
        ).map((code): Remark => ({ code, field: `${at}.${doubtedField(code)}`, level: 'warning' }))
      : [];
  return {
    value: {
      kind: form.kind,
      name: name.value,
      birthDate: birthDate.value,
      sex: form.sex,
      idNumber: idNumber.value,
      idIssuedAt: idIssuedAt.value,
      address: address.value,
      phone: phone.value,
      email: email.value,
    },
    remarks: [name, birthDate, idIssuedAt, idNumber, address, phone, email]
      .flatMap(({ remarks }) => remarks)
      .concat(doubts),
  };
};
