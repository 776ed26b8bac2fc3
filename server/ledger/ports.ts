/**
 * What the province asks of its store for the desks: to take entries in, to give them out, to let desks in. Behind
 * it stands SQL; the rules stand before it and know no table.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { EntryName, Verdict } from '#shared/journal/entry.ts';
import type { Result } from '#shared/result.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import type { HeldEntry } from '#server/ingest/chain.ts';
import type { OfficeState, Plan } from '#server/ingest/plan.ts';
import type { Suspect } from '#server/ingest/quarantine.ts';
import type { RawEntry } from '#server/ingest/reading.ts';
import type { PublicationPage } from '#server/publishing/read.ts';
import type { EnrolmentLedger } from './enrolment.ts';

/** One chain: what a desk writes between two enrolments. */
export interface DeskEpoch {
  readonly desk: string;
  readonly epoch: number;
}

/** An epoch of a desk, and all that the province would need to know it again. */
export interface DeskLife extends DeskEpoch {
  readonly office: string;
  readonly name: string;
  readonly slot: number;
  readonly publicKey: Uint8Array;
  readonly prev: Uint8Array;
  readonly enrolledAt: Instant;
  /** The one in force. */
  readonly current: boolean;
  /** Another life of the desk was in force when this one began. */
  readonly side: boolean;
  /** The last entry that a renewed key may have signed; null while it is in use. */
  readonly ended: number | null;
  readonly revoked: boolean;
}

/** Held without a gap up to here. */
export interface HeldHead {
  readonly seq: number;
  /** The chain's hash there; what the chain stands on while nothing is held. */
  readonly hash: Uint8Array;
}

export interface HeldChain extends HeldHead {
  /** What the chain stands on. */
  readonly prev: Uint8Array;
}

/** The store could not keep what is in an entry; what the attempt had written is gone again. */
export interface Unfit {
  readonly code: 'unfit';
  readonly fault: unknown;
}

/** All of an office, in one transaction under its lock: whoever else writes in it waits. */
export interface OfficeLedger {
  /** Null for an epoch that the desk never had. */
  readonly held: (of: DeskEpoch) => Promise<HeldHead | null>;
  readonly heldEntries: (of: DeskEpoch, from: number, to: number) => Promise<readonly HeldEntry[]>;
  readonly advance: (of: DeskEpoch, to: HeldHead) => Promise<void>;
  readonly heard: (desk: string, at: Instant) => Promise<void>;
  readonly setAside: (of: DeskEpoch, at: Instant, suspects: readonly Suspect[]) => Promise<void>;
  /** Dossiers of which an entry waits. */
  readonly blocked: () => Promise<ReadonlySet<string>>;
  readonly state: (
    dossiers: readonly string[],
    numbers: readonly string[],
  ) => Promise<Omit<OfficeState, 'blocked'>>;
  readonly write: (plan: Plan, receivedAt: Instant) => Promise<void>;
  /** What waits, in the order in which it came. */
  readonly waiting: () => Promise<readonly RawEntry[]>;
  /** Takes off the list of what waits whatever has its number by now. */
  readonly release: () => Promise<void>;
  /** What the work wrote stays only when the store can keep all of it; the transaction lives on either way. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<Result<T, Unfit>>;
}

export interface FeedRow extends EntryName {
  readonly ord: number;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
  readonly verdict: Verdict;
}

export interface Heads {
  readonly feedEpoch: number;
  /** The office's highest number. */
  readonly ord: number;
  /** The highest publication that the office may read. */
  readonly publication: number;
}

export interface FeedRange {
  readonly after: number;
  readonly limit: number;
  /** The page ends before the entry that would exceed this, but has one. */
  readonly maxBytes: number;
}

/** The part of an entry that a close counts. */
export interface CountedRow {
  readonly seq: number;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
}

export interface OfficeDesk {
  readonly id: string;
  readonly office: string;
}

export interface Ledger {
  /** Committed when it resolves, all or nothing. */
  readonly inOffice: <T>(office: string, work: (office: OfficeLedger) => Promise<T>) => Promise<T>;
  /** One newcomer after the other. Committed when it resolves, all or nothing. */
  readonly enrolling: <T>(work: (door: EnrolmentLedger) => Promise<T>) => Promise<T>;

  /** Every epoch of a desk, the newest first; empty for a stranger. */
  readonly epochsOf: (desk: string) => Promise<readonly SpeakingDesk[]>;
  /** Every epoch of a desk, the oldest first; empty for a stranger. */
  readonly lives: (desk: string) => Promise<readonly DeskLife[]>;
  readonly heard: (desk: string, at: Instant) => Promise<void>;
  readonly feedEpoch: () => Promise<number>;
  readonly heads: (office: string) => Promise<Heads>;
  readonly chain: (of: DeskEpoch) => Promise<HeldChain | null>;
  readonly feed: (office: string, range: FeedRange) => Promise<readonly FeedRow[]>;
  /** The desk has shown that it holds everything up to `ord`. */
  readonly pulled: (desk: string, ord: number) => Promise<void>;
  /** To one that no desk has ever seen. Does nothing when it is no longer `from`. */
  readonly raiseFeedEpoch: (from: number) => Promise<void>;
  readonly counted: (
    desk: OfficeDesk,
    epoch: number,
    from: number,
    to: number,
  ) => Promise<readonly CountedRow[]>;
  readonly hashAt: (desk: OfficeDesk, epoch: number, seq: number) => Promise<Uint8Array | null>;
  readonly publicationsAfter: (
    office: string,
    after: number,
    limit: number,
  ) => Promise<PublicationPage>;
  readonly officesWaiting: () => Promise<readonly string[]>;
  /** Entries that wait, of all offices. */
  readonly waitingCount: () => Promise<number>;
}
