/** Form 05 of the set of 2025: that a dossier is no longer worked on, and why, as texts and typed data. */
import { z } from '#shared/schema.ts';
import { localTime } from './field-shapes.ts';
import { signatureForm } from './form-set.ts';
import { formOfSet, legalForm, numberSeries, text } from './form-texts.ts';
import { paperCode, paperFrame, paperPerson, paperProcedure, paperSigner } from './paper-frame.ts';
import forms from './sets/stop-notice.json' with { type: 'json' };

export const stopNoticeForm = z.strictObject({
  ...legalForm,
  series: numberSeries,
  labels: z.strictObject({
    number: text,
    to: text,
    address: text,
    phone: text,
    dossier: text,
    owner: text,
    procedure: text,
    received: text,
    reason: text,
    basis: text,
    copies: text,
  }),
  sentences: z.strictObject({
    /** `{{office}}`, `{{date}}`. */
    stopped: text,
    /** `{{office}}`. */
    contact: text,
    close: text,
    page: text,
  }),
  copies: z.array(text),
  signature: signatureForm,
});
export type StopNoticeForm = z.infer<typeof stopNoticeForm>;

const shipped: readonly StopNoticeForm[] = z.array(stopNoticeForm).parse(forms);

/** Null where the set has none. */
export const stopNoticeFormOf = (formSet: string): StopNoticeForm | null =>
  formOfSet(shipped, formSet);

export const stopNoticeShape = z.strictObject({
  ...paperFrame,
  form: stopNoticeForm,
  /** As the series writes it. */
  seriesNumber: z.string().min(1),
  qrText: paperCode,
  to: paperPerson,
  dossier: z.string().min(1),
  /** Null when the recipient is the owner. */
  owner: z.string().min(1).nullable(),
  procedure: paperProcedure,
  receivedAt: localTime,
  stoppedAt: localTime,
  reason: z.string().min(1),
  /** The provision that allows it; empty where none was named. */
  basis: z.string(),
  signer: paperSigner,
});
export type StopNoticeData = z.infer<typeof stopNoticeShape>;
