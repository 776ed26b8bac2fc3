/** Form 03: why a dossier is not taken in, as texts and typed data. */
import { z } from '#shared/schema.ts';
import { signatureForm } from './form-set.ts';
import { formOfSet, legalForm, numberSeries, text } from './form-texts.ts';
import { paperCode, paperFrame, paperPerson, paperProcedure, paperSigner } from './paper-frame.ts';
import forms from './sets/refusal.json' with { type: 'json' };

export const refusalForm = z.strictObject({
  ...legalForm,
  series: numberSeries,
  labels: z.strictObject({
    number: text,
    receivingUnit: text,
    submitter: text,
    dossier: text,
    request: text,
    address: text,
    phone: text,
    email: text,
  }),
  sentences: z.strictObject({
    /** `{{office}}`. */
    refused: text,
    close: text,
    page: text,
  }),
  /** Submitter first, officer second. */
  signatures: z.tuple([signatureForm, signatureForm]),
});
export type RefusalForm = z.infer<typeof refusalForm>;

const shipped: readonly RefusalForm[] = z.array(refusalForm).parse(forms);

/** Null where the set has none. */
export const refusalFormOf = (formSet: string): RefusalForm | null => formOfSet(shipped, formSet);

export const refusalShape = z.strictObject({
  ...paperFrame,
  form: refusalForm,
  /** As the series writes it. */
  seriesNumber: z.string().min(1),
  qrText: paperCode,
  submitter: paperPerson,
  /** Null where it was refused before it had a number. */
  dossier: z.string().min(1).nullable(),
  /** Null where what was asked for is no procedure of this office. */
  procedure: paperProcedure.nullable(),
  request: z.string(),
  reasons: z.array(z.string().min(1)).min(1),
  officer: paperSigner,
});
export type RefusalData = z.infer<typeof refusalShape>;
