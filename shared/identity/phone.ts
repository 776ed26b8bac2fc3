/** Telephone numbers in Vietnam: written in one way, doubted aloud, never refused. */
import { cleanText } from '#shared/edge/clean-text.ts';

export const phoneWarnings = [
  /** Letters, or nothing that can be dialled. */
  'phone_not_digits',
  /** Eleven digits from 01: a mobile number of before September 2018. */
  'phone_before_2018',
  /** No Vietnamese mobile, landline or service number has this form. */
  'phone_odd',
] as const;
export type PhoneWarning = (typeof phoneWarnings)[number];

export interface Phone {
  /** `0900000001`; a foreign number keeps its `+`; what cannot be read stays as typed. Empty when nothing was. */
  readonly phone: string;
  readonly warnings: readonly PhoneWarning[];
}

/** Mobile 03, 05, 07, 08, 09 with ten digits; landline 02 with eleven; 1800 and 1900 services. */
const VIETNAMESE = /^(?:0[35789]\d{8}|02\d{9}|1[89]00\d{4,6})$/u;

export const normalisePhone = (text: string): Phone => {
  const typed = cleanText(text);
  if (typed === '') return { phone: '', warnings: [] };
  const digits = typed.replace(/[\s().-]/gu, '');
  if (!/^\+?\d+$/u.test(digits)) return { phone: typed, warnings: ['phone_not_digits'] };
  const phone = digits.replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/u, '0');
  if (VIETNAMESE.test(phone) || /^\+\d{7,15}$/u.test(phone)) return { phone, warnings: [] };
  return { phone, warnings: [/^01\d{9}$/u.test(phone) ? 'phone_before_2018' : 'phone_odd'] };
};

/** `0900 000 001`; other forms as they are. */
export const showPhone = (phone: string): string =>
  /^0\d{9}$/u.test(phone) ? phone.replace(/^(\d{4})(\d{3})(\d{3})$/u, '$1 $2 $3') : phone;
