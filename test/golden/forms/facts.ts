/** Invented facts that the forms' specimens share: what usually happens, and what hardly ever does. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { FormSet } from '#shared/forms/form-set.ts';
import { paperFrameOf, type PaperFrame, type PaperPerson } from '#shared/forms/paper-frame.ts';
import {
  longText,
  office,
  officer,
  ordinaryFacts,
  submitter,
} from '../../e2e/paper-fixtures/receipt-facts.ts';

export { longText, office, officer };

export const day = (text: string): LocalDate => text as LocalDate;
export const time = (text: string): LocalDateTime => text as LocalDateTime;

/** No mark, no space: what a line can least be broken at. */
const FORTY_LETTERS = 'Nguyễnthịthửnghiệmtêndàikhôngkhoảngtrắng';

export const person: PaperPerson = {
  name: submitter.name,
  idNumber: submitter.idNumber,
  address: submitter.address,
  phone: submitter.phone,
  email: submitter.email,
};

/** Every optional field empty. */
export const barePerson: PaperPerson = {
  name: 'Thử',
  idNumber: '',
  address: '',
  phone: '',
  email: '',
};

export const longPerson: PaperPerson = {
  name: `${FORTY_LETTERS} ${longText(200)}`,
  idNumber: '079198000000',
  address: longText(500),
  phone: '0900 000 003, 0900 000 004',
  email: `${FORTY_LETTERS.normalize('NFD').replaceAll(/[^a-z]/gi, '')}@example.invalid`,
};

export const number = ordinaryFacts.number;
export const procedure = { code: '1.001193', name: 'Đăng ký khai sinh', case: null };
/** The longest name of the national catalogue has 1,094 letters. */
export const longProcedure = { code: '1.009999', name: longText(1094), case: longText(120) };

/** As many as the longest list of papers. */
export const manyItems: readonly string[] = Array.from(
  { length: 94 },
  (_, index) =>
    `Giấy thứ ${index + 1}: ${longText(index === 40 ? 2400 : 30 + ((index * 37) % 160))}`,
);

/** Stands where the paper's own code comes (`withRealCode`). */
export const code = 'https://tracuu.example.invalid/h#';

export const signer = { name: 'Phạm Văn Mẫu', title: 'Giám đốc' };

/** A day on which the set was in force. */
export const dayOf = (set: FormSet): LocalDate =>
  set.effectiveTo === null ? day('2026-11-23') : day('2025-03-03');

export const frameOf = (set: FormSet, tryOut = false): PaperFrame =>
  paperFrameOf({ formSet: set, office, tryOut, issuedOn: dayOf(set) });

/** No telephone, a name of one word, the superior unknown. */
export const bareFrameOf = (set: FormSet): PaperFrame =>
  paperFrameOf({
    formSet: set,
    office: { superior: '', name: 'QUẦY THỬ', place: 'Thử', address: '', phone: '' },
    tryOut: true,
    issuedOn: dayOf(set),
  });

export const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('a form that the set should have');
  return value;
};
