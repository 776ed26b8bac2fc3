/**
 * One version of a procedure (thủ tục hành chính) as the province publishes it and a dossier remembers it:
 * a dossier keeps the version in force at its reception, so versions are never changed, only followed.
 */
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { channels, type Channel } from '#shared/dossier/intake.ts';
import { z } from '#shared/schema.ts';
import type { Commitment } from './commitment.ts';
import { deadlineRuleSchema, procedureDeadlineSchema, type ProcedureDeadline } from './deadline.ts';

/** Most characters of a decision's name. */
export const MAX_DECISION = 400;

export const levels = ['commune', 'province', 'ministry', 'other'] as const;
export type Level = (typeof levels)[number];

/** Legal kind of a charge, where the source says it. */
export const feeKinds = ['phí', 'lệ phí'] as const;
export type FeeKind = (typeof feeKinds)[number];

/** One of several alternatives: entries of a channel are never added up by themselves. */
export interface ProcedureFee {
  readonly kind: FeeKind | null;
  /** Integer đồng, the full amount; null where the source gives none that can be trusted. */
  readonly amountVnd: number | null;
  /** The source's words: exemptions and relief stand only here. */
  readonly raw: string;
  /** Last day of a temporary relief that the words mention (half fee, no fee); null when none. */
  readonly endsOn: LocalDate | null;
  /** Integer đồng taken through `endsOn`; left out or null where nobody says how much it is. */
  readonly reliefVnd?: number | null | undefined;
}

/** What one channel offers in one case. Several entries of a channel are its cases, numbered from 1. */
export interface ChannelOffer {
  readonly channel: Channel;
  readonly case: number;
  /** Null where the source does not name the case. */
  readonly caseName: string | null;
  readonly deadline: ProcedureDeadline;
  readonly fees: readonly ProcedureFee[];
  /** True: free of charge; false: a charge is stated; null: not stated or contradictory. */
  readonly free: boolean | null;
  /** Where several agencies handle it: the part that the receiving unit has of the deadline, which is the whole's. */
  readonly own?: DeadlineRule | undefined;
  /** Shorter deadlines that bind on the day asked; put beside the law's when the data of that day is read. */
  readonly commitments?: readonly Commitment[];
}

export interface ProcedurePaper {
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  /** File name of the form template, or null. */
  readonly form: string | null;
  /** An explanation among the papers, not a paper to hand in. */
  readonly isNote: boolean;
}

/** Papers of one case, or a group such as "giấy tờ phải xuất trình". */
export interface ProcedureCase {
  readonly name: string | null;
  readonly papers: readonly ProcedurePaper[];
  /** One of several lists, of which a citizen brings one; left out where everybody brings it. */
  readonly alternative?: boolean | undefined;
  /** Family of printed forms, where this case takes another one than its procedure. */
  readonly formSet?: string | undefined;
}

export interface Procedure {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly agencyGroup: string;
  readonly decision: string;
  /** The catalogue publication that brought this version. */
  readonly version: number;
  readonly effectiveFrom: LocalDate;
  /** The last day in force; null while nothing follows. */
  readonly effectiveTo: LocalDate | null;
  readonly subjects: readonly string[];
  readonly levels: readonly Level[];
  readonly cases: readonly ProcedureCase[];
  readonly channels: readonly ChannelOffer[];
  /** Which family of printed forms its papers take; data, never decided by the name. */
  readonly formSet: string;
  readonly after15hNextDay: boolean;
  /** What people call it: "khai sinh", "sao y". */
  readonly nicknames: readonly string[];
  /** What is odd in the source record, as tags. */
  readonly quality: readonly string[];
  /** Codes of procedures that have ended and in whose place this one stands. */
  readonly replaces?: readonly string[] | undefined;
}

const localDate = z.string().transform((text, context): LocalDate => {
  const date = parseLocalDate(text);
  if (date.ok) return date.value;
  context.addIssue({ code: 'custom', message: date.error });
  return z.NEVER;
});

const fee: z.ZodType<ProcedureFee> = z.object({
  kind: z.enum(feeKinds).nullable(),
  amountVnd: z.int().min(0).nullable(),
  raw: z.string().max(20_000),
  endsOn: localDate.nullable(),
  reliefVnd: z.int().min(0).nullable().optional(),
});

const channelOffer: z.ZodType<ChannelOffer> = z.object({
  channel: z.enum(channels),
  case: z.int().min(1),
  caseName: z.string().max(2000).nullable(),
  deadline: procedureDeadlineSchema,
  fees: z.array(fee),
  free: z.boolean().nullable(),
  own: deadlineRuleSchema.optional(),
});

const paper: z.ZodType<ProcedurePaper> = z.object({
  name: z.string().min(1).max(20_000),
  originals: z.int().min(0).max(999),
  copies: z.int().min(0).max(999),
  form: z.string().max(4000).nullable(),
  isNote: z.boolean(),
});

export const procedureSchema: z.ZodType<Procedure> = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(2000),
  field: z.string().max(400),
  agencyGroup: z.string().max(200),
  decision: z.string().max(MAX_DECISION),
  version: z.int().min(0),
  effectiveFrom: localDate,
  effectiveTo: localDate.nullable(),
  subjects: z.array(z.string().max(400)),
  levels: z.array(z.enum(levels)),
  cases: z.array(
    z.object({
      name: z.string().max(8000).nullable(),
      papers: z.array(paper),
      alternative: z.boolean().optional(),
      formSet: z.string().min(1).max(40).optional(),
    }),
  ),
  channels: z.array(channelOffer),
  formSet: z.string().max(40),
  after15hNextDay: z.boolean(),
  nicknames: z.array(z.string().max(200)),
  quality: z.array(z.string().max(100)),
  replaces: z.array(z.string().min(1).max(40)).optional(),
});

/** What a catalogue made for publishing says of itself: the province gives it this version and this day, or none. */
export interface CatalogueIssue {
  readonly version: number;
  readonly effectiveFrom: LocalDate;
  /** The decision that puts it in force, as people quote it. */
  readonly decision: string;
}

/** Data of a `catalogue` publication. */
export interface CatalogueData {
  /** The project's own seed has none. */
  readonly issue?: CatalogueIssue | undefined;
  readonly procedures: readonly Procedure[];
}
export const catalogueIssue: z.ZodType<CatalogueIssue> = z.object({
  version: z.int().min(1),
  effectiveFrom: localDate,
  decision: z.string().min(1).max(MAX_DECISION),
});
export const catalogueData: z.ZodType<CatalogueData> = z.object({
  issue: catalogueIssue.optional(),
  procedures: z.array(procedureSchema),
});

/** The version in force on a day, of all versions of one procedure; the newest where several claim the day. */
export const versionInForce = (versions: readonly Procedure[], day: LocalDate): Procedure | null =>
  versions
    .filter(
      ({ effectiveFrom, effectiveTo }) =>
        effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo),
    )
    .reduce<Procedure | null>(
      (best, candidate) => (best === null || candidate.version > best.version ? candidate : best),
      null,
    );
