/** The fee part of an intake: what is taken, and why less or nothing is. Entries of a procedure are alternatives. */
import type { FeeLine } from '#shared/dossier/intake.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { MOST_DONG } from './money.ts';

export type FeeLineRefusal =
  | { readonly code: 'fee_name_empty' }
  | { readonly code: 'fee_amount' }
  | { readonly code: 'exemption_reason_empty' }
  | { readonly code: 'exemption_not_less' };

const isAmount = (amount: number): boolean =>
  Number.isInteger(amount) && amount >= 0 && amount <= MOST_DONG;

export const feeLineOf = (name: string, amount: number): Result<FeeLine, FeeLineRefusal> => {
  const clean = cleanText(name);
  if (clean === '') return err({ code: 'fee_name_empty' });
  return isAmount(amount)
    ? ok({ name: clean, amount, exemption: null })
    : err({ code: 'fee_amount' });
};

/** Takes less, or nothing, with the reason that the officer chose or wrote; the reason stays in the journal. */
export const exempt = (
  line: FeeLine,
  taken: number,
  reason: string,
): Result<FeeLine, FeeLineRefusal> => {
  const clean = cleanText(reason);
  if (clean === '') return err({ code: 'exemption_reason_empty' });
  if (!isAmount(taken)) return err({ code: 'fee_amount' });
  return taken < line.amount
    ? ok({ ...line, amount: taken, exemption: clean })
    : err({ code: 'exemption_not_less' });
};

/** Whole đồng. */
export const totalOf = (lines: readonly FeeLine[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);
