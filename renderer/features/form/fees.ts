/** Fees: the record's alternatives, what the officer takes of them. Pure. Money is integer đồng. */
import type { FeeForm, IntakeForm } from '#shared/contract/intake-form.ts';
import type { FeeView, ProcedureView } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatMoney } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';
import type { FormStep } from './form-store.ts';

export type FeeOffer = ProcedureView['fees'][number];
type Chosen = Pick<IntakeForm, 'channel' | 'caseIndex'>;

/** Alternatives of a channel, and of its case once one is chosen; the record's rows repeat themselves. */
export const feeOffers = (
  view: ProcedureView | null,
  { channel, caseIndex }: Chosen,
): readonly FeeOffer[] => {
  const cases = view?.channels.find((offer) => offer.channel === channel)?.cases ?? [];
  const deadlineCase = caseIndex === null ? undefined : cases[caseIndex]?.deadlineCase;
  const seen = new Set<string>();
  return (view?.fees ?? []).filter((offer) => {
    const key = `${offer.amount ?? ''}|${offer.raw}`;
    if (offer.channel !== channel || seen.has(key)) return false;
    if (deadlineCase !== undefined && offer.deadlineCase !== deadlineCase) return false;
    seen.add(key);
    return true;
  });
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `lệ phí` → `Lệ phí`; where the source has only prose ("2,000 Việt Nam Đồng (/trang)"), that is no name. */
export const feeFrom = ({ kind, amount }: FeeOffer, fallback: string): FeeForm => ({
  name: kind === null ? fallback : capital(kind),
  amount,
  exemption: '',
});

/** One alternative that names its amount is meant; where there are several, or it is unclear, the officer chooses. */
export const feesByDefault = (
  view: ProcedureView | null,
  chosen: Chosen,
  fallback: string,
): FeeForm[] => {
  const [only, ...others] = feeOffers(view, chosen);
  const clear = only !== undefined && only.amount !== null && only.relief?.state !== 'unclear';
  return clear && others.length === 0 ? [feeFrom(only, fallback)] : [];
};

export const feeTotal = (fees: readonly FeeForm[]): number =>
  fees.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** `giảm đến hết 31/12/2026, sau đó 800.000 đ`; empty where the fee has no end. */
export const reliefWords = (
  { relief }: Pick<FeeView, 'relief'>,
  { intake: { fees } }: Texts,
): string => {
  if (relief === null) return '';
  const until = formatDate(relief.until);
  switch (relief.state) {
    case 'holds':
      return relief.full === null
        ? fill(fees.reliefHoldsOnly, { until })
        : fill(fees.reliefHolds, { until, full: formatMoney(relief.full) });
    case 'unclear':
      return fill(fees.reliefUnclear, { until });
    case 'over':
      return fill(fees.reliefOver, { until });
  }
};

/** What is said of a line on the form: of the alternative that it was taken from. */
export const reliefOfLine = (
  fee: FeeForm,
  offers: readonly FeeOffer[],
  fallback: string,
  texts: Texts,
): string => {
  const from = offers.find((offer) => {
    const { name, amount } = feeFrom(offer, fallback);
    return name === fee.name && amount === fee.amount;
  });
  return from === undefined ? '' : reliefWords(from, texts);
};

/** For whom the words of the alternatives waive a fee; each once. */
export const exemptionReasons = (offers: readonly FeeOffer[]): readonly string[] => [
  ...new Set(offers.flatMap(({ exemptions }) => exemptions)),
];

/** `2.000 đ · Tại Ủy ban nhân dân cấp xã…`: a line of the list of alternatives. */
export const offerWords = (offer: FeeOffer, texts: Texts): string => {
  const { amount, raw } = offer;
  const words = raw.length > 90 ? `${raw.slice(0, 89)}…` : raw;
  const relief = reliefWords(offer, texts);
  return [amount === null ? '' : formatMoney(amount), relief, words]
    .filter((part) => part !== '')
    .join(' · ');
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

/** Nothing is taken, and why; what is taken all the same is typed over the amount. */
export const feeWaived = (index: number, exemption: string): FormStep =>
  feeChanged(index, { amount: 0, exemption });
