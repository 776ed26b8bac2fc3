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
import { channels, type Channel } from '#shared/dossier/intake.ts';
import type { ChannelOffer, Procedure } from './procedure.ts';

export interface ConfirmedDeadline {
  readonly code: string;
  /** However the dossier comes, where it is left out or null; else by this channel alone. */
  readonly channel?: Channel | null | undefined;
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
      channel: z.enum(channels).nullable().optional(),
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

/** What is confirmed for a channel: said of every one, unless the same case is said of this one alone. */
const confirmedFor = (
  channel: Channel,
  confirmed: readonly ConfirmedDeadline[],
): readonly ConfirmedDeadline[] => {
  const ownOf = (name: string | null): ConfirmedDeadline | undefined =>
    confirmed.find((entry) => entry.channel === channel && entry.case === name);
  const general = confirmed.filter((entry) => (entry.channel ?? null) === null);
  const more = confirmed.filter(
    (entry) => entry.channel === channel && !general.some(({ case: name }) => name === entry.case),
  );
  return [...general.map((entry) => ownOf(entry.case) ?? entry), ...more];
};

/** The record's row of the same case, or its first: what it says of charges stays. */
const rowOf = (rows: readonly ChannelOffer[], { case: name }: ConfirmedDeadline) =>
  (name === null ? undefined : rows.find(({ caseName }) => caseName === name)) ?? rows[0];

/** A channel takes what is confirmed for it in place of its own cases; one of which nothing is said keeps its rows. */
const withConfirmed = (
  procedure: Procedure,
  confirmed: readonly ConfirmedDeadline[],
): Procedure => {
  const byChannel = Map.groupBy(procedure.channels, ({ channel }) => channel);
  const offers = [...byChannel].flatMap(([channel, rows]): readonly ChannelOffer[] => {
    const entries = confirmedFor(channel, confirmed);
    if (entries.length === 0) return rows;
    return entries.flatMap((entry, index): readonly ChannelOffer[] => {
      const row = rowOf(rows, entry);
      if (row === undefined) return [];
      const { own: _recorded, ...kept } = row;
      return [
        {
          ...kept,
          case: index + 1,
          caseName: entry.case,
          deadline: deadlineFrom(entry),
          ...(entry.own === undefined ? {} : { own: entry.own }),
        },
      ];
    });
  });
  return { ...procedure, channels: offers };
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
