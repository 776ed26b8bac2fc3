/** Texts of the day-end minutes: a paper of the desk itself, prescribed by no circular. */
import { z } from '#shared/schema.ts';
import { signatureForm } from './form-set.ts';
import deskForms from './sets/desk-forms.json' with { type: 'json' };

const text = z.string().min(1);

export const reconciliationForm = z.strictObject({
  title: text,
  labels: z.strictObject({
    day: text,
    desk: text,
    closedAt: text,
    officer: text,
    epoch: text,
    deskKey: text,
    provinceKey: text,
    provinceAt: text,
    provinceSignature: text,
    cashCounted: text,
    cashDifference: text,
    cashSerials: text,
    cashReason: text,
    differences: text,
    ofDesk: text,
    openNumbers: text,
    note: text,
  }),
  columns: z.strictObject({
    order: text,
    name: text,
    desk: text,
    province: text,
    difference: text,
  }),
  rows: z.strictObject({
    range: text,
    earlierRange: text,
    earlierHash: text,
    count: text,
    accepted: text,
    fees: text,
    hash: text,
  }),
  /** Names of the entry types; one that is missing is shown by its code. */
  types: z.record(z.string(), text),
  sentences: z.strictObject({
    equal: text,
    different: text,
    oneSided: text,
    later: text,
    provinceSigned: text,
    nothing: text,
    equalMark: text,
    differentMark: text,
    page: text,
    cashEqual: text,
    cashMissing: text,
    cashBeyond: text,
    notHeld: text,
    heldApart: text,
    heldDifferently: text,
    notUnderstood: text,
    differencesMore: text,
    openNumbers: text,
  }),
  signatures: z.tuple([signatureForm, signatureForm]),
});
export type ReconciliationForm = z.infer<typeof reconciliationForm>;

const deskFormSet = z
  .strictObject({ id: text, reconciliation: reconciliationForm })
  .parse(deskForms);

/** Version of the desk's own forms, for `document.issued.formSet`. */
export const deskFormSetId: string = deskFormSet.id;
export const currentReconciliationForm: ReconciliationForm = deskFormSet.reconciliation;
