/**
 * Receipt and guidance slip for somebody who does not read Vietnamese: each text followed by its English. What a
 * text brings with it (names, dates, amounts) is said once, by the Vietnamese one, which alone counts.
 */
import { z } from '#shared/schema.ts';
import { receiptForm, type ReceiptForm } from './form-set.ts';
import { guidanceSlipForm, type GuidanceSlipForm } from './guidance-slip-form.ts';
import guidanceSlipEnglish from './sets/guidance-slip-en.json' with { type: 'json' };
import receiptEnglish from './sets/receipt-en.json' with { type: 'json' };

/** A form's tree with English in it; a text that needs none is left out. */
type EnglishOf<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly EnglishOf<Item>[]
    : { readonly [K in keyof T]?: EnglishOf<T[K]> | undefined };
export type EnglishReceipt = EnglishOf<ReceiptForm>;
export type EnglishGuidanceSlip = EnglishOf<GuidanceSlipForm>;

export const englishReceipt: EnglishReceipt = receiptEnglish;
export const englishGuidanceSlip: EnglishGuidanceSlip = guidanceSlipEnglish;

const partOf = (texts: unknown, key: string): unknown =>
  typeof texts === 'object' && texts !== null ? Reflect.get(texts, key) : undefined;

/** The same tree, each text with its counterpart behind it; a text without one stays as it is. */
const joined = (texts: unknown, english: unknown): unknown => {
  if (typeof texts === 'string')
    return typeof english === 'string' ? `${texts} / ${english}` : texts;
  if (Array.isArray(texts))
    return texts.map((text: unknown, index) => joined(text, partOf(english, String(index))));
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, joined(text, partOf(english, key))]),
  );
};

export const bilingualReceiptForm = (
  form: ReceiptForm,
  english: EnglishReceipt = englishReceipt,
): ReceiptForm => receiptForm.parse(joined(form, english));

export const bilingualGuidanceSlipForm = (
  form: GuidanceSlipForm,
  english: EnglishGuidanceSlip = englishGuidanceSlip,
): GuidanceSlipForm => guidanceSlipForm.parse(joined(form, english));

/** What stands beside a form is right as long as the two can be joined. */
export const englishShapes = {
  receipt: z.custom<EnglishReceipt>((texts) => texts !== null && typeof texts === 'object'),
  guidance_slip: z.custom<EnglishGuidanceSlip>(
    (texts) => texts !== null && typeof texts === 'object',
  ),
};
