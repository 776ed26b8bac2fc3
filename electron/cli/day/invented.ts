/** People who do not exist, with papers for procedures that do. Every name says that it is invented. */
import { casesOf, papersToHandIn } from '#shared/catalogue/offer.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import {
  emptyIntakeForm,
  emptyParty,
  type FeeForm,
  type IntakeForm,
  type PaperForm,
  type PartyForm,
} from '#shared/contract/intake-form.ts';
import type { Luck } from './luck.ts';

const familyNames = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
] as const;
const givenNames = ['Thử', 'Mẫu', 'Ví Dụ', 'Thí Nghiệm', 'Giả Định'] as const;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** A number of the right form: province 079, century and sex, year; the rest counts. */
const idNumber = (sex: 'male' | 'female', year: number, nth: number): string => {
  const century = (year >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0);
  return `079${century}${pad(year % 100, 2)}${pad(nth % 1_000_000, 6)}`;
};

export const inventPerson = (luck: Luck, nth: number): PartyForm => {
  const sex = luck.happens(50) ? 'male' : 'female';
  const year = 1950 + luck.upTo(56);
  const middle = sex === 'male' ? 'Văn' : 'Thị';
  const day = `${1 + luck.upTo(28)}/${1 + luck.upTo(12)}/${year}`;
  return {
    ...emptyParty,
    name: `${luck.pick(familyNames)} ${middle} ${luck.pick(givenNames)}`,
    sex,
    birthDate: luck.happens(10) ? String(year) : day,
    idNumber: idNumber(sex, year, nth),
    address: `Ấp ${1 + luck.upTo(9)}, xã Thử Nghiệm`,
    phone: luck.happens(85) ? `0900${pad(nth % 1_000_000, 6)}` : '',
  };
};

const papersOf = (procedure: Procedure, luck: Luck): PaperForm[] =>
  procedure.cases
    .flatMap(({ papers }) => papers)
    .filter(({ isNote }) => !isNote)
    .slice(0, 40)
    .map(({ name, originals, copies }) => ({
      name,
      ticked: luck.happens(80),
      originals,
      certified: 0,
      photocopies: copies,
      unforeseen: false,
    }));

const feesOf = (procedure: Procedure): FeeForm[] => {
  const fee = casesOf(procedure, 'in_person')[0]?.fees.find(({ amountVnd }) => amountVnd !== null);
  return fee === undefined
    ? []
    : [{ name: fee.kind ?? 'lệ phí', amount: fee.amountVnd, exemption: '' }];
};

/** A form that can be accepted as it is; `nth` makes its people different from all others of the day. */
export const inventIntake = (procedure: Procedure, luck: Luck, nth: number): IntakeForm => {
  const ownerIsOther = luck.happens(20);
  const papers = papersOf(procedure, luck);
  return {
    ...emptyIntakeForm,
    procedureCode: procedure.code,
    caseIndex: casesOf(procedure, 'in_person').length > 1 ? 0 : null,
    submitter: inventPerson(luck, nth * 2),
    ownerIsOther,
    owner: ownerIsOther ? inventPerson(luck, nth * 2 + 1) : emptyParty,
    papers: papersToHandIn(procedure) === 0 ? [] : papers,
    fees: feesOf(procedure),
  };
};

/** Procedures that citizens hand in across the counter. */
export const atTheCounter = (procedures: readonly Procedure[]): readonly Procedure[] =>
  procedures.filter((procedure) => casesOf(procedure, 'in_person').length > 0);
