/** A receipt or guidance slip in the style that its reader needs: the same facts, the legal text unchanged. */
import { isBilingual, isLarge, type PaperStyle } from '#shared/dossier/paper-style.ts';
import { bilingualGuidanceSlipForm, bilingualReceiptForm } from './bilingual.ts';
import type { GuidanceSlipData } from './guidance-slip-data.ts';
import type { ReceiptData } from './receipt-data.ts';

export const receiptIn = (data: ReceiptData, style: PaperStyle): ReceiptData =>
  isBilingual(style) ? { ...data, form: bilingualReceiptForm(data.form) } : data;

export const guidanceSlipIn = (data: GuidanceSlipData, style: PaperStyle): GuidanceSlipData =>
  isBilingual(style) ? { ...data, form: bilingualGuidanceSlipForm(data.form) } : data;

/** What the drawing is told of its type; nothing where it is the usual one. */
export const typeOf = (style: PaperStyle): { readonly type?: 'large' } =>
  isLarge(style) ? { type: 'large' } : {};
