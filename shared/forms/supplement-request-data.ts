/** Form 02: what the citizen has to bring or mend before the dossier goes on, as texts and typed data. */
import { z } from '#shared/schema.ts';
import { signatureForm } from './form-set.ts';
import { formOfSet, legalForm, numberSeries, text } from './form-texts.ts';
import { paperCode, paperFrame, paperPerson, paperProcedure, paperSigner } from './paper-frame.ts';
import forms from './sets/supplement-request.json' with { type: 'json' };

export const supplementRequestForm = z.strictObject({
  ...legalForm,
  series: numberSeries,
  labels: z.strictObject({
    number: text,
    submitter: text,
    dossier: text,
    request: text,
    address: text,
    phone: text,
    email: text,
    reason: text,
  }),
  sentences: z.strictObject({
    items: text,
    /** `{{office}}`, `{{phone}}`. */
    contact: text,
    /** `{{office}}`, `{{address}}`. */
    contactInPerson: text,
    page: text,
  }),
  signature: signatureForm,
});
export type SupplementRequestForm = z.infer<typeof supplementRequestForm>;

const shipped: readonly SupplementRequestForm[] = z.array(supplementRequestForm).parse(forms);

/** Null where the set has none. */
export const supplementRequestFormOf = (formSet: string): SupplementRequestForm | null =>
  formOfSet(shipped, formSet);

export const supplementRequestShape = z.strictObject({
  ...paperFrame,
  form: supplementRequestForm,
  /** As the series writes it. */
  seriesNumber: z.string().min(1),
  qrText: paperCode,
  submitter: paperPerson,
  /** Null where it was handed back at the counter, before it had a number. */
  dossier: z.string().min(1).nullable(),
  procedure: paperProcedure,
  /** In the citizen's words; empty when the procedure's name says it all. */
  request: z.string(),
  items: z.array(z.string().min(1)).min(1),
  reason: z.string().min(1),
  officer: paperSigner,
});
export type SupplementRequestData = z.infer<typeof supplementRequestShape>;
