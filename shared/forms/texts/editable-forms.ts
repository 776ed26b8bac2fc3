/**
 * Every form whose words can be changed: by the province for all its communes, by a commune for its own desks. The
 * forms of a circular stand here once for each set, the desk's own once; `office` is how papers name the office.
 */
import type { z } from '#shared/schema.ts';
import { appointmentSlipForm, currentAppointmentSlipForm } from '../appointment-slip-data.ts';
import {
  englishGuidanceSlip,
  englishReceipt,
  englishShapes,
  type EnglishGuidanceSlip,
  type EnglishReceipt,
} from '../bilingual.ts';
import { currentDueSlipForm, dueSlipForm, type DueSlipForm } from '../due-slip-data.ts';
import { currentFeeSlipForm, feeSlipForm } from '../fee-slip-data.ts';
import { paperOffice } from '../field-shapes.ts';
import {
  currentGuidanceSlipForm,
  guidanceSlipForm,
  type GuidanceSlipForm,
} from '../guidance-slip-form.ts';
import {
  handoverListForm,
  handoverListForms,
  type HandoverListForm,
} from '../handover-list-data.ts';
import { listSheetForm, listSheetTexts } from '../list-sheet-data.ts';
import { currentPaperSlipForm, paperSlipForm } from '../paper-slip-data.ts';
import { currentPublicNoticeForm, publicNoticeForm } from '../public-notice-form.ts';
import { currentQueueTicketForm, queueTicketForm } from '../queue-ticket-data.ts';
import {
  currentReconciliationForm,
  reconciliationForm,
  type ReconciliationForm,
} from '../reconciliation-form.ts';
import { currentResultNoteForm, resultNoteForm } from '../result-note-data.ts';
import { currentRouteSheetForm, routeSheetForm } from '../route-sheet-data.ts';
import { testPageForm, testPageTexts, type TestPageForm } from '../test-page-data.ts';
import {
  bundledSets,
  legalKinds,
  legalShapes,
  type LegalForms,
  type LegalKind,
  type WholeSet,
} from './legal-forms.ts';
import { textPlaces, type TextPlace } from './text-places.ts';
import type { PlaceRule } from './text-problem.ts';

export type PaperOffice = z.infer<typeof paperOffice>;

export interface OwnForms {
  readonly guidance_slip: GuidanceSlipForm;
  readonly paper_slips: z.infer<typeof paperSlipForm>;
  readonly fee_slip: z.infer<typeof feeSlipForm>;
  readonly due_slip: DueSlipForm;
  readonly handover_dossiers: HandoverListForm;
  readonly handover_results: HandoverListForm;
  readonly result_note: z.infer<typeof resultNoteForm>;
  readonly reconciliation: ReconciliationForm;
  readonly public_notice: z.infer<typeof publicNoticeForm>;
  readonly appointment_slip: z.infer<typeof appointmentSlipForm>;
  readonly route_sheet: z.infer<typeof routeSheetForm>;
  readonly queue_ticket: z.infer<typeof queueTicketForm>;
  readonly list_sheet: z.infer<typeof listSheetForm>;
  readonly test_page: TestPageForm;
  readonly receipt_english: EnglishReceipt;
  readonly guidance_slip_english: EnglishGuidanceSlip;
}

