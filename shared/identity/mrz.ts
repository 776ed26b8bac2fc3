/**
 * The machine readable zone of an identity card (TD1, three lines of 30) or a passport (TD3, two of 44), as ICAO Doc
 * 9303 lays it down. Unlike the number of a Vietnamese card it has check digits: what was misread is refused. It
 * knows no accents, no address and no date of issue.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { decodeIdentityNumber, type Sex } from './identity-number.ts';
import { partialDateOf, yearOf, type PartialDate } from './partial-date.ts';

export interface MachineZone {
  readonly kind: 'card' | 'passport';
  /** The citizen's 12 digits on a Vietnamese card, else the number of the document. */
  readonly number: string;
  /** In capitals, without accents, family name first. */
  readonly name: string;
  readonly birthDate: PartialDate;
  /** Null where the zone leaves it open. */
  readonly sex: Sex | null;
  /** Three letters, of Doc 9303. */
  readonly nationality: string;
}

export type MrzRefusal =
  /** Neither three lines of 30 nor two of 44. */
  | { readonly code: 'mrz_not_a_zone' }
  /** A check digit contradicts: a letter was misread or mistyped. */
  | { readonly code: 'mrz_check_digit' }
  | { readonly code: 'mrz_birth_date' }
  | { readonly code: 'mrz_name_empty' };

const WEIGHTS = [7, 3, 1] as const;

const valueOf = (char: string): number => {
  if (char === '<') return 0;
  return /\d/u.test(char) ? Number(char) : char.charCodeAt(0) - 'A'.charCodeAt(0) + 10;
};

/** Doc 9303-3, 4.9: each character's value times 7, 3, 1, 7, …, the sum modulo 10. */
export const checkDigit = (text: string): number =>
  Array.from(text).reduce((sum, char, at) => sum + valueOf(char) * (WEIGHTS[at % 3] ?? 1), 0) % 10;

/** An optional field that is empty may bear `<` in place of its check digit. */
const fits = (text: string, digit: string): boolean =>
  digit === '<' ? /^<*$/u.test(text) : checkDigit(text) === Number(digit);

const bare = (text: string): string => text.replaceAll('<', '');

const nameOf = (field: string): string => field.replaceAll(/<+/gu, ' ').trim();

const sexOf = (char: string): Sex | null =>
  char === 'M' ? 'male' : char === 'F' ? 'female' : null;

/** Two digits of a year: nobody was born after today, hardly anybody a hundred years before. */
const bornOn = (yymmdd: string, today: LocalDate, year: number | null): PartialDate | null => {
  const match = /^(\d{2})(\d{2}|<<)(\d{2}|<<)$/u.exec(yymmdd);
  if (match === null) return null;
  const part = (text: string | undefined): number | null =>
    text === undefined || text === '<<' || text === '00' ? null : Number(text);
  const month = part(match[2]);
  const day = month === null ? null : part(match[3]);
  const short = Number(match[1]);
  const inCentury = (century: number) => partialDateOf(century + short, month, day);
  if (year !== null && year % 100 === short) {
    const known = inCentury(year - short);
    return known.ok ? known.value : null;
  }
  const late = inCentury(2000);
  if (late.ok && late.value <= today.slice(0, late.value.length)) return late.value;
  const early = inCentury(1900);
  return early.ok ? early.value : null;
};

interface Fields {
  readonly kind: MachineZone['kind'];
  readonly number: string;
  readonly names: string;
  readonly birth: string;
  readonly sex: string;
  readonly nationality: string;
  readonly checked: boolean;
}

/** Vietnam writes the citizen's whole number into the optional field; the document's own holds its last nine digits. */
const cardFields = (lines: string): Fields => {
  const [first, second, third] = [lines.slice(0, 30), lines.slice(30, 60), lines.slice(60)];
  const document = first.slice(5, 14);
  const whole = /^\d{12}/u.exec(first.slice(15))?.[0] ?? null;
  const isCitizen = first.startsWith('IDVNM') && whole !== null;
  const composite =
    first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
  return {
    kind: 'card',
    number: isCitizen ? whole : bare(document),
    names: third,
    birth: second.slice(0, 6),
    sex: second.charAt(7),
    nationality: bare(second.slice(15, 18)),
    checked:
      fits(document, first.charAt(14)) &&
      fits(second.slice(0, 6), second.charAt(6)) &&
      fits(second.slice(8, 14), second.charAt(14)) &&
      fits(composite, second.charAt(29)),
  };
};

const passportFields = (lines: string): Fields => {
  const [first, second] = [lines.slice(0, 44), lines.slice(44)];
  const composite = second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43);
  return {
    kind: 'passport',
    number: bare(second.slice(0, 9)),
    names: first.slice(5),
    birth: second.slice(13, 19),
    sex: second.charAt(20),
    nationality: bare(second.slice(10, 13)),
    checked:
      fits(second.slice(0, 9), second.charAt(9)) &&
      fits(second.slice(13, 19), second.charAt(19)) &&
      fits(second.slice(21, 27), second.charAt(27)) &&
      fits(second.slice(28, 42), second.charAt(42)) &&
      fits(composite, second.charAt(43)),
  };
};

const fieldsOf = (text: string): Fields | null => {
  const lines = text.toUpperCase().replaceAll(/\s/gu, '');
  if (!/^[A-Z0-9<]+$/u.test(lines)) return null;
  if (lines.length === 90 && /^[AIC]/u.test(lines)) return cardFields(lines);
  return lines.length === 88 && lines.startsWith('P') ? passportFields(lines) : null;
};

/** Its kind, the country, then letters, digits and fillers; a digit or a filler soon, or it is a word in capitals. */
const START = /^(?=.{0,12}[0-9<])[AICP][A-Z<][A-Z]{3}[A-Z0-9<]+$/u;

/** Characters of a zone that begins like this, its lines run together; null for what begins none. */
export const mrzLength = (start: string): 88 | 90 | null => {
  if (!START.test(start)) return null;
  return start.startsWith('P') ? 88 : 90;
};

/** A whole zone at the end of a text, and what stood before it. */
export const zoneInText = (
  text: string,
): { readonly zone: string; readonly before: string } | null => {
  for (const { index } of text.toUpperCase().matchAll(/[AICP][A-Z<][A-Z]{3}/gu)) {
    const zone = text.slice(index).toUpperCase().replaceAll(/\s/gu, '');
    if (zone.length === mrzLength(zone)) return { zone, before: text.slice(0, index) };
  }
  return null;
};

/** Lines may be parted or run together; small letters are taken as capitals. `today`: local date. */
export const parseMrz = (text: string, today: LocalDate): Result<MachineZone, MrzRefusal> => {
  const fields = fieldsOf(text);
  if (fields === null) return err({ code: 'mrz_not_a_zone' });
  if (!fields.checked) return err({ code: 'mrz_check_digit' });
  const { kind, number, nationality } = fields;
  const born = decodeIdentityNumber(number);
  const birthDate = bornOn(fields.birth, today, born?.birthYear ?? null);
  if (birthDate === null || yearOf(birthDate) > Number(today.slice(0, 4)))
    return err({ code: 'mrz_birth_date' });
  const name = nameOf(fields.names);
  if (name === '') return err({ code: 'mrz_name_empty' });
  return ok({ kind, number, name, birthDate, sex: sexOf(fields.sex), nationality });
};
