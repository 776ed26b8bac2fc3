/** A receipt or guidance slip in the style that its reader needs: the same facts, the legal text unchanged. */
import { isBilingual, isLarge, type PaperStyle } from '#shared/dossier/paper-style.ts';
import {
  bilingualGuidanceSlipForm,
  bilingualReceiptForm,
  type EnglishGuidanceSlip,
  type EnglishReceipt,
} from './bilingual.ts';
import type { GuidanceSlipData } from './guidance-slip-data.ts';
import type { ReceiptData } from './receipt-data.ts';

/** `english`: asked for where the style needs it. */
export const receiptIn = (
  data: ReceiptData,
  style: PaperStyle,
  english?: () => EnglishReceipt,
): ReceiptData =>
  isBilingual(style) ? { ...data, form: bilingualReceiptForm(data.form, english?.()) } : data;

export const guidanceSlipIn = (
  data: GuidanceSlipData,
  style: PaperStyle,
  english?: () => EnglishGuidanceSlip,
): GuidanceSlipData =>
  isBilingual(style) ? { ...data, form: bilingualGuidanceSlipForm(data.form, english?.()) } : data;

/** What the drawing is told of its type; nothing where it is the usual one. */
export const typeOf = (style: PaperStyle): { readonly type?: 'large' } =>
  isLarge(style) ? { type: 'large' } : {};
