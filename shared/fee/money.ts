/** Money is whole đồng: a safe integer, not negative. How it is written on screen is in shared/text/format.ts. */
import { cleanText } from '#shared/edge/clean-text.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** The largest amount that entries of the journal hold. */
export const MOST_DONG = 1_000_000_000_000;

export type MoneyRefusal =
  | { readonly code: 'money_empty' }
  | { readonly code: 'money_form' }
  | { readonly code: 'money_too_much'; readonly max: number };

/** `20000`, `20.000`, `20,000`, `20 000`, each with or without `đ`, `đồng` or `VND`; groups must be of three digits. */
export const parseDongEntry = (text: string): Result<number, MoneyRefusal> => {
  const typed = cleanText(text)
    .toLowerCase()
    .replace(/\s*(?:đồng|vnđ|vnd|đ|₫)$/u, '');
  if (typed === '') return err({ code: 'money_empty' });
  if (!/^\d+$/u.test(typed) && !/^\d{1,3}([., ])\d{3}(?:\1\d{3})*$/u.test(typed)) {
    return err({ code: 'money_form' });
  }
  const amount = Number(typed.replace(/\D/gu, ''));
  return amount > MOST_DONG ? err({ code: 'money_too_much', max: MOST_DONG }) : ok(amount);
};
