/** The way of a day of home visits: where to, in which order, what for, what to take along. */
import { z } from '#shared/schema.ts';
import { localDate } from './field-shapes.ts';
import { signatureForm } from './form-set.ts';
import { text } from './form-texts.ts';
import { paperCode, paperFrame, paperSigner } from './paper-frame.ts';
import texts from './sets/route-sheet.json' with { type: 'json' };

const fields = {
  title: text,
  labels: z.strictObject({ day: text, officers: text, count: text }),
  columns: z.strictObject({
    order: text,
    time: text,
    name: text,
    contact: text,
    purpose: text,
    dossier: text,
    bring: text,
    /** Written by hand at the door. */
    done: text,
  }),
  sentences: z.strictObject({
    /** Stands where no hour was agreed. */
    noTime: text,
    page: text,
  }),
  /** Who goes first, who sends second. */
  signatures: z.tuple([signatureForm, signatureForm]),
};

export const routeSheetForm = z.strictObject(fields);

const { id, ...form } = z.strictObject({ id: text, ...fields }).parse(texts);

/** Version of the sheet's texts, for `document.issued.formSet`. */
export const routeSheetSetId: string = id;
export const currentRouteSheetForm: z.infer<typeof routeSheetForm> = form;

export const routeSheetShape = z.strictObject({
  ...paperFrame,
  qrText: paperCode.default(null),
  form: routeSheetForm,
  day: localDate,
  officers: z.array(paperSigner).min(1),
  /** Empty where it is signed by hand alone. */
  sentBy: z.string(),
  visits: z
    .array(
      z.strictObject({
        /** Minutes since midnight; null where no hour was agreed. */
        at: z
          .int()
          .min(0)
          .max(24 * 60)
          .nullable(),
        name: z.string().min(1),
        address: z.string(),
        phone: z.string(),
        purpose: z.string().min(1),
        dossier: z.string().min(1).nullable(),
        bring: z.string(),
      }),
    )
    .min(1),
});
export type RouteSheetData = z.infer<typeof routeSheetShape>;
