/** The control sheet that goes with a dossier from hand to hand (form 05 of 2018, 06 of 2025). */
import { z } from '#shared/schema.ts';
import { localTime } from './field-shapes.ts';
import { formOfSet, legalForm, text } from './form-texts.ts';
import { paperCode, paperFrame } from './paper-frame.ts';
import forms from './sets/control-sheet.json' with { type: 'json' };

/** Against the date that was promised, compared by date. */
const standings = ['early', 'onTime', 'late'] as const;

export const controlSheetForm = z.strictObject({
  ...legalForm,
  labels: z.strictObject({
    submitter: text,
    dossier: text,
    received: text,
    due: text,
    lead: text,
    cooperating: text,
  }),
  columns: z.strictObject({ offices: text, times: text, standing: text, note: text }),
  /** Within a row: who gives, who takes, and where they sign. */
  hands: z.strictObject({ from: text, to: text, fromSigns: text, toSigns: text }),
  standings: z.strictObject({ early: text, onTime: text, late: text }),
  sentences: z.strictObject({
    /** `{{volume}}`, `{{order}}`. */
    book: text,
    noDue: text,
    noCooperating: text,
    /** Stands where the hour is written by hand. */
    blankTime: text,
    page: text,
  }),
});
export type ControlSheetForm = z.infer<typeof controlSheetForm>;

const shipped: readonly ControlSheetForm[] = z.array(controlSheetForm).parse(forms);

/** Null where the set has none. */
export const controlSheetFormOf = (formSet: string): ControlSheetForm | null =>
  formOfSet(shipped, formSet);

const hand = z.strictObject({ office: z.string().min(1), officer: z.string() });

export const controlSheetShape = z.strictObject({
  ...paperFrame,
  form: controlSheetForm,
  qrText: paperCode,
  book: z.strictObject({ volume: z.string(), order: z.string() }).nullable(),
  submitter: z.string().min(1),
  dossier: z.string().min(1),
  receivedAt: localTime,
  /** Null while nothing is promised. */
  dueAt: localTime.nullable(),
  lead: z.string().min(1),
  cooperating: z.array(z.string().min(1)),
  handOvers: z.array(
    z.strictObject({
      from: hand,
      to: hand,
      at: localTime,
      /** Null where the one who gives had no deadline of their own. */
      standing: z.enum(standings).nullable(),
      note: z.string(),
    }),
  ),
  /** Rows that are still to be written by hand. */
  emptyRows: z.int().min(0).max(40),
});
export type ControlSheetData = z.infer<typeof controlSheetShape>;
