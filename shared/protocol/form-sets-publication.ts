/**
 * The form sets that the province published, each whole: from which day to which it holds, which kinds of papers it
 * has, and every text of theirs by its place. The markup of a kind is the program's. The newest publication says all of
 * it anew; a kind or a place that a program does not know is passed over, one that is not named keeps the program's text.
 */
import { formText } from '#shared/journal/desk-entries.ts';
import { instant, localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

export const formSetContent = z.looseObject({
  /** Names it for ever: in papers, and in the words laid over its forms. */
  id: z.string().min(1).max(40),
  /** The document that prescribes it. */
  basis: z.string().min(1).max(200),
  effectiveFrom: localDate,
  /** The last day; null: until another set begins. */
  effectiveTo: localDate.nullable(),
  forms: z
    .array(
      z.looseObject({
        kind: z.string().min(1).max(40),
        texts: z.record(z.string().min(1).max(200), formText),
      }),
    )
    .max(40),
});
export type FormSetContent = z.infer<typeof formSetContent>;

export const publishedFormSet = formSetContent.extend({
  at: instant,
  /** Who of the province made it. */
  by: z.string().max(200),
});
export type PublishedFormSet = z.infer<typeof publishedFormSet>;

export const formSetsPublication = z.looseObject({ sets: z.array(publishedFormSet).max(200) });
export type FormSetsPublication = z.infer<typeof formSetsPublication>;
