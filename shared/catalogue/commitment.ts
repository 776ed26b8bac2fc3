/**
 * A deadline shorter than the law's, to which a province or an office has bound itself (cam kết rút ngắn). It stands
 * beside the law's and never in its place: which of the two a date follows is decided when the date is reckoned.
 */
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { channels, type Channel } from '#shared/dossier/intake.ts';
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { deadlineRuleSchema } from './deadline.ts';
import type { ChannelOffer, Procedure } from './procedure.ts';

export interface Commitment {
  readonly rule: DeadlineRule;
  /** The decision that binds, as people quote it. */
  readonly decision: string;
}

/** As it is published. */
export interface CommittedDeadline extends Commitment {
  readonly code: string;
  /** Null: however the dossier comes. */
  readonly channel: Channel | null;
  /** Name of the case, or null for every one. */
  readonly case: string | null;
  readonly from: LocalDate;
  /** The last day on which it holds for a reception; null while nothing ends it. */
  readonly until: LocalDate | null;
}

export const committedDeadline: z.ZodType<CommittedDeadline> = z.object({
  code: z.string().min(1).max(40),
  channel: z.enum(channels).nullable(),
  case: z.string().min(1).max(2000).nullable(),
  rule: deadlineRuleSchema,
  decision: z.string().min(1).max(400),
  from: localDate,
  until: localDate.nullable(),
});

const bindsOn =
  (day: LocalDate) =>
  ({ from, until }: CommittedDeadline): boolean =>
    from <= day && (until === null || day <= until);

const isAbout = (offer: ChannelOffer, { channel, case: name }: CommittedDeadline): boolean =>
  (channel === null || channel === offer.channel) && (name === null || name === offer.caseName);

const withOwn = (offer: ChannelOffer, own: readonly CommittedDeadline[]): ChannelOffer => {
  const commitments = own
    .filter((committed) => isAbout(offer, committed))
    .map(({ rule, decision }) => ({ rule, decision }));
  return commitments.length === 0 ? offer : { ...offer, commitments };
};

/** `day`: the local date of reception. Procedures in their order. */
export const withCommitments = (
  procedures: readonly Procedure[],
  committed: readonly CommittedDeadline[],
  day: LocalDate,
): readonly Procedure[] => {
  const byCode = Map.groupBy(committed.filter(bindsOn(day)), ({ code }) => code);
  return procedures.map((procedure) => {
    const own = byCode.get(procedure.code);
    return own === undefined
      ? procedure
      : { ...procedure, channels: procedure.channels.map((offer) => withOwn(offer, own)) };
  });
};

/**
 * True where it says for certain that a commitment grants more than the law; rules in different units are compared
 * only by the dates that they come to.
 */
export const isPlainlyLonger = (commitment: DeadlineRule, law: DeadlineRule): boolean => {
  if (commitment.kind === 'same_day') return false;
  return law.kind === 'same_day'
    ? true
    : commitment.unit === law.unit && commitment.amount > law.amount;
};
