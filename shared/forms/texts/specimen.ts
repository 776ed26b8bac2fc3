/** A form filled with invented facts, to be looked at while its words are changed. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { PaperSize } from '#shared/dossier/documents.ts';
import { bilingualGuidanceSlipForm, bilingualReceiptForm, englishShapes } from '../bilingual.ts';
import type { FormMarks, LetterheadForm } from '../form-set.ts';
import specimens from '../specimens.json' with { type: 'json' };
import { testPageData, testPageForm } from '../test-page-data.ts';
import { ownForm, type EditableForm, type FormKind, type PaperOffice } from './editable-forms.ts';
import type { WholeSet } from './legal-forms.ts';
import { dressed } from './wording.ts';
import type { FormTexts } from './text-places.ts';

export interface SpecimenFrame {
  readonly letterhead: LetterheadForm;
  readonly marks: FormMarks;
  readonly office: PaperOffice;
  readonly tryOut: boolean;
  readonly today: LocalDate;
}

type SpecimenKind = keyof typeof specimens;

export interface SpecimenPaper {
  readonly kind: SpecimenKind;
  readonly paper: PaperSize;
  /** Of the form's shape. */
  readonly data: unknown;
}

const kindOf = (kind: FormKind): SpecimenKind => {
  if (kind === 'office' || kind === 'letterhead') return 'supplement_request';
  if (kind === 'receipt_english') return 'receipt';
  if (kind === 'guidance_slip_english') return 'guidance_slip';
  return kind === 'handover_dossiers' || kind === 'handover_results' ? 'handover' : kind;
};

const small: readonly SpecimenKind[] = ['result_note', 'fee_slip', 'due_slip', 'appointment_slip'];

const paperOf = (kind: SpecimenKind): PaperSize => {
  if (kind === 'queue_ticket') return '80mm';
  return small.includes(kind) ? 'A5' : 'A4';
};

/** The form that is drawn: itself, or the one whose head, office name or English beside it is looked at. */
const drawnForm = ({ kind }: EditableForm, worded: unknown, set: WholeSet): unknown => {
  if (kind === 'office' || kind === 'letterhead') return set.forms.supplement_request;
  if (kind === 'receipt_english')
    return bilingualReceiptForm(set.receipt, englishShapes.receipt.parse(worded));
  if (kind !== 'guidance_slip_english') return worded;
  const slip = ownForm('guidance_slip').original;
  return bilingualGuidanceSlipForm(slip, englishShapes.guidance_slip.parse(worded));
};

/**
 * @param texts over those that came with the form
 * @param set of the form; for the desk's own the one of the day
 */
export const specimenOf = (
  form: EditableForm,
  texts: FormTexts,
  { letterhead, marks, office, tryOut, today }: SpecimenFrame,
  set: WholeSet,
): SpecimenPaper => {
  const kind = kindOf(form.kind);
  const paper = paperOf(kind);
  const worded = dressed(form, texts);
  if (form.kind === 'test_page') {
    const placement = { right: 0, down: 0, scale: 100 };
    const profile = { paper: 'A4', copies: 1, placement, tray: null, darkness: null } as const;
    const facts = { ...specimens.test_page, form: testPageForm.parse(worded), day: today, profile };
    return { kind, paper, data: testPageData(facts) };
  }
  const slips = {
    form: worded,
    office: { superior: office.superior, name: office.name, phone: office.phone },
    issuedOn: today,
    tryOut: tryOut ? marks.tryOut : null,
  };
  const leaf = {
    form: drawnForm(form, worded, set),
    letterhead: form.kind === 'letterhead' ? worded : letterhead,
    marks,
    office: form.kind === 'office' ? worded : office,
    tryOut,
  };
  const dated = kind === 'reconciliation' ? {} : { issuedOn: today };
  return {
    kind,
    paper,
    data: { ...specimens[kind], ...(kind === 'paper_slips' ? slips : { ...leaf, ...dated }) },
  };
};
