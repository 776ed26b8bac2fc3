/** Biên bản đối soát cuối ngày: this desk's figures beside the province's, both claims kept as they were made. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import {
  cashCount,
  dayTotals,
  differenceKinds,
  openNumbers,
  type CashCount,
  type DayTotals,
  type OpenNumbers,
} from '#shared/journal/desk-entries.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import { localDate, localTime, paperOffice } from './field-shapes.ts';
import { paperCode } from './paper-frame.ts';
import { formMarks, letterheadForm, type FormSet } from './form-set.ts';
import { reconciliationForm, type ReconciliationForm } from './reconciliation-form.ts';

/** What was left open in an epoch that has ended, closed with the rest. */
const earlierPart = z.strictObject({
  epoch: z.int().min(1),
  desk: dayTotals,
  province: dayTotals.nullable(),
});
export type EarlierFigures = z.infer<typeof earlierPart>;

/** Entries of one dossier, or of none, on which the two sides differ for one reason. */
const shownDifference = z.strictObject({
  kind: z.enum(differenceKinds),
  /** Null where it is about no dossier. */
  number: z.string().nullable(),
  entries: z.array(z.strictObject({ type: z.string(), at: localTime })).min(1),
});
export type ShownDifference = z.infer<typeof shownDifference>;

export const reconciliationShape = z.strictObject({
  form: reconciliationForm,
  letterhead: letterheadForm,
  marks: formMarks,
  office: paperOffice,
  tryOut: z.boolean(),
  deskName: z.string(),
  deskId: z.string(),
  epoch: z.int().min(1),
  day: localDate,
  closedAt: localTime,
  officer: z.strictObject({ name: z.string(), title: z.string() }),
  desk: dayTotals,
  deskKey: z.string(),
  /** Null when the day closed without a line: the minutes are one-sided. */
  province: z
    .strictObject({
      totals: dayTotals,
      key: z.string(),
      at: localTime,
      /** All of these figures bear its signature. */
      signed: z.boolean().default(false),
    })
    .nullable(),
  /** Null where nobody counted the till. */
  cash: cashCount.nullable(),
  /** Beside the run that `desk` ends with; `desk` and `province` are the figures of all together. */
  earlier: z.array(earlierPart).default([]),
  differences: z.array(shownDifference).default([]),
  /** There may be more than those. */
  moreDifferences: z.boolean().default(false),
  openNumbers: z.array(openNumbers).default([]),
  /** Drawn once the province had answered, beside the minutes of the close itself. */
  later: z.boolean().default(false),
  /** People's word on what stays different. */
  note: z.string().nullable().default(null),
  qrText: paperCode.default(null),
});
export type ReconciliationData = z.infer<typeof reconciliationShape>;

export interface ReconciliationInput {
  readonly formSet: FormSet;
  readonly form: ReconciliationForm;
  readonly office: Pick<OfficePublication, 'superior' | 'name' | 'place' | 'address' | 'phone'>;
  readonly tryOut: boolean;
  readonly deskName: string;
  readonly deskId: string;
  readonly epoch: number;
  /** The day that is closed. */
  readonly day: LocalDate;
  /** Vietnamese time. */
  readonly closedAt: LocalDateTime;
  readonly officer: { readonly name: string; readonly title: string };
  readonly desk: DayTotals;
  /** Fingerprint of the key with which the desk signs. */
  readonly deskKey: string;
  readonly province: {
    readonly totals: DayTotals;
    readonly key: string;
    readonly at: LocalDateTime;
    readonly signed?: boolean;
  } | null;
  readonly cash?: CashCount | null;
  readonly earlier?: readonly EarlierFigures[];
  readonly differences?: readonly ShownDifference[];
  readonly moreDifferences?: boolean;
  readonly openNumbers?: readonly OpenNumbers[];
  readonly later?: boolean;
  readonly note?: string | null;
  readonly qrText: string | null;
}

export const reconciliationData = (input: ReconciliationInput): ReconciliationData => ({
  form: input.form,
  letterhead: input.formSet.letterhead,
  marks: input.formSet.marks,
  office: {
    superior: input.office.superior,
    name: input.office.name,
    place: input.office.place,
    address: input.office.address,
    phone: input.office.phone,
  },
  tryOut: input.tryOut,
  deskName: input.deskName,
  deskId: input.deskId,
  epoch: input.epoch,
  day: input.day,
  closedAt: input.closedAt,
  officer: { name: input.officer.name, title: input.officer.title },
  desk: input.desk,
  deskKey: input.deskKey,
  province: input.province && { ...input.province, signed: input.province.signed ?? false },
  cash: input.cash ?? null,
  earlier: [...(input.earlier ?? [])],
  differences: [...(input.differences ?? [])],
  moreDifferences: input.moreDifferences ?? false,
  openNumbers: [...(input.openNumbers ?? [])],
  later: input.later ?? false,
  note: input.note ?? null,
  qrText: input.qrText,
});
