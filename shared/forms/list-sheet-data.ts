/** Any list of the desk on paper, as it is taken out: no form of a circular stands behind it. */
import { z } from '#shared/schema.ts';
import { text } from './form-texts.ts';
import { paperFrame } from './paper-frame.ts';
import texts from './sets/list-sheet.json' with { type: 'json' };

export const listSheetForm = z.strictObject({ count: text, empty: text, page: text });

export const listSheetTexts: z.infer<typeof listSheetForm> = listSheetForm.parse(texts);

export const listSheetShape = z.strictObject({
  ...paperFrame,
  form: listSheetForm,
  title: text,
  /** Below the title, one line each: the period, the filter. */
  under: z.array(z.string()),
  /** Shares of the leaf's width; numbers stand at the right. */
  columns: z
    .array(z.strictObject({ title: text, share: z.number().positive(), right: z.boolean() }))
    .min(1),
  /** Cells as people read them, one for each column. */
  rows: z.array(z.array(z.string())),
  /** Below the rows: sums. */
  sums: z.array(z.strictObject({ label: text, value: z.string() })),
});
export type ListSheetData = z.infer<typeof listSheetShape>;
