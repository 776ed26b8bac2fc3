/** Shapes of the texts that several forms share. Texts are data: a form set or the desk's own forms bring them. */
import { z } from '#shared/schema.ts';

export const text = z.string().min(1);

/** A form of a circular: the set it belongs to, its title, the line that names its number there. */
export const legalForm = {
  formSet: text,
  title: z.array(text).min(1),
  numberingLine: text,
};

/** `kind` names the series, `template` writes its number. */
export const numberSeries = z.strictObject({
  kind: text,
  template: text,
  perBook: z.int().min(1),
});

/** Null where the set has no such form. */
export const formOfSet = <T extends { readonly formSet: string }>(
  forms: readonly T[],
  formSet: string,
): T | null => forms.find((form) => form.formSet === formSet) ?? null;
