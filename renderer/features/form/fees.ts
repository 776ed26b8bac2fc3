/** Fees: the record's alternatives, what the officer takes of them. Pure. Money is integer đồng. */
import type { FeeForm, IntakeForm } from '#shared/contract/intake-form.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { formatMoney } from '#shared/text/format.ts';
import type { FormStep } from './form-store.ts';

export type FeeOffer = ProcedureView['fees'][number];
type Channel = IntakeForm['channel'];

/** Alternatives of a channel; the record's rows repeat themselves. */
export const feeOffers = (view: ProcedureView | null, channel: Channel): readonly FeeOffer[] => {
  const seen = new Set<string>();
  return (view?.fees ?? []).filter((offer) => {
    const key = `${offer.amount ?? ''}|${offer.raw}`;
    if (offer.channel !== channel || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `lệ phí` → `Lệ phí`; where the source has only prose ("2,000 Việt Nam Đồng (/trang)"), that is no name. */
export const feeFrom = (offer: FeeOffer, fallback: string): FeeForm => ({
  name: offer.name === offer.raw || offer.name === '' ? fallback : capital(offer.name),
  amount: offer.amount,
  exemption: '',
});

/** One alternative that names its amount is meant; where there are several, the officer chooses. */
export const feesByDefault = (
  view: ProcedureView | null,
  channel: Channel,
  fallback: string,
): FeeForm[] => {
  const [only, ...others] = feeOffers(view, channel);
  return only !== undefined && others.length === 0 && only.amount !== null
    ? [feeFrom(only, fallback)]
    : [];
};

export const feeTotal = (fees: readonly FeeForm[]): number =>
  fees.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** `2.000 đ · Tại Ủy ban nhân dân cấp xã…`: a line of the list of alternatives. */
export const offerWords = ({ amount, raw }: FeeOffer): string => {
  const words = raw.length > 90 ? `${raw.slice(0, 89)}…` : raw;
  return amount === null ? words : `${formatMoney(amount)} · ${words}`;
};

/** Digits as typed, with or without points between thousands; null for none. */
export const parseAmount = (text: string): number | null => {
  const digits = text.replace(/\D/g, '').slice(0, 12);
  return digits === '' ? null : Number(digits);
};

const inFees =
  (change: (fees: IntakeForm['fees']) => IntakeForm['fees']): FormStep =>
  (form) => ({ ...form, fees: change(form.fees) });

export const feeAdded = (fee: FeeForm): FormStep => inFees((fees) => [...fees, fee]);

export const feeRemoved = (index: number): FormStep =>
  inFees((fees) => fees.filter((_, i) => i !== index));

export const feeChanged = (index: number, change: Partial<FeeForm>): FormStep =>
  inFees((fees) => fees.map((fee, i) => (i === index ? { ...fee, ...change } : fee)));
