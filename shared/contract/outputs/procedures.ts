/** A procedure as it is read out to a citizen, and what this office has said of it. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { Channel } from '#shared/dossier/intake.ts';
import type { Relief } from '#shared/fee/fee-on-day.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import type { PublicNoticeData } from '#shared/forms/public-notice-data.ts';
import type { DeadlineView } from './intake.ts';

export interface EndedView {
  readonly lastDay: LocalDate;
  /** What stands in its place; null where nobody says. */
  readonly next: { readonly code: string; readonly name: string } | null;
}

/** A shorter deadline than the law's, with the decision that binds. */
export interface CommittedView {
  readonly deadline: DeadlineView;
  readonly decision: string;
  /** Why no date follows it: it grants more than the law, or nobody has confirmed what the law grants. */
  readonly unused: 'longer' | 'law_unknown' | null;
}

export interface FeeView {
  /** `phí`, `lệ phí`; null where the source says neither. */
  readonly kind: string | null;
  /** The source's words. */
  readonly raw: string;
  /** Integer đồng today; null where the officer has to enter it. */
  readonly amount: number | null;
  readonly relief: Relief | null;
  readonly exemptions: readonly string[];
}

export interface CasePage {
  readonly name: string | null;
  readonly deadline: DeadlineView;
  /** The law or text that a confirmed deadline stands on. */
  readonly source: string | null;
  readonly commitments: readonly CommittedView[];
  /** Alternatives: never added up by themselves. */
  readonly fees: readonly FeeView[];
}

export interface PaperGroupView {
  readonly name: string | null;
  /** Brought in one case only. */
  readonly alternative: boolean;
  readonly papers: readonly {
    readonly name: string;
    readonly originals: number;
    readonly copies: number;
    readonly isNote: boolean;
    readonly form: string | null;
  }[];
}

export interface ProcedureFlag {
  readonly entry: EntryName;
  readonly at: Instant;
  /** What the desk is called that reported it; null for this one. */
  readonly desk: string | null;
  readonly officer: string | null;
  readonly comment: string;
  /** How it was settled; null while it is open. */
  readonly settled: { readonly at: Instant; readonly comment: string } | null;
}

export interface ProcedurePage {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly subjects: readonly string[];
  readonly decision: string;
  /** The catalogue publication that brought this version. */
  readonly version: number;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly ended: EndedView | null;
  /** This office takes it in. */
  readonly handled: boolean;
  readonly favourite: boolean;
  readonly channels: readonly {
    readonly channel: Channel;
    readonly cases: readonly CasePage[];
  }[];
  readonly papers: readonly PaperGroupView[];
  /** What was flagged of it at the desks of this office, newest first. */
  readonly flags: readonly ProcedureFlag[];
}

export type PublicNotice = PublicNoticeData;
