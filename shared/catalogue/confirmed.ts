/**
 * Deadlines that a province confirms for procedures whose portal record promises nothing usable. Each names its
 * source; a confirmed deadline stands before the record's.
 */
import { z } from '#shared/schema.ts';
import { committedDeadline, type CommittedDeadline } from './commitment.ts';
import {
  confirmedBases,
  deadlineRuleSchema,
  type ConfirmedBasis,
  type ProcedureDeadline,
} from './deadline.ts';
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { ChannelOffer, Procedure } from './procedure.ts';

export interface ConfirmedDeadline {
  readonly code: string;
  /** Name of the case, or null when the procedure has one deadline. */
  readonly case: string | null;
  readonly rule: DeadlineRule;
  /** Of a procedure that several agencies handle: the receiving unit's own part of it. */
  readonly own?: DeadlineRule | undefined;
  readonly basis: ConfirmedBasis;
  /** The law or text that says so, in Vietnamese, as shown to the officer. */
  readonly source: string;
}

/** Data of a `confirmed` publication. */
export interface ConfirmedData {
  readonly deadlines: readonly ConfirmedDeadline[];
  /** Shorter deadlines than the law's, for every office of the province. */
  readonly commitments?: readonly CommittedDeadline[] | undefined;
}
export const confirmedData: z.ZodType<ConfirmedData> = z.object({
  deadlines: z.array(
    z.object({
      code: z.string().min(1).max(40),
      case: z.string().min(1).max(2000).nullable(),
      rule: deadlineRuleSchema,
      own: deadlineRuleSchema.optional(),
      basis: z.enum(confirmedBases),
      source: z.string().min(1).max(2000),
    }),
  ),
  commitments: z.array(committedDeadline).optional(),
});

const deadlineFrom = ({ rule, basis, source }: ConfirmedDeadline): ProcedureDeadline => ({
  state: 'confirmed',
  rule,
  basis,
  source,
});

/** Every channel keeps its charges and takes the confirmed cases in place of its own. */
const withConfirmed = (
  procedure: Procedure,
  confirmed: readonly ConfirmedDeadline[],
): Procedure => {
  const firstRows = procedure.channels.filter((offer) => offer.case === 1);
  const channels = firstRows.flatMap((offer) =>
    confirmed.map((entry, index): ChannelOffer => ({
      ...offer,
      case: index + 1,
      caseName: entry.case,
      deadline: deadlineFrom(entry),
      ...(entry.own === undefined ? {} : { own: entry.own }),
    })),
  );
  return { ...procedure, channels };
};

/** Procedures in their order; `unmatched` are the codes that the set confirms and the catalogue does not have. */
export const applyConfirmed = (
  procedures: readonly Procedure[],
  confirmed: readonly ConfirmedDeadline[],
): { readonly procedures: readonly Procedure[]; readonly unmatched: readonly string[] } => {
  const byCode = new Map<string, ConfirmedDeadline[]>();
  for (const entry of confirmed) {
    byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
  }
  const known = new Set(procedures.map(({ code }) => code));
  return {
    procedures: procedures.map((procedure) => {
      const entries = byCode.get(procedure.code);
      return entries === undefined ? procedure : withConfirmed(procedure, entries);
    }),
    unmatched: [...byCode.keys()].filter((code) => !known.has(code)),
  };
};
