/**
 * Many people of one list: the rows of a spreadsheet become intake forms of one procedure. A row that cannot be taken
 * in is named with its reason and stops nothing else. Pure.
 */
import type { IntakeForm, PaperForm, PartyForm } from '#shared/contract/intake-form.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import type { Digest } from '#shared/journal/hash-chain.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { findHeading, linesUnder, type ColumnNames, type Line } from '#shared/table/columns.ts';
import { textOf, type Cell, type Sheet } from '#shared/table/sheet.ts';
import type { Remark } from './remarks.ts';

/** A list of a hamlet or a school; more is several lists. */
export const MOST_PEOPLE = 1000;

const kinds = [
  'name',
  'birthDate',
  'sex',
  'idNumber',
  'idIssuedAt',
  'address',
  'phone',
  'email',
  'request',
] as const;
type Column = (typeof kinds)[number];

/** Search keys of what people write over a column. */
const columnNames: ColumnNames<Column> = new Map<Column, readonly string[]>([
  ['name', ['ho va ten', 'ho ten', 'ten', 'nguoi nop', 'chu ho so']],
  ['birthDate', ['ngay sinh', 'ngay thang nam sinh', 'nam sinh', 'sinh ngay']],
  ['sex', ['gioi tinh', 'nam nu', 'phai']],
  [
    'idNumber',
    ['so can cuoc', 'so cccd', 'cccd', 'can cuoc', 'so dinh danh', 'so giay to', 'cmnd'],
  ],
  ['idIssuedAt', ['ngay cap']],
  ['address', ['dia chi', 'noi o', 'noi cu tru', 'thuong tru', 'cho o', 'ap', 'thon']],
  ['phone', ['so dien thoai', 'dien thoai', 'sdt', 'dt']],
  ['email', ['email', 'thu dien tu']],
  ['request', ['noi dung yeu cau', 'noi dung', 'yeu cau']],
]);

export interface GroupRow {
  /** Counts from 1, as the spreadsheet shows it. */
  readonly row: number;
  readonly form: IntakeForm;
  /** What the list itself says against the row; the form has its own remarks. */
  readonly remarks: readonly Remark[];
}

export type GroupListRefusal =
  /** No sheet has a column of names. */
  | { readonly code: 'list_without_names' }
  | { readonly code: 'list_too_long'; readonly max: number };

/** A spreadsheet takes numbers for numbers and drops the zero before them. */
const digitsOf = (cell: Cell, lengths: readonly number[]): string => {
  const text = textOf(cell);
  if (typeof cell !== 'number') return text;
  return lengths.includes(text.length + 1) ? `0${text}` : text;
};

/** A date cell is its day; what was typed stays as it was typed. */
const dateOf = (cell: Cell): string => {
  const text = textOf(cell);
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return day === null ? text : `${day[3]}/${day[2]}/${day[1]}`;
};

const sexOf = (cell: Cell): PartyForm['sex'] => {
  const key = searchKey(textOf(cell));
  if (key === 'nam' || key === 'male') return 'male';
  return key === 'nu' || key === 'female' ? 'female' : null;
};

const partyOf = ({ cell, text }: Line<Column>): PartyForm => ({
  ...emptyParty,
  name: text('name'),
  birthDate: dateOf(cell('birthDate')),
  sex: sexOf(cell('sex')),
  idNumber: digitsOf(cell('idNumber'), [9, 12]),
  idIssuedAt: dateOf(cell('idIssuedAt')),
  address: text('address'),
  phone: digitsOf(cell('phone'), [10]),
  email: text('email'),
});

/** Below the people stand sums and signatures: a row without a name and without a number is none of them. */
const isPerson = (line: Line<Column>): boolean =>
  line.text('name') !== '' || line.text('idNumber') !== '';

/** A scan belongs to one dossier, not to everybody's. */
const withoutFiles = (paper: PaperForm): PaperForm => ({ ...paper, attachments: [] });

/** The same person twice: by number where there is one, by name and birth otherwise. */
const personKey = ({ name, birthDate, idNumber }: PartyForm): string =>
  idNumber === '' ? `${searchKey(name)}|${birthDate}` : idNumber;

/** `base`: the form with procedure, papers and fees of everybody on the list. Rows in the order of the sheet. */
export const readGroupList = (
  sheets: readonly Sheet[],
  base: IntakeForm,
): Result<readonly GroupRow[], GroupListRefusal> => {
  const found = sheets.flatMap((sheet) => {
    const heading = findHeading(sheet, columnNames, ['name']);
    return heading === null ? [] : [{ sheet, heading }];
  });
  const [first] = found;
  if (first === undefined) return err({ code: 'list_without_names' });
  const lines = linesUnder(first.sheet, first.heading).filter(isPerson);
  if (lines.length > MOST_PEOPLE) return err({ code: 'list_too_long', max: MOST_PEOPLE });
  const seen = new Map<string, number>();
  return ok(
    lines.map((line): GroupRow => {
      const submitter = partyOf(line);
      const request = line.text('request');
      const key = personKey(submitter);
      const before = seen.get(key);
      seen.set(key, before ?? line.row);
      return {
        row: line.row,
        form: {
          ...base,
          papers: base.papers.map(withoutFiles),
          submitter,
          ownerIsOther: false,
          owner: emptyParty,
          request: request === '' ? base.request : request,
          feeReceiptSerial: '',
        },
        remarks:
          before === undefined
            ? []
            : [
                {
                  code: 'list_row_twice',
                  field: 'submitter.name',
                  level: 'invalid',
                  values: { row: before },
                },
              ],
      };
    }),
  );
};

/**
 * The name of a row's dossier, the same whenever the same file is read: what was taken in before a power cut is not
 * taken in twice. `file`: its name; `digest`: SHA-256. Shaped as a UUIDv7.
 */
export const groupDraft = (
  file: string,
  { procedureCode, submitter, request }: IntakeForm,
  digest: Digest,
): string => {
  const named = JSON.stringify([file, procedureCode, submitter, request]);
  const hex = Array.from(digest(new TextEncoder().encode(named)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `7${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
