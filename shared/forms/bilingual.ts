/**
 * Receipt and guidance slip for somebody who does not read Vietnamese: each text followed by its English. What a
 * text brings with it (names, dates, amounts) is said once, by the Vietnamese one, which alone counts.
 */
import { receiptForm, type ReceiptForm } from './form-set.ts';
import { guidanceSlipForm, type GuidanceSlipForm } from './guidance-slip-form.ts';
import guidanceSlipEnglish from './sets/guidance-slip-en.json' with { type: 'json' };
import receiptEnglish from './sets/receipt-en.json' with { type: 'json' };

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

export const bilingualReceiptForm = (form: ReceiptForm): ReceiptForm =>
  receiptForm.parse(joined(form, receiptEnglish));

export const bilingualGuidanceSlipForm = (form: GuidanceSlipForm): GuidanceSlipForm =>
  guidanceSlipForm.parse(joined(form, guidanceSlipEnglish));
