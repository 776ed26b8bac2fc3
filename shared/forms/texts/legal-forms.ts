/**
 * The forms that a circular prescribes, by kind: the shape that the program's markup asks for, and the sets that came with
 * the program. They are the seed: the try-out province and a desk that has heard of no other print by them.
 */
import type { z } from '#shared/schema.ts';
import { apologyForm, apologyFormOf, type ApologyForm } from '../apology-form.ts';
import {
  controlSheetForm,
  controlSheetFormOf,
  type ControlSheetForm,
} from '../control-sheet-data.ts';
import {
  formSets,
  letterheadForm,
  receiptForm,
  type FormSet,
  type LetterheadForm,
  type ReceiptForm,
} from '../form-set.ts';
import { refusalForm, refusalFormOf, type RefusalForm } from '../refusal-data.ts';
import { registerForm, registerFormOf, type RegisterForm } from '../register-data.ts';
import { stopNoticeForm, stopNoticeFormOf, type StopNoticeForm } from '../stop-notice-data.ts';
import {
  supplementRequestForm,
  supplementRequestFormOf,
  type SupplementRequestForm,
} from '../supplement-request-data.ts';

export interface LegalForms {
  readonly letterhead: LetterheadForm;
  readonly receipt: ReceiptForm;
  readonly supplement_request: SupplementRequestForm;
  readonly refusal: RefusalForm;
  readonly apology: ApologyForm;
  readonly stop_notice: StopNoticeForm;
  readonly control_sheet: ControlSheetForm;
  readonly register: RegisterForm;
}
export type LegalKind = keyof LegalForms;

export const legalShapes: { readonly [K in LegalKind]: z.ZodType<LegalForms[K]> } = {
  letterhead: letterheadForm,
  receipt: receiptForm,
  supplement_request: supplementRequestForm,
  refusal: refusalForm,
  apology: apologyForm,
  stop_notice: stopNoticeForm,
  control_sheet: controlSheetForm,
  register: registerForm,
};

// Object.keys forgets what it was given.
export const legalKinds = Object.keys(legalShapes) as readonly LegalKind[];
export const isLegalKind = (kind: string): kind is LegalKind =>
  legalKinds.some((known) => known === kind);

/** Without them no paper can be drawn. */
export const neededKinds: readonly LegalKind[] = ['letterhead', 'receipt'];

/** A set with every form that it has; null: it has none of that kind. */
export interface WholeSet extends FormSet {
  readonly forms: { readonly [K in LegalKind]: LegalForms[K] | null };
  /** Came with the program, not from the province. */
  readonly bundled: boolean;
}

/** Oldest first. */
export const bundledSets: readonly WholeSet[] = formSets.map((set) => ({
  ...set,
  bundled: true,
  forms: {
    letterhead: set.letterhead,
    receipt: set.receipt,
    supplement_request: supplementRequestFormOf(set.id),
    refusal: refusalFormOf(set.id),
    apology: apologyFormOf(set.id),
    stop_notice: stopNoticeFormOf(set.id),
    control_sheet: controlSheetFormOf(set.id),
    register: registerFormOf(set.id),
  },
}));

/** The program's newest form of a kind: its places are those that the markup fills. */
export const patternOf = <K extends LegalKind>(kind: K): LegalForms[K] => {
  const form = bundledSets.findLast(({ forms }) => forms[kind] !== null)?.forms[kind];
  if (form === undefined || form === null) throw new Error(`no set has a form: ${kind}`);
  return form;
};
