/** Form 04 of each form set as data: titles, sentences, and the series of its numbers. */
import { z } from '#shared/schema.ts';
import { signatureForm } from './form-set.ts';
import forms from './sets/apology.json' with { type: 'json' };

const text = z.string().min(1);

export const apologyForm = z.strictObject({
  /** Of which set it is. */
  formSet: text,
  title: z.array(text).min(1),
  numberingLine: text,
  /** `kind` names the series, `template` writes its number. */
  series: z.strictObject({ kind: text, template: text, perBook: z.int().min(1) }),
  labels: z.strictObject({
    number: text,
    to: text,
    address: text,
    phone: text,
    dossier: text,
    reason: text,
    copies: text,
  }),
  sentences: z.strictObject({
    /** `{{time}}`, `{{office}}`, `{{procedure}}`, `{{field}}`. */
    received: text,
    /** `{{due}}`: as it was promised. */
    promised: text,
    notPromised: text,
    late: text,
    /** `{{due}}`: the new date. */
    apology: text,
    close: text,
    page: text,
  }),
  copies: z.array(text),
  signature: signatureForm,
});
export type ApologyForm = z.infer<typeof apologyForm>;

const shipped: readonly ApologyForm[] = z.array(apologyForm).parse(forms);

/** Null where the set has none. */
export const apologyFormOf = (formSet: string): ApologyForm | null =>
  shipped.find((form) => form.formSet === formSet) ?? null;
