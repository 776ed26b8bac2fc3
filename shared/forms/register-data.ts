/** The register of dossiers, cover and leaves (form 06 of 2018, 07 of 2025), for any period of one book. */
import { z } from '#shared/schema.ts';
import { localDate, localTime } from './field-shapes.ts';
import { formOfSet, legalForm, text } from './form-texts.ts';
import { paperFrame } from './paper-frame.ts';
import forms from './sets/register.json' with { type: 'json' };

export const registerForm = z.strictObject({
  ...legalForm,
  labels: z.strictObject({ year: text, volume: text, period: text, count: text }),
  columns: z.strictObject({
    order: text,
    number: text,
    procedure: text,
    sets: text,
    name: text,
    contact: text,
    lead: text,
    received: text,
    due: text,
    returned: text,
    delivery: text,
    signature: text,
    note: text,
  }),
  deliveries: z.strictObject({ office: text, post: text, home: text }),
  sentences: z.strictObject({
    /** `{{from}}`, `{{to}}`. */
    period: text,
    empty: text,
    page: text,
  }),
});
export type RegisterForm = z.infer<typeof registerForm>;

const shipped: readonly RegisterForm[] = z.array(registerForm).parse(forms);

/** Null where the set has none. */
export const registerFormOf = (formSet: string): RegisterForm | null => formOfSet(shipped, formSet);

const registerRow = z.strictObject({
  /** Its line in the book; null where none could be given, to be written by hand. */
  order: z.int().min(1).nullable(),
  /** Said beside the line where the list spans several books. */
  volume: z.string().nullable().default(null),
  number: z.string().min(1),
  procedure: z.string().min(1),
  sets: z.int().min(1),
  name: z.string().min(1),
  address: z.string(),
  phone: z.string(),
  lead: z.string(),
  receivedAt: localTime,
  /** Null while nothing is promised. */
  dueAt: localTime.nullable(),
  /** Null until the result is in the citizen's hand. */
  returnedAt: localTime.nullable(),
  delivery: z.enum(['office', 'post', 'home']),
  note: z.string(),
});

export const registerShape = z.strictObject({
  ...paperFrame,
  form: registerForm,
  year: z.int().min(2000).max(9999),
  volume: z.string().min(1),
  from: localDate,
  to: localDate,
  rows: z.array(registerRow),
});
export type RegisterData = z.infer<typeof registerShape>;