/** Of the desk itself. */
const ownForms: {
  readonly [K in keyof OwnForms]: {
    readonly shape: z.ZodType<OwnForms[K]>;
    readonly form: OwnForms[K];
  };
} = {
  guidance_slip: { shape: guidanceSlipForm, form: currentGuidanceSlipForm },
  paper_slips: { shape: paperSlipForm, form: currentPaperSlipForm },
  fee_slip: { shape: feeSlipForm, form: currentFeeSlipForm },
  due_slip: { shape: dueSlipForm, form: currentDueSlipForm },
  handover_dossiers: { shape: handoverListForm, form: handoverListForms.dossiers },
  handover_results: { shape: handoverListForm, form: handoverListForms.results },
  result_note: { shape: resultNoteForm, form: currentResultNoteForm },
  reconciliation: { shape: reconciliationForm, form: currentReconciliationForm },
  public_notice: { shape: publicNoticeForm, form: currentPublicNoticeForm },
  appointment_slip: { shape: appointmentSlipForm, form: currentAppointmentSlipForm },
  route_sheet: { shape: routeSheetForm, form: currentRouteSheetForm },
  queue_ticket: { shape: queueTicketForm, form: currentQueueTicketForm },
  list_sheet: { shape: listSheetForm, form: listSheetTexts },
  test_page: { shape: testPageForm, form: testPageTexts },
  receipt_english: { shape: englishShapes.receipt, form: englishReceipt },
  guidance_slip_english: { shape: englishShapes.guidance_slip, form: englishGuidanceSlip },
};

export type OwnKind = keyof OwnForms;
export type FormKind = LegalKind | OwnKind | 'office';

export interface EditableForm<T = unknown> {
  /** Names it for ever, in entries and publications: `receipt@TT03-2025`, `fee_slip`, `office`. */
  readonly key: string;
  readonly kind: FormKind;
  /** The set that it belongs to; null for the desk's own. */
  readonly set: WholeSet | null;
  readonly shape: z.ZodType<T>;
  /** As it came with the program, or as the office publication has it. */
  readonly original: T;
}

export const legalForm = <K extends LegalKind>(
  kind: K,
  set: WholeSet,
): EditableForm<LegalForms[K]> | null => {
  const shape = legalShapes[kind];
  const original = set.forms[kind];
  return original === null ? null : { key: `${kind}@${set.id}`, kind, set, shape, original };
};

export const ownForm = <K extends OwnKind>(kind: K): EditableForm<OwnForms[K]> => {
  const { shape, form } = ownForms[kind];
  return { key: kind, kind, set: null, shape, original: form };
};

export const officeForm = (office: PaperOffice): EditableForm<PaperOffice> => ({
  key: 'office',
  kind: 'office',
  set: null,
  shape: paperOffice,
  original: office,
});

// Object.keys forgets what it was given.
const ownKinds = Object.keys(ownForms) as readonly OwnKind[];

/** The newest set first, as it is asked for most; then the desk's own. */
export const editableForms = (sets: readonly WholeSet[] = bundledSets): readonly EditableForm[] => [
  ...sets.toReversed().flatMap((set) => legalKinds.flatMap((kind) => legalForm(kind, set) ?? [])),
  ...ownKinds.map((kind) => ownForm(kind)),
];

export const editableForm = (
  key: string,
  office: PaperOffice | null,
  sets: readonly WholeSet[] = bundledSets,
): EditableForm | null =>
  key === 'office'
    ? office && officeForm(office)
    : (editableForms(sets).find((form) => form.key === key) ?? null);

/** What a form says about itself to the program, and names that are the same wherever they are read. */
const NOT_WORDS = /^(?:formSet|series\.kind|types(?:\..*)?)$/;

export const placesOf = ({ original }: Pick<EditableForm, 'original'>): readonly TextPlace[] =>
  textPlaces(original).filter(({ path }) => !NOT_WORDS.test(path));

const LEFT_OUT: Readonly<Partial<Record<FormKind, readonly string[]>>> = {
  office: ['superior', 'address', 'phone'],
};

/** One line for each copy, or each part of the leaf. */
const COUNTED: Readonly<Partial<Record<FormKind, readonly string[]>>> = {
  receipt: ['copies'],
  fee_slip: ['copies'],
  result_note: ['copies'],
  paper_slips: ['parts'],
};

export const ruleOf = ({ kind }: Pick<EditableForm, 'kind'>, path: string): PlaceRule => ({
  optional: path === 'notes' || (LEFT_OUT[kind]?.includes(path) ?? false),
  sameCount: COUNTED[kind]?.includes(path) ?? false,
});
