/** Writing a dossier number and reading it back: our own format exactly, others as they occur. */
import { type LocalDate, parseLocalDate } from '#shared/calendar/local-time.ts';
import { err, ok, type Result, unreachable } from '#shared/result.ts';
import { AGENCY_CODE, type NumberFormat, type NumberToken } from './number-format.ts';
import { plainNumber } from './plain-number.ts';
import { filledTemplate, tokensOf } from './template.ts';

export interface DossierNumber {
  readonly agencyCode: string;
  /** The day of reception. */
  readonly day: LocalDate;
  readonly counter: number;
}

export type NumberRefusal =
  | { readonly code: 'number_bad_agency_code'; readonly agencyCode: string }
  | { readonly code: 'number_counter_out_of_range'; readonly counter: number }
  /** A year of two digits can name 2000 to 2099 only. */
  | { readonly code: 'number_day_out_of_range'; readonly day: LocalDate }
  | { readonly code: 'number_unreadable'; readonly text: string };

export const writeNumber = (
  number: DossierNumber,
  { parts, digits }: NumberFormat,
): Result<string, NumberRefusal> => {
  const { agencyCode, day, counter } = number;
  if (!isAgencyCode.test(agencyCode)) return err({ code: 'number_bad_agency_code', agencyCode });
  if (!Number.isInteger(counter) || counter < 0 || counter >= 10 ** digits)
    return err({ code: 'number_counter_out_of_range', counter });
  if (tokensOf(parts).includes('yymmdd') && !day.startsWith('20'))
    return err({ code: 'number_day_out_of_range', day });
  return ok(filledTemplate(parts, (token) => written(token, number, digits)));
};

/** Reads numbers in our own format, for whoever has many; letters may be small, dashes of any kind. */
export const numberReader = (
  format: NumberFormat,
): ((text: string) => Result<DossierNumber, NumberRefusal>) => {
  const shape = shapeOf(format);
  return (text) => readBy(shape, text);
};

export const readNumber = (
  text: string,
  format: NumberFormat,
): Result<DossierNumber, NumberRefusal> => numberReader(format)(text);

/**
 * A number of any agency as they have been written over the years: `H15.50.05.13-261008-0975`,
 * `000.00.00.H01-190305-12`.
 */
export const readAnyNumber = (text: string): Result<DossierNumber, NumberRefusal> =>
  readBy(anyNumber, text);

const isAgencyCode = new RegExp(`^${AGENCY_CODE}$`);
const anyNumber = new RegExp(
  `^(?<agencyCode>${AGENCY_CODE})-(?<yymmdd>\\d{6})-(?<counter>\\d{1,9})$`,
);

const readBy = (shape: RegExp, text: string): Result<DossierNumber, NumberRefusal> => {
  const groups = shape.exec(plainNumber(text))?.groups;
  const digits = groups?.['yyyymmdd'] ?? `20${groups?.['yymmdd'] ?? ''}`;
  const day = parseLocalDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  return groups === undefined || !day.ok
    ? err({ code: 'number_unreadable', text })
    : ok({
        agencyCode: groups['agencyCode'] ?? '',
        day: day.value,
        counter: Number(groups['counter']),
      });
};

const written = (token: NumberToken, number: DossierNumber, digits: number): string => {
  switch (token) {
    case 'agencyCode':
      return number.agencyCode;
    case 'yymmdd':
      return number.day.slice(2).replaceAll('-', '');
    case 'yyyymmdd':
      return number.day.replaceAll('-', '');
    case 'counter':
      return String(number.counter).padStart(digits, '0');
    default:
      return unreachable(token);
  }
};

const shapeOf = ({ parts, digits }: NumberFormat): RegExp => {
  const shapes: Readonly<Record<NumberToken, string>> = {
    agencyCode: AGENCY_CODE,
    yymmdd: '\\d{6}',
    yyyymmdd: '\\d{8}',
    counter: `\\d{${digits}}`,
  };
  const pieces = parts.map((part) =>
    part.kind === 'text'
      ? escaped(plainNumber(part.text))
      : `(?<${part.token}>${shapes[part.token]})`,
  );
  return new RegExp(`^${pieces.join('')}$`);
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
