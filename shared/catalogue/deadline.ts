/**
 * Which deadline of the portal's records a desk may promise. The portal's numbers are often placeholders: a row
 * becomes a rule only when amount and unit say the same thing to everybody; all else waits for the province.
 */
import calendarDefaults from '#shared/calendar/calendar-defaults.json' with { type: 'json' };
import type { DeadlineRule, DeadlineUnit } from '#shared/calendar/deadline.ts';
import { z } from '#shared/schema.ts';

export const deadlineUnits = [
  'working_day',
  'day',
  'working_hour',
  'month',
] as const satisfies readonly DeadlineUnit[];

/** Why no date may be promised from the record. */
export const unconfirmedReasons = [
  /** The record states no time that can be used. */
  'no_time',
  /** A bare "1": the portal's placeholder, not one day. */
  'placeholder',
  /** A number whose unit is not stated. */
  'no_unit',
  /** More working hours than two standard days hold: the source means days of 24 hours. */
  'hours_mean_days',
  /** Part of a calendar day or month. */
  'part_of_calendar_unit',
  /** Longer than any procedure lasts: a slip of the keyboard. */
  'too_long',
] as const;
export type UnconfirmedReason = (typeof unconfirmedReasons)[number];

/** How surely a confirmed deadline stands. */
export const confirmedBases = ['stated_in_record', 'read_in_law', 'unchecked'] as const;
export type ConfirmedBasis = (typeof confirmedBases)[number];

export type ProcedureDeadline =
  /** Amount and unit, or the same-day rule, stand in the portal's record. */
  | { readonly state: 'record'; readonly rule: DeadlineRule }
  /** Published by the province with its source. */
  | {
      readonly state: 'confirmed';
      readonly rule: DeadlineRule;
      readonly basis: ConfirmedBasis;
      readonly source: string;
    }
  /** No date may be promised; `raw` is what the record says. */
  | {
      readonly state: 'needs_confirmation';
      readonly reason: UnconfirmedReason;
      readonly raw: string;
    };

export interface StatedTime {
  readonly amount: number | null;
  readonly unit: DeadlineUnit | null;
  readonly raw: string;
  /** The text says that what comes in after 15:00 is answered on the next working day. */
  readonly after15hNextDay: boolean;
}

const MOST_WORKING_HOURS = calendarDefaults.hours.confirmAbove;
const LONGEST: Readonly<Record<DeadlineUnit, number>> = {
  working_hour: MOST_WORKING_HOURS,
  working_day: 1000,
  day: 1500,
  month: 60,
};

const unconfirmed = (reason: UnconfirmedReason, raw: string): ProcedureDeadline => ({
  state: 'needs_confirmation',
  reason,
  raw,
});

/** Total: every row of a record becomes either a rule or the reason why it is none. */
export const deadlineOfRecord = ({
  amount,
  unit,
  raw,
  after15hNextDay,
}: StatedTime): ProcedureDeadline => {
  if (unit === null) {
    if (after15hNextDay) return { state: 'record', rule: { kind: 'same_day' } };
    if (amount === null) return unconfirmed('no_time', raw);
    return unconfirmed(amount === 1 ? 'placeholder' : 'no_unit', raw);
  }
  if (amount === null || !Number.isFinite(amount) || amount <= 0) {
    return unconfirmed('no_time', raw);
  }
  if (unit === 'working_hour' && amount > MOST_WORKING_HOURS) {
    return unconfirmed('hours_mean_days', raw);
  }
  if (amount > LONGEST[unit]) return unconfirmed('too_long', raw);
  if ((unit === 'day' || unit === 'month') && !Number.isInteger(amount)) {
    return unconfirmed('part_of_calendar_unit', raw);
  }
  return { state: 'record', rule: { kind: 'amount', amount, unit } };
};

export const deadlineRuleSchema: z.ZodType<DeadlineRule> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same_day') }),
  z.object({
    kind: z.literal('amount'),
    amount: z.number().positive(),
    unit: z.enum(deadlineUnits),
  }),
]);

export const procedureDeadlineSchema: z.ZodType<ProcedureDeadline> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('record'), rule: deadlineRuleSchema }),
  z.object({
    state: z.literal('confirmed'),
    rule: deadlineRuleSchema,
    basis: z.enum(confirmedBases),
    source: z.string().max(2000),
  }),
  z.object({
    state: z.literal('needs_confirmation'),
    reason: z.enum(unconfirmedReasons),
    raw: z.string().max(8000),
  }),
]);
