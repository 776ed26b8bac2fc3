/** The list that two people sign when dossiers, or their results, go from one to the other. */
import { z } from '#shared/schema.ts';
import { localTime } from './field-shapes.ts';
import { signatureForm } from './form-set.ts';
import { text } from './form-texts.ts';
import { paperCode, paperFrame } from './paper-frame.ts';
import texts from './sets/handover-list.json' with { type: 'json' };

export const handoverListForm = z.strictObject({
  title: text,
  labels: z.strictObject({ number: text, from: text, to: text, at: text, count: text }),
  columns: z.strictObject({
    order: text,
    number: text,
    name: text,
    procedure: text,
    /** What is handed over of it. */
    what: text,
    due: text,
    note: text,
  }),
  sentences: z.strictObject({
    /** `{{office}}`, `{{officer}}`. */
    side: text,
    /** `{{count}}`, `{{words}}`. */
    count: text,
    noDue: text,
    page: text,
  }),
  notes: z.array(text),
  /** Who gives first, who takes second. */
  signatures: z.tuple([signatureForm, signatureForm]),
});
export type HandoverListForm = z.infer<typeof handoverListForm>;

const shipped = z
  .strictObject({
    id: text,
    series: z.strictObject({ kind: text, template: text, perBook: z.int().min(1) }),
    dossiers: handoverListForm,
    results: handoverListForm,
  })
  .parse(texts);

/** Version of the list's texts, for `document.issued.formSet`. */
export const handoverListSetId: string = shipped.id;
/** The lists of a desk are counted together, whatever goes on them. */
export const handoverListSeries = shipped.series;
/** Dossiers on their way to whoever works on them; results on their way back to the counter. */
export const handoverListForms: Readonly<Record<'dossiers' | 'results', HandoverListForm>> = {
  dossiers: shipped.dossiers,
  results: shipped.results,
};

const side = z.strictObject({ office: z.string().min(1), officer: z.string() });

export const handoverListShape = z.strictObject({
  ...paperFrame,
  qrText: paperCode.default(null),
  form: handoverListForm,
  /** Of the list, as its series writes it. */
  seriesNumber: z.string().min(1),
  from: side,
  to: side,
  at: localTime,
  rows: z
    .array(
      z.strictObject({
        number: z.string().min(1),
        name: z.string().min(1),
        procedure: z.string().min(1),
        what: z.string(),
        dueAt: localTime.nullable(),
        note: z.string(),
      }),
    )
    .min(1),
});
export type HandoverListData = z.infer<typeof handoverListShape>;
