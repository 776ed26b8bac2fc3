/**
 * The slip that says why a dossier is due on its day: the days walked, each with its reason. It tells what the office has
 * promised elsewhere and promises nothing itself, but it is archived like every paper that a citizen holds.
 */
import type { Dates } from '#shared/calendar/inter-agency.ts';
import type { DayReason, DayReasonCode, DueDate } from '#shared/calendar/deadline.ts';
import { walkLines, walkUnit, type WalkLine } from '#shared/calendar/walk-lines.ts';
import type { Deadline } from '#shared/dossier/dossier.ts';
import { clockTime } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { localDate, localTime } from './field-shapes.ts';
import { text } from './form-texts.ts';
import { paperCode, paperFrame, type PaperFrame } from './paper-frame.ts';
import texts from './sets/due-slip.json' with { type: 'json' };

const reasonTexts = {
  working_day: text,
  half_day: text,
  extra_working_day: text,
  weekly_rest: text,
  day_off: text,
  no_working_time: text,
  reception_day: text,
  submission_day: text,
  resume_day: text,
  extension_day: text,
  same_day: text,
  after_same_day_limit: text,
  after_closing: text,
  calendar_day: text,
  month: text,
  month_end: text,
  rolled_to: text,
} satisfies Readonly<Record<DayReasonCode, typeof text>>;

const fields = {
  title: text,
  /** That it is no receipt. */
  about: text,
  labels: z.strictObject({
    submitter: text,
    dossier: text,
    procedure: text,
    received: text,
    due: text,
    own: text,
    promised: text,
    excluded: text,
  }),
  headings: z.strictObject({ whole: text, own: text }),
  columns: z.strictObject({ day: text, sum: text, reason: text }),
  sentences: z.strictObject({
    day: text,
    week: text,
    notCounted: text,
    time: text,
    worked: text,
    byCalendar: text,
    rest: text,
    named: text,
    notWorked: text,
    unverified: text,
    due: text,
    dueOwn: text,
    excludedDays: text,
    excludedHours: text,
    calendar: text,
    page: text,
  }),
  reasons: z.strictObject(reasonTexts),
  notes: z.array(text),
};

export const dueSlipForm = z.strictObject(fields);
export type DueSlipForm = z.infer<typeof dueSlipForm>;

const { id, ...form } = z.strictObject({ id: text, ...fields }).parse(texts);

/** Version of the slip's texts, for `document.issued.formSet`. */
export const dueSlipSetId: string = id;
export const currentDueSlipForm: DueSlipForm = form;

const reason = z.strictObject({
  code: z.string().refine((code): code is DayReasonCode => Object.hasOwn(reasonTexts, code)),
  name: z.string().nullable(),
});

const slipLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('day'),
    date: localDate,
    counts: z.boolean(),
    reason,
    /** Why nobody works on the date that was counted to. */
    notWorked: reason.nullable(),
    unverified: z.boolean(),
    sum: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal('week'),
    from: localDate,
    to: localDate,
    worked: z.int().min(0),
    byCalendar: z.boolean(),
    rest: z.int().min(0),
    sum: z.int().min(0),
  }),
]);
export type SlipLine = z.infer<typeof slipLine>;

const slipWalk = z.strictObject({
  dueAt: localTime,
  /** What `sum` counts. */
  unit: z.enum(['day', 'minute']),
  /** Day 0 first, the due day last. */
  lines: z.array(slipLine).min(1),
});
export type SlipWalk = z.infer<typeof slipWalk>;

export const dueSlipShape = z.strictObject({
  ...paperFrame,
  form: dueSlipForm,
  qrText: paperCode,
  submitter: z.string().min(1),
  dossier: z.string().min(1),
  procedure: z.string().min(1),
  receivedAt: localTime,
  /** The date on the receipt, where another one holds now. */
  promised: localTime.nullable(),
  excluded: z.array(
    z.strictObject({
      from: localDate,
      to: localDate,
      hours: z.strictObject({ from: clockTime, to: clockTime }).nullable(),
    }),
  ),
  whole: slipWalk,
  /** The part of the unit that received it, where several agencies handle it. */
  own: slipWalk.nullable(),
  calendar: z.strictObject({ version: z.string(), publisher: z.string() }),
});
export type DueSlipData = z.infer<typeof dueSlipShape>;

const reasonOf = ({ code, name }: DayReason): z.infer<typeof reason> => ({
  code,
  name: name ?? null,
});

const lineOf = (line: WalkLine): SlipLine => {
  if (line.kind === 'week') return { ...line };
  const { step, sum } = line;
  return {
    kind: 'day',
    date: step.date,
    counts: step.counts,
    reason: reasonOf(step.reason),
    notWorked: step.notWorked === undefined ? null : reasonOf(step.notWorked),
    unverified: step.unverified === true,
    sum,
  };
};

const walkOf = ({ dueAt, days }: DueDate): SlipWalk => ({
  dueAt,
  unit: walkUnit(days),
  lines: walkLines(days).map(lineOf),
});

export interface DueSlipInput {
  readonly frame: PaperFrame;
  readonly form: DueSlipForm;
  readonly qrText: string | null;
  readonly about: Pick<DueSlipData, 'submitter' | 'dossier' | 'procedure' | 'receivedAt'>;
  readonly deadline: Pick<Deadline, 'promise' | 'excluded'>;
  readonly dates: Dates;
  readonly calendar: DueSlipData['calendar'];
}

export const dueSlipData = ({
  frame,
  form: words,
  qrText,
  about,
  deadline: { promise, excluded },
  dates: { total, own },
  calendar,
}: DueSlipInput): DueSlipData => ({
  ...frame,
  form: words,
  qrText,
  ...about,
  promised: promise?.state === 'promised' && promise.dueAt !== total.dueAt ? promise.dueAt : null,
  excluded: excluded.map(({ from, to, hours }) => ({
    from,
    to,
    hours: hours === undefined ? null : { from: hours.from, to: hours.to },
  })),
  whole: walkOf(total),
  own: own === null ? null : walkOf(own),
  calendar: { version: calendar.version, publisher: calendar.publisher },
});
