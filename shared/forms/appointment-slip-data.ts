/** An appointment at the counter: when to come, what for, what to bring. */
import { z } from '#shared/schema.ts';
import { localTime } from './field-shapes.ts';
import { text } from './form-texts.ts';
import { paperCode, paperFrame, paperSigner } from './paper-frame.ts';
import texts from './sets/appointment-slip.json' with { type: 'json' };

const fields = {
  title: text,
  labels: z.strictObject({
    citizen: text,
    phone: text,
    at: text,
    place: text,
    purpose: text,
    dossier: text,
    bring: text,
    officer: text,
  }),
  sentences: z.strictObject({
    /** `{{name}}`, `{{title}}`. */
    officer: text,
    page: text,
  }),
  notes: z.array(text),
};

export const appointmentSlipForm = z.strictObject(fields);

const { id, ...form } = z.strictObject({ id: text, ...fields }).parse(texts);

/** Version of the slip's texts, for `document.issued.formSet`. */
export const appointmentSlipSetId: string = id;
export const currentAppointmentSlipForm: z.infer<typeof appointmentSlipForm> = form;

export const appointmentSlipShape = z.strictObject({
  ...paperFrame,
  form: appointmentSlipForm,
  qrText: paperCode,
  /** Empty when nobody asked for the name. */
  citizen: z.string(),
  phone: z.string(),
  at: localTime,
  /** Room or counter; empty where the office has but one. */
  counter: z.string(),
  /** Where the office comes to; empty where the citizen comes. */
  home: z.string().default(''),
  purpose: z.string().min(1),
  /** Null where there is none yet. */
  dossier: z.string().min(1).nullable(),
  bring: z.array(z.string().min(1)),
  officer: paperSigner,
});
export type AppointmentSlipData = z.infer<typeof appointmentSlipShape>;
