/** The guidance slip as typed data: what somebody who was not taken in is to bring, where to and when. */
import type { ClosedDay, OpeningHours } from '#shared/calendar/opening-hours.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Guidance } from '#shared/intake/guidance.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import { localDate, paperOffice } from './field-shapes.ts';
import { paperCode } from './paper-frame.ts';
import { formMarks, letterheadForm, type FormSet } from './form-set.ts';
import { guidanceSlipForm, type GuidanceSlipForm } from './guidance-slip-form.ts';

const guidedPaper = z.strictObject({
  name: z.string(),
  originals: z.int().min(0),
  copies: z.int().min(0),
});

/** Minutes since midnight. */
const minute = z
  .int()
  .min(0)
  .max(24 * 60);
const weekday = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);

export const guidanceSlipShape = z.strictObject({
  form: guidanceSlipForm,
  letterhead: letterheadForm,
  marks: formMarks,
  office: paperOffice,
  issuedOn: localDate,
  tryOut: z.boolean(),
  /** Empty when nobody asked for the name. */
  citizen: z.string(),
  procedure: z.strictObject({ code: z.string(), name: z.string(), case: z.string().nullable() }),
  missing: z.array(guidedPaper),
  ifApplies: z.array(guidedPaper),
  brought: z.array(z.string()),
  hours: z.array(
    z.strictObject({
      from: weekday,
      to: weekday,
      spans: z.array(z.strictObject({ from: minute, to: minute })),
    }),
  ),
  closed: z.array(z.strictObject({ date: localDate, name: z.string() })),
  /** Handed in until then, the result comes on the same day; null where that is not promised. */
  sameDayUntil: minute.nullable(),
  officer: z.strictObject({ name: z.string(), title: z.string() }),
  qrText: paperCode.default(null),
});
export type GuidanceSlipData = z.infer<typeof guidanceSlipShape>;

export interface GuidanceSlipInput {
  readonly formSet: FormSet;
  readonly form: GuidanceSlipForm;
  readonly office: Pick<OfficePublication, 'superior' | 'name' | 'place' | 'address' | 'phone'>;
  readonly officer: { readonly name: string; readonly title: string };
  readonly today: LocalDate;
  readonly tryOut: boolean;
  readonly citizen: string;
  readonly procedure: GuidanceSlipData['procedure'];
  readonly guidance: Guidance;
  readonly hours: readonly OpeningHours[];
  readonly closed: readonly ClosedDay[];
  readonly sameDayUntil: number | null;
  readonly qrText: string | null;
}

export const guidanceSlipData = (input: GuidanceSlipInput): GuidanceSlipData => {
  const { superior, name, place, address, phone } = input.office;
  const { missing, ifApplies, brought } = input.guidance;
  return {
    form: input.form,
    letterhead: input.formSet.letterhead,
    marks: input.formSet.marks,
    office: { superior, name, place, address, phone },
    issuedOn: input.today,
    tryOut: input.tryOut,
    citizen: input.citizen,
    procedure: { ...input.procedure },
    missing: missing.map((paper) => ({ ...paper })),
    ifApplies: ifApplies.map((paper) => ({ ...paper })),
    brought: [...brought],
    hours: input.hours.map(({ from, to, spans }) => ({
      from,
      to,
      spans: spans.map((span) => ({ ...span })),
    })),
    closed: input.closed.map(({ date, name: holiday }) => ({ date, name: holiday })),
    sameDayUntil: input.sameDayUntil,
    officer: { name: input.officer.name, title: input.officer.title },
    qrText: input.qrText,
  };
};
