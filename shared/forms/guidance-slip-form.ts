/** Texts of the guidance slip: a paper of the desk itself, prescribed by no circular. */
import { z } from '#shared/schema.ts';
import slip from './sets/guidance-slip.json' with { type: 'json' };

const text = z.string().min(1);

const fields = {
  title: text,
  /** That nothing was taken in: nobody may mistake the slip for a receipt. */
  about: text,
  labels: z.strictObject({
    citizen: text,
    procedure: text,
    missing: text,
    ifApplies: text,
    brought: text,
    place: text,
    hours: text,
    closed: text,
    officer: text,
  }),
  columns: z.strictObject({ order: text, name: text, originals: text, copies: text }),
  sentences: z.strictObject({
    oneDay: text,
    manyDays: text,
    hours: text,
    span: text,
    closedDay: text,
    closedDayNamed: text,
    sameDay: text,
    officer: text,
    page: text,
  }),
  notes: z.array(text),
};

export const guidanceSlipForm = z.strictObject(fields);
export type GuidanceSlipForm = z.infer<typeof guidanceSlipForm>;

const { id, ...form } = z.strictObject({ id: text, ...fields }).parse(slip);

/** Version of the slip's texts, for `document.issued.formSet`. */
export const guidanceSlipSetId: string = id;
export const currentGuidanceSlipForm: GuidanceSlipForm = form;
