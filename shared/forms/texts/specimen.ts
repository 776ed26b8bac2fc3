/** A form filled with invented facts, to be looked at while its words are changed. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { PaperSize } from '#shared/dossier/documents.ts';
import type { FormMarks, LetterheadForm } from '../form-set.ts';
import specimens from '../specimens.json' with { type: 'json' };
import type { EditableForm, FormKind, PaperOffice } from './editable-forms.ts';
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
  return kind === 'handover_dossiers' || kind === 'handover_results' ? 'handover' : kind;
};

const small: readonly SpecimenKind[] = ['result_note', 'fee_slip', 'due_slip', 'appointment_slip'];

const paperOf = (kind: SpecimenKind): PaperSize => {
  if (kind === 'queue_ticket') return '80mm';
  return small.includes(kind) ? 'A5' : 'A4';
};

/**
 * @param texts over those that came with the program
 * @param carrier the form on which head and office name are shown; of the same day
 */
export const specimenOf = (
  form: EditableForm,
  texts: FormTexts,
  { letterhead, marks, office, tryOut, today }: SpecimenFrame,
  carrier: unknown,
): SpecimenPaper => {
  const kind = kindOf(form.kind);
  const worded = dressed(form, texts);
  const slips = {
    form: worded,
    office: { superior: office.superior, name: office.name, phone: office.phone },
    issuedOn: today,
    tryOut: tryOut ? marks.tryOut : null,
  };
  const leaf = {
    form: form.kind === 'office' || form.kind === 'letterhead' ? carrier : worded,
    letterhead: form.kind === 'letterhead' ? worded : letterhead,
    marks,
    office: form.kind === 'office' ? worded : office,
    tryOut,
  };
  const dated = kind === 'reconciliation' ? {} : { issuedOn: today };
  return {
    kind,
    paper: paperOf(kind),
    data: { ...specimens[kind], ...(kind === 'paper_slips' ? slips : { ...leaf, ...dated }) },
  };
};
